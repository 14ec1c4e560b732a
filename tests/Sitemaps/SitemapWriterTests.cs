using System.Xml.Linq;
using StaticArchive.Content;
using StaticArchive.Sitemaps;
using StaticArchive.Tests.Archive;
using StaticArchive.Tests.Support;
using StaticArchive.Text;
using static StaticArchive.Tests.Archive.ArchiveSample;

namespace StaticArchive.Tests.Sitemaps;

public class SitemapWriterTests
{
    private static readonly XNamespace Names = "http://www.sitemaps.org/schemas/sitemap/0.9";

    [Fact]
    public void Indexed_pages_are_there_with_their_last_change_and_no_others()
    {
        var sample = new ArchiveSample()
            .With("칩", Day(2024, 7, 20), f => f with { RedirectFrom = [At("/old")] })
            .With("gone", Day(2024, 1, 1), f => f with { Status = At(ArticleStatus.Withdrawn) });

        var urls = Urls(SampleModel.Text(SitemapWriter.WriteAll(SampleModel.Of(sample)), "sitemap.xml"));

        Assert.Equal("2024-07-20T00:00:00+09:00", urls["https://example.org/articles/2024/%EC%B9%A9/"]);
        Assert.Null(urls["https://example.org/search/"]);
        Assert.Contains("https://example.org/", urls.Keys);
        Assert.DoesNotContain(urls.Keys, u => u.Contains("gone", StringComparison.Ordinal) || u.Contains("old", StringComparison.Ordinal) || u.Contains("404", StringComparison.Ordinal));
    }

    [Fact]
    public void Too_many_addresses_for_one_file_become_parts_with_an_index()
    {
        var model = SampleModel.Of(new ArchiveSample().With("a", Day(2024, 7, 20)).With("b", Day(2024, 7, 21)));
        var all = Urls(SampleModel.Text(SitemapWriter.WriteAll(model), "sitemap.xml"));

        var files = SitemapWriter.WriteAll(model, 5).ToList();
        var index = XDocument.Parse(SampleModel.Text(files, "sitemap.xml")).Root!;

        var parts = files.Where(f => f.Path != "sitemap.xml").ToList();
        Assert.Equal(Names + "sitemapindex", index.Name);
        Assert.Equal(parts.Select(p => "https://example.org/" + p.Path), index.Descendants(Names + "loc").Select(l => l.Value));
        Assert.Equal(all.Keys, parts.SelectMany(p => Urls(SampleModel.Text(parts, p.Path)).Keys));
        Assert.Equal("2024-07-21T00:00:00+09:00", index.Descendants(Names + "lastmod").First().Value);
        Assert.All(parts, p => Assert.InRange(Urls(SampleModel.Text(parts, p.Path)).Count, 1, 5));
    }

    [Fact]
    public void Under_a_base_path_every_address_has_it()
    {
        var sample = SampleModel.With(s => s with { Address = new SiteAddress("https://user.github.io", "/archive") }).With("a", Day(2024, 7, 20));

        var files = SitemapWriter.WriteAll(SampleModel.Of(sample)).ToList();

        Assert.All(Urls(SampleModel.Text(files, "sitemap.xml")).Keys, u => Assert.StartsWith("https://user.github.io/archive/", u, StringComparison.Ordinal));
        Assert.Contains("\nSitemap: https://user.github.io/archive/sitemap.xml\n", SampleModel.Text(files, "robots.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public void Crawlers_may_read_a_site_and_not_a_preview()
    {
        var site = SampleModel.Text(SitemapWriter.WriteAll(SampleModel.Of(new ArchiveSample())), "robots.txt");
        var preview = SampleModel.Text(SitemapWriter.WriteAll(SampleModel.Of(SampleModel.With(s => s with { NoIndex = true }))), "robots.txt");

        Assert.Equal("User-agent: *\nAllow: /\n\nSitemap: https://example.org/sitemap.xml\n", site);
        Assert.Equal("User-agent: *\nDisallow: /\n", preview);
    }

    private static Dictionary<string, string?> Urls(string xml)
    {
        var root = XDocument.Parse(xml).Root!;
        Assert.Equal(Names + "urlset", root.Name);
        return root.Elements(Names + "url").ToDictionary(u => u.Element(Names + "loc")!.Value, u => u.Element(Names + "lastmod")?.Value);
    }
}
