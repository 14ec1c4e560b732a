using AngleSharp.Dom;
using StaticArchive.Tests.Support;

namespace StaticArchive.Tests.Sites;

/// <summary>What the golden site <c>Rights</c> shows, said in words.</summary>
public sealed class RightsSiteTests(SiteCases cases)
{
    [Theory]
    [InlineData("own", true)]
    [InlineData("licence", true)]
    [InlineData("permission", true)]
    [InlineData("public-domain", true)]
    [InlineData("quotation", false)]
    [InlineData("unknown", false)]
    [InlineData("by-source", false)]
    [InlineData("expired", false)]
    public void The_basis_decides_whether_the_text_is_there(string name, bool isFull)
    {
        var page = Page($"articles/2024/{name}/index.html");

        Assert.Equal(isFull, page.QuerySelector(".prose:not(.withheld)") is not null);
        Assert.Equal(!isFull, page.QuerySelector(".prose.withheld") is not null);
    }

    [Fact]
    public void Nothing_withheld_is_in_any_file()
    {
        var site = cases.Built("Rights");

        Assert.DoesNotContain(site.Files(), p => site.Text(p).Contains("새면안되는", StringComparison.Ordinal) || site.Text(p).Contains("비밀보관함", StringComparison.Ordinal));
        Assert.DoesNotContain(site.Files(), p => p.EndsWith(".svg", StringComparison.Ordinal) && p.Contains("dot", StringComparison.Ordinal));
    }

    [Fact]
    public void Short_quotations_are_shown_and_long_ones_and_images_are_not()
    {
        var quotations = Page("articles/2024/quotation/index.html").QuerySelectorAll(".withheld blockquote").ToList();

        Assert.Equal(["보여도 되는 짧은 인용문입니다. &", "둘째 문단입니다."], Assert.Single(quotations).QuerySelectorAll("p").Select(p => p.TextContent));
        Assert.Contains("끝난 뒤에도 남는 인용.", Page("articles/2024/expired/index.html").QuerySelector(".withheld blockquote")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_licence_is_named_for_people_and_machines()
    {
        const string licence = "https://creativecommons.org/licenses/by-sa/4.0/";
        var page = Page("articles/2024/licence/index.html");

        Assert.Equal(licence, page.QuerySelector("link[rel=license]")!.GetAttribute("href"));
        Assert.Equal(licence, page.QuerySelector(".origin a[rel~=license]")!.GetAttribute("href"));
        Assert.Equal(licence, page.QuerySelector("meta[name='DCTERMS.license']")!.GetAttribute("content"));
        Assert.Contains($"\"license\":\"{licence}\"", page.QuerySelector("script[type='application/ld+json']")!.TextContent, StringComparison.Ordinal);
        var site = cases.Built("Rights");
        Assert.All((string[])["feed.xml", "rss.xml", "feed.json"], f => Assert.Contains(licence, site.Text(f), StringComparison.Ordinal));
    }

    [Fact]
    public void A_withdrawn_address_keeps_a_dated_notice_and_nothing_else()
    {
        var site = cases.Built("Rights");
        var page = Page("articles/2024/gone/index.html");

        Assert.Contains("2025년 11월 30일", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("저작권자의 <요청>", page.Body.TextContent, StringComparison.Ordinal);
        Assert.Contains("항구 신문", page.Body.TextContent, StringComparison.Ordinal);
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.Contains("/articles/2024/gone/ /articles/2024/gone/index.html 410!", site.Text("_redirects"), StringComparison.Ordinal);
        Assert.Contains("at:deleted-entry", site.Text("feed.xml"), StringComparison.Ordinal);
        Assert.Contains("at:deleted-entry", site.Text("tags/crane/feed.xml"), StringComparison.Ordinal);
        string[] mayNameIt = ["corrections/index.html", "_redirects", "api/articles.json", "feed.xml", "articles/2024/gone/index.html", "old/gone/index.html"];
        var naming = site.Files().Where(p => site.Text(p).Contains("2024/gone", StringComparison.Ordinal) && !p.EndsWith("feed.xml", StringComparison.Ordinal));
        Assert.Empty(naming.Except(mayNameIt));
    }

    [Fact]
    public void What_was_put_right_or_taken_down_is_on_one_page_and_in_its_feed_the_newest_first()
    {
        var page = Page("corrections/index.html");
        var rows = page.QuerySelectorAll("article.row").ToList();
        var feed = System.Xml.Linq.XDocument.Parse(cases.Built("Rights").Text("corrections/feed.xml")).Root!;
        System.Xml.Linq.XNamespace atom = "http://www.w3.org/2005/Atom";

        Assert.Equal(["2025-11-30", "2025-02-01", "2024-12-24"], rows.Select(r => r.QuerySelector("time")!.GetAttribute("datetime")));
        Assert.Equal(["/articles/2024/gone/", "/articles/2024/licence/", "/articles/2024/licence/"], rows.Select(r => r.QuerySelector("a")!.GetAttribute("href")));
        Assert.Contains("저작권자의 <요청>", rows[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("숫자를 & 바로잡았습니다.", rows[1].TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("새면안되는", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Equal(
            ["https://archive.example/articles/2024/gone/", "https://archive.example/articles/2024/licence/#Corrections", "https://archive.example/articles/2024/licence/#Corrections"],
            feed.Elements(atom + "entry").Select(e => e.Elements(atom + "link").First().Attribute("href")!.Value));
        Assert.Equal(3, feed.Elements(atom + "entry").Select(e => e.Element(atom + "id")!.Value).Distinct().Count());
        Assert.NotNull(Page("index.html").QuerySelector(".foot a[href='/corrections/']"));
        Assert.Equal("/corrections/feed.xml", page.QuerySelector("link[rel=alternate][title*='권리의 서고']")!.GetAttribute("href"));
        Assert.Contains("corrections/feed.xml", cases.Built("Rights").Text("feeds.opml"), StringComparison.Ordinal);
    }

    private IDocument Page(string path) => HtmlPages.Of(cases.Built("Rights")).First(p => p.Path == path).Page;
}
