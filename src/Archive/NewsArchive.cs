using System.Collections.Frozen;
using System.Collections.Immutable;
using StaticArchive.Content;

namespace StaticArchive.Archive;

/// <summary>Everything that is published, checked and indexed.</summary>
public sealed record NewsArchive
{
    /// <summary>Newest first; on one day by slug (ordinal).</summary>
    public required ImmutableArray<Article> Articles { get; init; }

    public ImmutableArray<WithdrawnArticle> Withdrawn { get; init; } = [];

    /// <summary>Drafts, reviews and articles whose day has not come.</summary>
    public ImmutableArray<UnpublishedArticle> Unpublished { get; init; } = [];

    /// <summary>What is claimed, begun or in review; null where the archive keeps no claims.</summary>
    public ImmutableArray<WorkUnderWay>? UnderWay { get; init; }

    /// <summary>By file name.</summary>
    public ImmutableArray<ParsedPage> Pages { get; init; } = [];

    /// <summary>Every taxonomy has its key. Categories and stories in the order of their data file, years and months newest first, all others by name (가나다).</summary>
    public required FrozenDictionary<Taxonomy, ImmutableArray<TermListing>> Terms { get; init; }

    /// <summary>Which terms of the glossary the articles use.</summary>
    internal TermUses Uses { get; init; } = TermUses.None;

    /// <summary>By article id, the best first; every article has its key.</summary>
    public required IReadOnlyDictionary<string, ImmutableArray<Article>> Related { get; init; }
}
