using StaticArchive.Archive;
using StaticArchive.Content;
using StaticArchive.Pages;

namespace StaticArchive.Review;

/// <summary>An article on one side of a review.</summary>
/// <param name="Article">Null: it is withdrawn.</param>
/// <param name="Path">Site path, whether or not it is published.</param>
internal sealed record ReviewedArticle(string Id, string Path, ParsedArticle Parsed, Article? Article)
{
    public string File => Parsed.File;

    /// <summary>Of what was taken down, its title went with it.</summary>
    public string Title => Article?.Title ?? Id;

    public bool IsPublished => Article is { Unpublished: null };

    /// <summary>Whether its text may be shown: not where rights withhold it, nor where it was taken down.</summary>
    public bool ShowsText => Article?.Body is not null;

    /// <returns>By id.</returns>
    public static Dictionary<string, ReviewedArticle> All(ReviewedSite site)
    {
        var parsed = site.Parsed.ToDictionary(p => p.File, StringComparer.Ordinal);
        var known = site.Archive.Articles.Select(a => (a.Id, Path: site.Plan.FilePaths[a.File], a.File, Article: (Article?)a))
            .Concat(site.Archive.Withdrawn.Select(w => (w.Id, Path: Permalinks.Article(w.Published, w.Slug), w.File, Article: (Article?)null)));
        // Two of one id are an error, which is said elsewhere.
        return known.DistinctBy(k => k.Id).ToDictionary(k => k.Id, k => new ReviewedArticle(k.Id, k.Path, parsed[k.File], k.Article), StringComparer.Ordinal);
    }
}
