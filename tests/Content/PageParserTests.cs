using StaticArchive.Config;
using StaticArchive.Content;
using StaticArchive.Diagnostics;

namespace StaticArchive.Tests.Content;

public class PageParserTests
{
    private static readonly ArticleBody Body = new() { Html = new SlottedHtml("", []), Summary = "", PlainText = "" };

    private static (ParsedPage? Page, List<Diagnostic> Found) Read(string yaml)
    {
        var found = new List<Diagnostic>();
        return (PageParser.ReadFront(new YamlText("input/pages/about.md", yaml, 2), SiteTimeZone.Seoul, found)?.Invoke(Body), found);
    }

    [Fact]
    public void All_keys_are_read()
    {
        var (page, found) = Read("title: 소개\nsummary: 요약\nslug: about\nupdated: 2024-07-20\norder: 2\n");

        Assert.Empty(found);
        Assert.Equal(("소개", "요약", "about", 2), (page!.Title.Value, page.Summary, page.Slug!.Value, page.Order!.Value));
        Assert.Equal(20, page.Updated!.Value.Instant.Day);
    }

    [Fact]
    public void Only_the_title_is_required()
    {
        Assert.Null(Read("title: 소개\n").Page!.Order);
        Assert.Equal("SA0305", Assert.Single(Read("order: 1\n").Found).Code);
    }

    [Theory]
    [InlineData("date: 2024-07-20", "SA0303", 1)]
    [InlineData("order: first", "SA0312", 8)]
    [InlineData("order: -1", "SA0312", 8)]
    [InlineData("slug: a/b", "SA0314", 7)]
    [InlineData("updated: 2024-7-1", "SA0114", 10)]
    public void A_wrong_value_is_an_error_at_its_place(string line, string code, int column)
    {
        var problem = Assert.Single(Read($"title: a\n{line}\n").Found);

        Assert.Equal((code, new SourceLocation("input/pages/about.md", 3, column)), (problem.Code, problem.Where));
    }

    [Fact]
    public void A_page_without_front_matter_is_an_error_and_no_page()
    {
        var result = PageParser.Parse(new StaticArchive.Input.SourceFile("input/pages/a.md", "본문", default), SiteTimeZone.Seoul);

        Assert.Null(result.Value);
        Assert.Equal("SA0110", Assert.Single(result.Diagnostics).Code);
    }
}
