using System.Collections.Immutable;
using StaticArchive.Archive;
using StaticArchive.Content;
using StaticArchive.Diagnostics;

namespace StaticArchive.Pages;

/// <summary>A page of the site, decided but not rendered. The kind is the type.</summary>
/// <param name="Path">Site path, as <see cref="Text.SiteAddress"/> takes it.</param>
/// <param name="Layout">File name in <c>theme/layouts</c> without its ending.</param>
/// <param name="Origin">What it is made of, to name both when two pages claim one path: a source file, or words such as <c>tag 'AI'</c>.</param>
/// <param name="LastChange">Latest change of anything listed; null where that is not known.</param>
public abstract record PlannedPage(string Path, string Layout, string Origin, DateTimeOffset? LastChange)
{
    /// <summary>As in <see cref="Output.OutputFile.Path"/>.</summary>
    public string OutputPath => Path.EndsWith('/') ? Path[1..] + "index.html" : Path[1..];

    /// <summary>Whether it belongs into sitemaps and search engines.</summary>
    public virtual bool Indexed => true;
}

/// <param name="Number">One-based.</param>
/// <param name="Count">Pages of this list, at least 1.</param>
/// <param name="BasePath">Site path of its first page.</param>
public sealed record PageNumber(int Number, int Count, string BasePath)
{
    /// <summary>Site path of a page of the same list.</summary>
    public string PathOf(int number) => number == 1 ? BasePath : $"{BasePath}page/{number}/";
}

/// <summary>The home page and its further pages: everything, newest first. <paramref name="Articles"/> are those of this page alone.</summary>
public sealed record HomePage(string Path, IReadOnlyList<Article> Articles, PageNumber Page, DateTimeOffset? LastChange)
    : PlannedPage(Path, "home", "the home page", LastChange);

public sealed record ArticlePage(string Path, Article Article, Article? Newer, Article? Older)
    : PlannedPage(Path, "article", Article.File, Article.LastChange);

/// <summary>A term's list. <paramref name="Articles"/> are those of this page alone.</summary>
public sealed record TermPage(string Path, TermListing Listing, IReadOnlyList<Article> Articles, PageNumber Page, DateTimeOffset? LastChange)
    : PlannedPage(Path, LayoutOf(Listing.Term.Taxonomy), $"{Listing.Term.Taxonomy.ToString().ToLowerInvariant()} '{Listing.Term.Name}'", LastChange)
{
    /// <summary>Where its articles begin in the listing.</summary>
    public int From { get; init; }

    private static string LayoutOf(Taxonomy taxonomy) => taxonomy switch
    {
        Taxonomy.Story => "story",
        Taxonomy.Glossary => "glossary",
        _ => "term",
    };
}

/// <summary>All terms of a taxonomy. That of the years also lists the months.</summary>
public sealed record TaxonomyPage(string Path, Taxonomy Taxonomy, DateTimeOffset? LastChange)
    : PlannedPage(Path, "taxonomy", $"the index of {Taxonomy}", LastChange);

/// <summary>Every article on one page, compact.</summary>
public sealed record AllArticlesPage(string Path, DateTimeOffset? LastChange)
    : PlannedPage(Path, "articles", "the list of all articles", LastChange);

public sealed record StaticPage(string Path, ParsedPage Page)
    : PlannedPage(Path, "page", Page.File, Page.Updated?.Instant);

/// <summary>The log of everything that was put right or taken down, the newest first.</summary>
/// <param name="FeedPath">Its feed, or null where feeds of lists are left out.</param>
public sealed record CorrectionsPage(string Path, string? FeedPath, ImmutableArray<CorrectionEntry> Entries)
    : PlannedPage(Path, "corrections", "the corrections log", Entries.Max(e => (DateTimeOffset?)e.Date.Instant));

/// <summary>Who works on what. For contributors, not for search engines.</summary>
public sealed record StatusPage(string Path, ImmutableArray<WorkUnderWay> Works)
    : PlannedPage(Path, "status", "the status page", null)
{
    public override bool Indexed => false;
}

public sealed record SearchPage(string Path)
    : PlannedPage(Path, "search", "the search page", null);

/// <summary>The offline editions, to be downloaded.</summary>
public sealed record EditionsPage(string Path, IReadOnlyList<PlannedEdition> Editions, DateTimeOffset? LastChange)
    : PlannedPage(Path, "editions", "the list of editions", LastChange);

/// <summary>Explains the open data: what is in which file, and on what terms.</summary>
public sealed record DataPage(string Path, DateTimeOffset? LastChange)
    : PlannedPage(Path, "data", "the page of the open data", LastChange);

public sealed record NotFoundPage(string Path)
    : PlannedPage(Path, "404", "the 404 page", null)
{
    public override bool Indexed => false;
}

/// <summary>A dated notice at the address of a withdrawn article.</summary>
public sealed record WithdrawnPage(string Path, WithdrawnArticle Article)
    : PlannedPage(Path, "withdrawn", Article.File, Article.Date.Instant)
{
    public override bool Indexed => false;
}

/// <summary>An old address that leads to a new one.</summary>
/// <param name="TargetPath">Site path.</param>
/// <param name="Place">Where the old address is written.</param>
public sealed record RedirectPage(string Path, string TargetPath, SourceLocation Place)
    : PlannedPage(Path, "redirect", Place.File, null)
{
    public override bool Indexed => false;
}
