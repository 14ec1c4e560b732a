using StaticArchive.Archive;
using StaticArchive.Config;
using StaticArchive.Content;

namespace StaticArchive.Pages;

/// <summary>What is at an address, and what is not yet: for checking links.</summary>
internal sealed class SiteAddresses
{
    /// <summary>Files for machines that are always made.</summary>
    private static readonly string[] Always = ["/sitemap.xml", "/robots.txt", "/manifest.webmanifest", "/llms.txt"];

    /// <summary>Data and citations of the whole archive.</summary>
    private static readonly string[] WholeArchive =
        [.. CitationFormat.All.Select(f => f.Whole), DataPaths.Lines, DataPaths.Table, DataPaths.Package];

    private readonly HashSet<string> _all;
    private readonly HashSet<string> _withdrawn = new(StringComparer.Ordinal);
    private readonly HashSet<string> _withheld = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ArticleBody> _bodies = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _unpublished = new(StringComparer.Ordinal);

    public SiteAddresses(SiteModel model)
    {
        _all = model.Plan.Pages.Select(p => p.Path)
            .Concat(model.Plan.Feeds.Select(f => f.Path))
            .Concat(model.Plan.Corrections is { FeedPath: { } corrections } ? [corrections] : [])
            .Concat(model.Settings.Makes(SitePart.Api) ? model.Archive.Articles.Select(ApiPaths.Article).Concat(WholeArchive) : [])
            .Concat(model.Plan.Citations.SelectMany(c => CitationFormat.All.Select(f => f.PathOf(c))))
            .Concat(ApiPaths.HasList(model.Settings) ? [ApiPaths.Articles] : [])
            .Concat(model.Settings.Makes(SitePart.Search) ? ["/opensearch.xml"] : [])
            .Concat(model.Settings.Makes(SitePart.OtherFeeds) ? ["/feeds.opml"] : [])
            .Concat(model.Assets.Input.Values.Concat(model.Assets.Theme.Values).Select(a => a.SitePath))
            .Concat(SchemaPaths.All(model.Settings))
            .Concat(model.Plan.Editions.Select(e => e.Path))
            .Concat(Always)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var page in model.Plan.Pages)
        {
            Note(page);
        }

        foreach (var article in model.Archive.Unpublished)
        {
            _unpublished.TryAdd(article.File, article.Why);
            _unpublished.TryAdd(article.Id, article.Why);
            _unpublished.TryAdd(article.Xref ?? article.Id, article.Why);
        }
    }

    public IEnumerable<string> All => _all;

    public bool Contains(string path) => _all.Contains(path);

    public bool IsWithdrawn(string path) => _withdrawn.Contains(path);

    /// <summary>Whether there is an article whose text rights withhold.</summary>
    public bool IsWithheld(string path) => _withheld.Contains(path);

    /// <summary>Null where the page has no text of an author's.</summary>
    public ArticleBody? BodyAt(string path) => _bodies.GetValueOrDefault(path);

    /// <param name="name">A file, an id or an xref name.</param>
    /// <returns>In words; null where there is no such article.</returns>
    public string? WhyUnpublished(string name) => _unpublished.GetValueOrDefault(name);

    private void Note(PlannedPage page)
    {
        switch (page)
        {
            case ArticlePage { Article.Body: { } body }:
                _bodies.Add(page.Path, body);
                break;
            case ArticlePage:
                _withheld.Add(page.Path);
                break;
            case StaticPage { Page.Body: var body }:
                _bodies.Add(page.Path, body);
                break;
            case WithdrawnPage:
                _withdrawn.Add(page.Path);
                break;
        }
    }
}
