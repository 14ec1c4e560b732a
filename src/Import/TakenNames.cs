using StaticArchive.Archive;
using StaticArchive.Config;
using StaticArchive.Content;
using StaticArchive.Pages;
using StaticArchive.Text;

namespace StaticArchive.Import;

/// <summary>What only one article may have: its id, its original, its addresses. Knows the archive's, and those imported since.</summary>
public sealed class TakenNames
{
    private readonly Dictionary<string, string> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _originals = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _oldAddresses = new(StringComparer.Ordinal);
    private readonly HashSet<string> _slugs = new(StringComparer.Ordinal);
    private readonly HashSet<string> _pages;

    /// <param name="pages">Site paths of all pages.</param>
    public TakenNames(IEnumerable<ParsedArticle> articles, IEnumerable<string> pages, SiteTimeZone zone)
    {
        _pages = pages.ToHashSet(StringComparer.Ordinal);
        foreach (var article in articles)
        {
            Add(article, zone);
        }
    }

    public void Add(ParsedArticle article, SiteTimeZone zone)
    {
        _ids.TryAdd(ArticleIds.Of(article), article.File);
        if (article.Front.Original?.Url is { } url)
        {
            _originals.TryAdd(OriginalAddress.Normalize(url.Value), article.File);
        }

        foreach (var old in article.Front.RedirectFrom)
        {
            _oldAddresses.TryAdd(Permalinks.Redirect(old.Value), article.File);
        }

        var slug = article.Front.Slug?.Value ?? Slug.From(FileNames.WithoutDate(Path.GetFileNameWithoutExtension(article.File)));
        _slugs.Add(AddressOf(zone.ToLocal(article.Front.Date.Value.Instant).Year, slug));
    }

    /// <summary>The file of the article with this id; null: there is none. The same for the others.</summary>
    public string? WithId(string id) => _ids.GetValueOrDefault(id);

    public string? WithOriginal(string url) => _originals.GetValueOrDefault(OriginalAddress.Normalize(url));

    /// <param name="path">A site path.</param>
    public string? WithOldAddress(string path) => _oldAddresses.GetValueOrDefault(Permalinks.Redirect(path));

    /// <summary>Whether something other than an old address is there.</summary>
    public bool IsPage(string path) => _pages.Contains(Permalinks.Redirect(path)) || _slugs.Contains(Permalinks.Redirect(path));

    /// <summary>The slug, numbered where an article of that year has it.</summary>
    public string Free(int year, string slug) =>
        Enumerable.Range(1, _slugs.Count + _oldAddresses.Count + 1).Select(i => i == 1 ? slug : $"{slug}-{i}")
            .First(s => !_slugs.Contains(AddressOf(year, s)) && !_oldAddresses.ContainsKey(AddressOf(year, s)));

    public static string AddressOf(int year, string slug) => $"/articles/{year}/{slug}/";
}
