using System.Collections.Frozen;
using System.Collections.Immutable;
using StaticArchive.Archive;

namespace StaticArchive.Pages;

/// <summary>Every page of the site and the one answer to the question where something is. Templates, feeds, sitemap and redirects read it; nobody makes an address of their own.</summary>
public sealed record PagePlan
{
    /// <summary>By path (ordinal); no two on one path.</summary>
    public required ImmutableArray<PlannedPage> Pages { get; init; }

    /// <summary>Site paths by article id.</summary>
    public required IReadOnlyDictionary<string, string> ArticlePaths { get; init; }

    /// <summary>Site paths of first pages, for the terms that have pages.</summary>
    public required FrozenDictionary<Term, string> TermPaths { get; init; }

    public required FrozenDictionary<Taxonomy, string> TaxonomyPaths { get; init; }

    /// <summary>Site paths by source file (<c>input/articles/2024/x.md</c>), for links from file to file.</summary>
    public required IReadOnlyDictionary<string, string> FilePaths { get; init; }

    /// <summary>Site paths by the name after <c>xref:</c>: ids and <c>xref</c> values.</summary>
    public required IReadOnlyDictionary<string, string> XrefPaths { get; init; }

    /// <summary>All feeds, the site's first: the site's three formats, then Atom for every category, tag and source.</summary>
    public required ImmutableArray<PlannedFeed> Feeds { get; init; }

    /// <summary>The lists whose articles are cited together, in every <see cref="CitationFormat"/>.</summary>
    public required ImmutableArray<PlannedCitations> Citations { get; init; }

    /// <summary>In the settings' order.</summary>
    public ImmutableArray<PlannedEdition> Editions { get; init; } = [];

    /// <summary>Null where nothing was ever put right or taken down; its feed is there where it is.</summary>
    public CorrectionsPage? Corrections { get; init; }

    /// <param name="path">As <see cref="PlannedPage.Path"/>.</param>
    public PlannedPage? PageAt(string path)
    {
        var (first, end) = (0, Pages.Length);
        while (first < end)
        {
            var middle = (first + end) / 2;
            (first, end) = string.CompareOrdinal(Pages[middle].Path, path) < 0 ? (middle + 1, end) : (first, middle);
        }

        return first < Pages.Length && Pages[first].Path == path ? Pages[first] : null;
    }

    public string PathOf(Article article) => ArticlePaths[article.Id];

    /// <returns>Null where the settings leave the term's list out.</returns>
    public string? PathOf(Term term) => TermPaths.GetValueOrDefault(term);
}

/// <param name="PagePath">Site path of the list's first page.</param>
public sealed record PlannedCitations(TermListing Listing, string PagePath);

public enum FeedFormat
{
    Atom,
    Rss,
    Json,
}

/// <param name="Path">Site path: <c>/feed.xml</c> (Atom), <c>/rss.xml</c>, <c>/feed.json</c>, <c>/tags/openai/feed.xml</c>.</param>
/// <param name="Listing">Null: the whole site.</param>
/// <param name="PagePath">Site path of the page that lists the same.</param>
public sealed record PlannedFeed(string Path, FeedFormat Format, TermListing? Listing, string PagePath);
