using StaticArchive.Pages;
using StaticArchive.Text;
using static StaticArchive.Tests.Archive.ArchiveSample;

namespace StaticArchive.Tests.Pages;

public class ArticleHtmlTests
{
    [Fact]
    public void Links_between_files_become_addresses_from_the_root()
    {
        var model = new LinkSample().With("2024/가 나", "## 배경\n").With("2024/b", "[링크](가%20나.md#배경) [이름](xref:chip) [쪽](../../pages/소개.md)", f => f with { Xref = At("chip") })
            .WithPage("소개", "글").Build();

        var html = HtmlOf("b", model);

        Assert.Equal(
            "<p><a href=\"/articles/2024/%EA%B0%80-%EB%82%98/#%EB%B0%B0%EA%B2%BD\">링크</a> <a href=\"/articles/2024/b/\">이름</a> "
            + "<a href=\"/%EC%86%8C%EA%B0%9C/\">쪽</a></p>\n",
            html);
    }

    [Fact]
    public void Addresses_stand_below_the_base_path()
    {
        var model = new LinkSample { Address = new SiteAddress("https://user.github.io", "/archive") }
            .With("a", "[글](a.md) [목록](/tags) [찾기](/search/?q=a&b=c#d) [자료](/assets/x.pdf#page=2)").WithAsset("input/assets/x.pdf").Build();

        Assert.Equal(
            "<p><a href=\"/archive/articles/2024/a/\">글</a> <a href=\"/archive/tags/\">목록</a> <a href=\"/archive/search/?q=a&amp;b=c#d\">찾기</a> "
            + "<a href=\"/archive/assets/x.0123456789.pdf#page=2\">자료</a></p>\n",
            HtmlOf("a", model));
    }

    [Fact]
    public void Images_have_their_size_where_it_is_known()
    {
        var model = new LinkSample().With("2024/a", "![그림](칩.png)\n\n글 ![](/assets/b.svg)").WithAsset("input/articles/2024/칩.png", 800, 600).WithAsset("input/assets/b.svg").Build();

        var html = HtmlOf("a", model);

        Assert.Contains("<img alt=\"그림\" loading=\"lazy\" decoding=\"async\" src=\"/articles/2024/%EC%B9%A9.0123456789.png\" width=\"800\" height=\"600\">", html, StringComparison.Ordinal);
        Assert.Contains("src=\"/assets/b.0123456789.svg\">", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Feeds_have_absolute_addresses_even_of_fragments()
    {
        var model = new LinkSample { Address = new SiteAddress("https://user.github.io", "/archive") }
            .With("a", "글[^1] [앞](#fn-1) ![그림](b.png) [밖](https://a.kr/)\n\n[^1]: 각주").WithAsset("input/articles/b.png", 1, 2).Build();

        var html = ArticleHtml.ForFeed(model.Archive.Articles[0].Body!.Html, model, "/articles/2024/a/");

        Assert.Contains("href=\"https://user.github.io/archive/articles/2024/a/#fn-1\">1</a>", html, StringComparison.Ordinal);
        Assert.Contains("src=\"https://user.github.io/archive/articles/b.0123456789.png\" width=\"1\" height=\"2\"", html, StringComparison.Ordinal);
        Assert.Contains("href=\"https://a.kr/\" rel=\"noopener\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("\"#", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Fragments_of_a_page_stay_short_on_the_page()
    {
        var model = new LinkSample().With("a", "## 배경\n\n[위로](#배경)").Build();

        Assert.Contains("<a href=\"#%EB%B0%B0%EA%B2%BD\">위로</a>", HtmlOf("a", model), StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_to_a_withdrawn_article_leads_to_its_notice()
    {
        var model = new LinkSample().With("a", "[글](gone.md) [이름](xref:gone)").With("gone", "글", f => f with { Status = At(StaticArchive.Content.ArticleStatus.Withdrawn) }).Build();

        Assert.Equal("<p><a href=\"/articles/2024/gone/\">글</a> <a href=\"/articles/2024/gone/\">이름</a></p>\n", HtmlOf("a", model));
    }

    private static string HtmlOf(string slug, SiteModel model) => ArticleHtml.ForPage(model.Archive.Articles.Single(a => a.Slug == slug).Body!.Html, model);
}
