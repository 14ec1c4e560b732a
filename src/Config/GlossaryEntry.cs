using System.Collections.Immutable;
using StaticArchive.Diagnostics;

namespace StaticArchive.Config;

/// <summary>One entry of <c>terms.yml</c>: how a term of another language is written here. Every rendering stands once, in the first of its lists.</summary>
public sealed record GlossaryEntry
{
    /// <summary>Stable; also its slug in addresses. Default: the slug of <see cref="Term"/>.</summary>
    public required string Id { get; init; }

    /// <summary>In the original language.</summary>
    public required string Term { get; init; }

    /// <summary>The preferred rendering.</summary>
    public required string Korean { get; init; }

    public required GlossaryKind Kind { get; init; }

    /// <summary>Renderings that may stand instead, if an article keeps to one.</summary>
    public ImmutableArray<string> Allowed { get; init; } = [];

    public ImmutableArray<string> Forbidden { get; init; } = [];

    /// <summary>Further names in the original language, such as abbreviations.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>For readers: what it is.</summary>
    public string? Note { get; init; }

    /// <summary>Of <see cref="Term"/> (BCP 47).</summary>
    public string Language { get; init; } = "en";

    public required SourceLocation Where { get; init; }
}
