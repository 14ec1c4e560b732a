using System.Collections.Immutable;

namespace StaticArchive.Config;

/// <summary>The entries of <c>input/data/</c>, in the order of their files: <c>sources.yml</c>, <c>topics.yml</c> (keys <c>categories</c> and <c>tags</c>),
/// <c>stories.yml</c>, <c>people.yml</c>, <c>terms.yml</c>, <c>claims.yml</c> and <c>link-checks.yml</c> (all optional).</summary>
public sealed record DataFiles
{
    public ImmutableArray<TermEntry> Sources { get; init; } = [];

    public ImmutableArray<TermEntry> Categories { get; init; } = [];

    public ImmutableArray<TermEntry> Tags { get; init; } = [];

    public ImmutableArray<TermEntry> Stories { get; init; } = [];

    public ImmutableArray<TermEntry> People { get; init; } = [];

    public ImmutableArray<GlossaryEntry> Terms { get; init; } = [];

    /// <summary>Who translates what; null where the archive has no <c>claims.yml</c>.</summary>
    public ImmutableArray<Claim>? Claims { get; init; }

    /// <summary>Whether the originals still answer, as of the last <c>check links</c>.</summary>
    public LinkChecks LinkChecks { get; init; } = LinkChecks.None;
}
