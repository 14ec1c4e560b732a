using StaticArchive.Archive;
using StaticArchive.Config;
using StaticArchive.Text;

namespace StaticArchive.Pages;

/// <summary>
/// Names of articles and feeds that stay when their addresses change (RFC 4151): made of the site's host and the article's id,
/// not of the base path, slug or date.
/// The year is the scheme's, the same for ever: it tells which owner of the host gives the names, not when anything was published.
/// </summary>
public static class TagUris
{
    private const string Year = "2000";

    public static string Article(SiteSettings settings, string id) => $"{Authority(settings)}:articles/{UrlPath.Encode(id)}";

    public static string Feed(SiteSettings settings, PlannedFeed feed) => feed.Listing is { Term: var term }
        ? $"{Authority(settings)}:feeds/{term.Taxonomy.ToString().ToLowerInvariant()}/{UrlPath.Encode(term.Slug)}"
        : $"{Authority(settings)}:feeds/site";

    public static string Edition(SiteSettings settings, EditionKey edition) =>
        $"{Authority(settings)}:editions/{(edition.IsStory ? "story/" : "month/")}{UrlPath.Encode(edition.Slug)}";

    public static string Corrections(SiteSettings settings) => $"{Authority(settings)}:feeds/corrections";

    /// <summary>Made of the day and its place among its article's, which later ones leave alone.</summary>
    public static string Correction(SiteSettings settings, CorrectionEntry entry) =>
        $"{Authority(settings)}:corrections/{UrlPath.Encode(entry.Id)}/{MachineTime.Date(entry.Date.Instant)}/{(entry.Article is null ? "withdrawn" : $"{entry.Number + 1}")}";

    private static string Authority(SiteSettings settings) => $"tag:{new Uri(settings.Address.Origin).IdnHost},{Year}";
}
