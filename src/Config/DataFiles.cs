using System.Collections.Immutable;

namespace StaticArchive.Config;

/// <summary>The entries of <c>input/data/</c>, in the order of their files: <c>sources.yml</c>, <c>topics.yml</c> (keys <c>categories</c> and <c>tags</c>),
/// <c>stories.yml</c>, <c>people.yml</c> and <c>terms.yml</c> (all three optional).</summary>
public sealed record DataFiles
{
    public ImmutableArray<TermEntry> Sources { get; init; } = [];

    public ImmutableArray<TermEntry> Categories { get; init; } = [];

    public ImmutableArray<TermEntry> Tags { get; init; } = [];

    public ImmutableArray<TermEntry> Stories { get; init; } = [];

    public ImmutableArray<TermEntry> People { get; init; } = [];

    public ImmutableArray<GlossaryEntry> Terms { get; init; } = [];
}
