using AngleSharp.Dom;
using StaticArchive.Tests.Sites;
using StaticArchive.Tests.Support;

namespace StaticArchive.Tests.Browser;

/// <summary>Paths of one page of every kind, found in a built site: the tests do not depend on what articles the repository has.</summary>
internal sealed record SitePages
{
    public const string Home = "/";
    public const string Search = "/search/";

    /// <summary>One that no page has.</summary>
    public const string NotFound = "/no/such/page/";

    /// <summary>The newest without an image in its text.</summary>
    public required string Article { get; init; }

    public required string ArticleWithImage { get; init; }

    /// <summary>The newest that explains a term, or just the newest.</summary>
    public required string ArticleWithTerm { get; init; }

    /// <summary>By kind, without repetition; the kinds that this site has.</summary>
    public required IReadOnlyDictionary<string, string> ByKind { get; init; }

    private static readonly string[] Lists = ["archive", "articles", "authors", "categories", "corrections", "editions", "search", "sources", "status", "stories", "tags", "terms", "translators"];

    public static SitePages Find(string output)
    {
        var paths = TreeFiles.Paths(output).Where(p => p.EndsWith("index.html", StringComparison.Ordinal)).ToList();
        var articles = paths.Where(p => p.StartsWith("articles/2", StringComparison.Ordinal)).Reverse()
            .Select(p => (Path: "/" + p[..^"index.html".Length], Page: HtmlPages.Parse(File.ReadAllText(Path.Combine(output, p)))))
            .ToList();
        var published = articles.Where(a => a.Page.QuerySelector("meta[http-equiv=refresh], meta[name=robots][content*=noindex]") is null).ToList();
        var withdrawn = articles.Where(a => a.Page.QuerySelector("meta[http-equiv=refresh]") is null).Select(a => a.Path).Except(published.Select(a => a.Path));
        Assert.True(published.Count > 0, "the site has no article");
        var withImage = published.Where(a => a.Page.QuerySelector("main img") is not null).Select(a => a.Path).FirstOrDefault();
        var article = published.Where(a => a.Page.QuerySelector("main img") is null).Select(a => a.Path).FirstOrDefault() ?? published[0].Path;
        string? First(string folder) => paths.Where(p => p.StartsWith(folder + "/", StringComparison.Ordinal) && p.Count(c => c == '/') == 2).Select(p => "/" + p[..^"index.html".Length]).FirstOrDefault();
        string? If(string file) => paths.Contains(file) ? "/" + file[..^"index.html".Length] : null;

        (string Kind, string? Path)[] kinds =
        [
            ("home", Home), ("article", article), ("article with image", withImage), ("withdrawn", withdrawn.FirstOrDefault()), ("term", First("categories")),
            ("story", First("stories")), ("year", First("archive")), ("taxonomy", If("categories/index.html")), ("years", If("archive/index.html")),
            ("articles", If("articles/index.html")), ("editions", If("editions/index.html")), ("corrections", If("corrections/index.html")), ("status", If("status/index.html")), ("glossary", First("terms")), ("page", StaticPage(paths)), ("search", Search), ("404", NotFound),
        ];
        return new SitePages
        {
            Article = article,
            ArticleWithImage = withImage ?? article,
            ArticleWithTerm = published.Where(a => a.Page.QuerySelector(".gloss") is not null).Select(a => a.Path).FirstOrDefault() ?? article,
            ByKind = kinds.Where(k => k.Path is not null).ToDictionary(k => k.Kind, k => k.Path!, StringComparer.Ordinal),
        };
    }

    private static string? StaticPage(IEnumerable<string> paths) =>
        paths.Where(p => p.Count(c => c == '/') == 1).Select(p => p.Split('/')[0]).Except(Lists).Select(p => $"/{p}/").FirstOrDefault();
}
