using System.Text;
using StaticArchive.Archive;
using StaticArchive.Config;
using StaticArchive.Pages;

namespace StaticArchive.Hosting;

/// <summary>
/// Netlify's <c>_headers</c>. Hosts differ in what they do when two rules set one header (the first, the last, or both with a comma),
/// so no header is set by two rules that match one address.
/// </summary>
internal static class HeadersWriter
{
    private const string Immutable = "Cache-Control: public, max-age=31536000, immutable";
    private const string Revalidated = "Cache-Control: public, max-age=0, must-revalidate";

    public static string Write(SiteModel model)
    {
        var text = new StringBuilder("# Made with the site: what every answer of the host says.\n");
        void Rule(string path, params IEnumerable<string> headers)
        {
            text.Append('\n').Append(model.Settings.Address.BasePath).Append(path).Append('\n');
            foreach (var header in headers)
            {
                text.Append("  ").Append(header).Append('\n');
            }
        }

        Rule("/*", SecurityHeaders.Of(model.Settings));
        foreach (var path in PagePaths(model))
        {
            Rule(path, Revalidated, "Cross-Origin-Resource-Policy: same-origin");
        }

        if (model.Assets.Theme.Count + model.Assets.Input.Count > 0)
        {
            // The fingerprint in its name changes with an asset. Feed readers on the web show the images.
            Rule("/assets/*", Immutable, "Cross-Origin-Resource-Policy: cross-origin");
        }

        // Their names change with their content, but for the one that names the others.
        Rule("/search/i/*", Immutable);
        Rule("/search/d/*", Immutable);
        foreach (var (path, type) in MachineFiles(model))
        {
            Rule(path, $"Content-Type: {type}", "Access-Control-Allow-Origin: *");
        }

        return text.ToString();
    }

    /// <summary>The first parts of the pages' addresses; pages that only lead on are left to the host.</summary>
    private static IEnumerable<string> PagePaths(SiteModel model) => model.Plan.Pages
        .Where(p => p is not RedirectPage)
        .Select(p => FirstPart(p.Path))
        .Where(p => p is not ("/assets/*" or "/api/*" or SchemaPaths.Pattern))
        .Distinct(StringComparer.Ordinal);

    private static string FirstPart(string path)
    {
        if (path == Permalinks.Search)
        {
            // Below it lies the index, of which most is kept for ever.
            return path;
        }

        var slash = path.IndexOf('/', 1);
        return slash < 0 ? path : path[..slash] + "/*";
    }

    private static IEnumerable<(string Path, string Type)> MachineFiles(SiteModel model)
    {
        foreach (var feed in model.Plan.Feeds.Where(f => f.Listing is null))
        {
            yield return (feed.Path, TypeOf(feed.Format));
        }

        foreach (var taxonomy in model.Plan.Feeds.Where(f => f.Listing is not null).Select(f => f.Listing!.Term.Taxonomy).Distinct())
        {
            yield return ($"{model.Plan.TaxonomyPaths[taxonomy]}:term/feed.xml", TypeOf(FeedFormat.Atom));
        }

        if (model.Plan.Corrections is { FeedPath: { } corrections })
        {
            yield return (corrections, TypeOf(FeedFormat.Atom));
        }

        // As XML a browser shows the list to whoever opens it; under OPML's own type it would only store it.
        if (model.Settings.Makes(SitePart.OtherFeeds))
        {
            yield return ("/feeds.opml", "application/xml; charset=utf-8");
        }

        if (model.Settings.Makes(SitePart.Search))
        {
            yield return ("/opensearch.xml", "application/opensearchdescription+xml; charset=utf-8");
        }

        yield return (ManifestWriter.Path, "application/manifest+json; charset=utf-8");
        yield return ("/llms.txt", "text/plain; charset=utf-8");
        if (model.Settings.Makes(SitePart.Api))
        {
            foreach (var format in CitationFormat.All)
            {
                yield return (format.Whole, TypeOf(format));
            }

            yield return (DataPaths.Lines, "application/x-ndjson; charset=utf-8");
            yield return (DataPaths.Table, "text/csv; charset=utf-8; header=present");
            yield return (DataPaths.Package, "application/json; charset=utf-8");
        }

        if (model.Settings.Makes(SitePart.Schemas))
        {
            yield return (SchemaPaths.Pattern, "application/schema+json; charset=utf-8");
        }

        foreach (var taxonomy in model.Plan.Citations.Select(c => model.Plan.TaxonomyPaths[c.Listing.Term.Taxonomy]).Distinct(StringComparer.Ordinal))
        {
            foreach (var format in CitationFormat.All)
            {
                yield return ($"{taxonomy}:term/cite.{format.Ending}", TypeOf(format));
            }
        }

        foreach (var edition in model.Plan.Editions)
        {
            yield return (Text.UrlPath.Encode(edition.Path), "application/epub+zip");
        }

        if (ApiPaths.HasList(model.Settings))
        {
            yield return ("/api/*", "application/json; charset=utf-8");
        }
    }

    private static string TypeOf(CitationFormat format) => format.MediaType + "; charset=utf-8";

    private static string TypeOf(FeedFormat format) => format switch
    {
        FeedFormat.Atom => "application/atom+xml; charset=utf-8",
        FeedFormat.Rss => "application/rss+xml; charset=utf-8",
        _ => "application/feed+json; charset=utf-8",
    };
}
