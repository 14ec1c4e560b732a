using System.Text;
using AngleSharp.Dom;
using StaticArchive.Tests.Support;

namespace StaticArchive.Tests.Sites;

/// <summary>Lists of 1,500 articles on one page of 2 MB. The template engine cuts its output at 1,048,576 characters and its loops at 1,000 rounds unless told otherwise.</summary>
public sealed class LargeListTests
{
    private const int Count = 1500;
    private const int Megabyte = 1024 * 1024;

    // 700 syllables are 2,100 octets: 3 MB of summaries, and more than 1,048,576 characters.
    private static readonly string Summary = string.Concat(Enumerable.Repeat("나라의 말이 다르다 ", 64)).Trim();

    [Fact]
    public void Nothing_is_cut()
    {
        using var site = Fixture().Build().MustSucceed();

        var list = site.Text("categories/ai/index.html");
        Assert.True(Encoding.UTF8.GetByteCount(list) > 2 * Megabyte && list.Length > Megabyte, $"the page is too small to show anything: {list.Length} characters");
        foreach (var path in (string[])["categories/ai/index.html", "index.html", "articles/index.html"])
        {
            var page = HtmlPages.Parse(site.Text(path));
            var linked = page.QuerySelectorAll("main a[href]").Select(a => a.GetAttribute("href")!).Where(h => h.StartsWith("/articles/2024/n-", StringComparison.Ordinal));
            Assert.True(linked.Distinct().Count() == Count, $"{path} links {linked.Distinct().Count()} articles");
            Assert.EndsWith("</html>", site.Text(path).TrimEnd(), StringComparison.Ordinal);
            Assert.NotNull(page.QuerySelector("footer"));
        }

        Assert.False(site.Has("page/2/index.html"));
    }

    private static SiteFixture Fixture()
    {
        var site = SiteFixture.Empty()
            .With("input/settings.yml", "title: 큰 서고\ndescription: 글이 많은 서고\nbase_url: https://example.org/\npublisher:\n  name: 지기\npage_size: 5000\ndefault_rights: own\n")
            .With("input/data/sources.yml", "- id: post\n  name: 신문\n")
            .With("input/data/topics.yml", "categories:\n  - id: ai\n    name: 인공지능\n");
        for (var i = 0; i < Count; i++)
        {
            var day = new DateOnly(2024, 1, 1).AddDays(i % 366);
            site.With($"input/articles/n-{i:0000}.md", $"---\ntitle: {i:0000}번째 글\ndate: {day:yyyy-MM-dd}\nsource: post\ncategory: ai\nsummary: {Summary}\n---\n\n본문 {i}.\n");
        }

        return site;
    }
}
