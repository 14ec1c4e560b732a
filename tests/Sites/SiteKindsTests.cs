using System.Text.Json;
using AngleSharp.Dom;
using StaticArchive.Tests.Support;

namespace StaticArchive.Tests.Sites;

/// <summary>What the golden sites are for, said in words: their bytes show it, but nobody would see it missing there.</summary>
public sealed class SiteKindsTests(SiteCases cases)
{
    [Fact]
    public void Sample_has_a_page_of_every_kind()
    {
        string[] kinds =
        [
            "index.html", "page/2/index.html", "404.html", "about/index.html", "takedown/index.html", "archive/index.html", "archive/2023/index.html",
            "archive/2023-03/index.html", "articles/index.html", "data/index.html", "articles/2023/bridge-sensor/index.html", "articles/2023/withdrawn/index.html",
            "articles/2024/harbour-robots/index.html", "articles/2025/칩-공급망/index.html", "authors/index.html", "authors/jo-field/index.html",
            "authors/모-하버/index.html", "categories/index.html", "categories/machines/index.html", "glass/index.html", "old/thin-paper.html", "search/index.html",
            "sources/index.html", "sources/harbour-post/index.html", "stories/index.html", "stories/bridge/index.html", "tags/index.html", "tags/robot/index.html",
            "tags/아직-없는-태그/index.html", "translators/index.html", "translators/garam/index.html", "feed.xml", "rss.xml", "feed.json", "tags/robot/feed.xml",
            "sitemap.xml", "robots.txt", "_redirects", "_headers", "opensearch.xml", "manifest.webmanifest", "llms.txt", "api/articles.json",
            "api/articles/bridge-1.json",
        ];

        var files = cases.Built("Sample").Files();

        Assert.Empty(kinds.Except(files));
    }

    [Fact]
    public void Sample_warns_of_what_is_left_out_and_of_nothing_else()
    {
        var codes = cases.Built("Sample").Codes();

        Assert.Equal(["SA0104", "SA0433", "SA0434", "SA0434", "SA0437"], codes.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Texts_that_rights_or_status_withhold_are_in_no_file()
    {
        var site = cases.Built("Sample");

        var leaking = site.Files().Where(p => site.Text(p).Contains("비공개본문", StringComparison.Ordinal) || site.Text(p).Contains("편집부 보관함", StringComparison.Ordinal));

        Assert.Empty(leaking);
    }

    [Fact]
    public void Drafts_and_articles_of_tomorrow_have_no_page()
    {
        Assert.DoesNotContain(cases.Built("Sample").Files(), p => p.Contains("draft", StringComparison.Ordinal) || p.Contains("review", StringComparison.Ordinal) || p.Contains("future", StringComparison.Ordinal));
    }

    [Fact]
    public void Article_of_tomorrow_is_published_once_its_day_has_come()
    {
        using var site = SiteFixture.From(SiteCases.Folder("Sample")).Build(o => o with { AsOf = new DateTimeOffset(2026, 1, 2, 0, 0, 0, TimeSpan.FromHours(9)) }).MustSucceed();

        Assert.True(site.Has("articles/2026/future/index.html"));
        Assert.DoesNotContain("SA0433", site.Codes());
    }

    [Fact]
    public void English_site_has_no_Korean_word_on_its_pages()
    {
        foreach (var (path, page) in HtmlPages.Of(cases.Built("English")))
        {
            var hangul = page.DocumentElement.OuterHtml.FirstOrDefault(c => c is >= '\uAC00' and <= '\uD7A3');
            Assert.True(hangul == default, $"{path}: …{Around(page.DocumentElement.OuterHtml, hangul)}…");
            Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        }
    }

    [Fact]
    public void Site_below_a_path_has_no_address_outside_of_it()
    {
        var site = cases.Built("BasePath");

        foreach (var (path, page) in HtmlPages.Of(site))
        {
            var outside = HtmlPages.Attributes(page)
                .Where(a => a.Attribute.Name is "href" or "src" or "action" or "content")
                .Where(a => a.Attribute.Value.StartsWith('/') && !a.Attribute.Value.StartsWith("/archive/", StringComparison.Ordinal));
            Assert.True(!outside.Any(), $"{path}: {outside.FirstOrDefault().Element?.OuterHtml}");
        }

        Assert.DoesNotContain(site.Files().Where(p => ExpectedFiles.IsText(site.Bytes(p))), p => site.Text(p).Contains("https://example.org", StringComparison.Ordinal));
    }

    [Fact]
    public void Preview_keeps_search_engines_away_from_every_page()
    {
        using var site = SiteFixture.From(SiteCases.Folder("BasePath")).Build(o => o with { NoIndex = true }).MustSucceed();

        foreach (var (path, page) in HtmlPages.Of(site))
        {
            Assert.True(page.QuerySelector("meta[name=robots]")?.GetAttribute("content")?.Contains("noindex", StringComparison.Ordinal) == true, path);
        }

        Assert.Contains("Disallow: /", site.Text("robots.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public void Data_for_programs_lists_every_published_article()
    {
        using var json = JsonDocument.Parse(cases.Built("Sample").Bytes("api/articles.json"));

        var text = json.RootElement.GetRawText();
        foreach (var id in (string[])["bridge-1", "bridge-2", "harbour-robots"])
        {
            Assert.Contains($"\"{id}\"", text, StringComparison.Ordinal);
        }
    }

    private static string Around(string text, char letter)
    {
        var at = Math.Max(0, text.IndexOf(letter, StringComparison.Ordinal));
        return text[Math.Max(0, at - 60)..Math.Min(text.Length, at + 60)];
    }
}
