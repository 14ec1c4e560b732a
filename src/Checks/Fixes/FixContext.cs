using StaticArchive.Archive;
using StaticArchive.Config;
using StaticArchive.Content;
using StaticArchive.Glossary;

namespace StaticArchive.Checks.Fixes;

/// <summary>What mending an article must know of the site.</summary>
public sealed record FixContext(DirectoryDefaults Defaults, SiteTimeZone Zone, DataFiles Data)
{
    public TermIndex Sources { get; } = new(Taxonomy.Source, Data.Sources);

    public TermIndex Stories { get; } = new(Taxonomy.Story, Data.Stories);

    public TermIndex Categories { get; } = new(Taxonomy.Category, Data.Categories);

    public TermIndex Tags { get; } = new(Taxonomy.Tag, Data.Tags);

    internal GlossaryMatcher Matcher { get; } = new(Data.Terms);
}
