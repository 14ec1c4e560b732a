using System.Collections.Immutable;
using StaticArchive.Diagnostics;

namespace StaticArchive.Config;

/// <summary>One entry of a data file: a category, tag, source, story or person. Found by id, name, English name or alias, whatever the letters' case.</summary>
public sealed record TermEntry
{
    /// <summary>Stable; also its slug in addresses. Default: the slug of its name.</summary>
    public required string Id { get; init; }

    /// <summary>As shown to readers, in the site's language.</summary>
    public required string Name { get; init; }

    public string? EnglishName { get; init; }

    public ImmutableArray<string> Aliases { get; init; } = [];

    public string? Description { get; init; }

    /// <summary>Home page of a source or person.</summary>
    public string? Url { get; init; }

    /// <summary>A source's language (BCP 47).</summary>
    public string? Language { get; init; }

    /// <summary>A source's default basis; null: the settings' default.</summary>
    public RightsBasis? Rights { get; init; }

    public required SourceLocation Where { get; init; }
}
