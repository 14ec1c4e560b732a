using AngleSharp.Dom;
using StaticArchive.Checks;
using StaticArchive.Build;
using StaticArchive.Diagnostics;
using StaticArchive.Tests.Support;

namespace StaticArchive.Tests.Sites;

/// <summary>What the golden site <c>Terms</c> shows, said in words.</summary>
public sealed class TermsSiteTests(SiteCases cases)
{
    [Fact]
    public void A_term_is_explained_where_it_first_stands_in_the_text_and_nowhere_else()
    {
        var glosses = Page("articles/2024/crane/index.html").QuerySelectorAll(".gloss").ToList();

        Assert.Equal(["가온시스템즈", "GX-1", "하늘항만", "접안창", "한누리"], glosses.Select(g => g.QuerySelector("a")!.TextContent));
        Assert.Equal("/terms/gaon-systems/", glosses[0].QuerySelector("a")!.GetAttribute("href"));
        Assert.Equal(" (Gaon Systems, 회사·단체: 기중기의 두뇌를 만드는 <회사>. 이름은 '가운데'라는 뜻입니다.)", glosses[0].QuerySelector(".note")!.TextContent);
        Assert.All(glosses, g => Assert.Equal(g.QuerySelector("a")!.GetAttribute("aria-describedby"), g.QuerySelector(".note")!.Id));
        Assert.Equal(["GX-1", "접안창"], glosses.Where(g => g.ClassList.Contains("said")).Select(g => g.QuerySelector("a")!.TextContent));
    }

    [Fact]
    public void Headings_and_links_are_read_and_not_explained()
    {
        var page = Page("articles/2024/port/index.html");

        Assert.Empty(page.QuerySelectorAll("h2 .gloss, a .gloss"));
        Assert.Equal(["가온 시스템즈", "하늘항만"], page.QuerySelectorAll(".gloss > a").Select(a => a.TextContent).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_page_of_a_term_says_how_it_is_written_and_quotes_the_sentence()
    {
        var page = Page("terms/gaon-systems/index.html");

        Assert.Equal("가온 시스템즈", page.QuerySelector("h1")!.TextContent);
        Assert.Equal(["GAON", "가온", "가온 시스템스"], page.QuerySelectorAll(".written dd").Select(d => d.TextContent));
        Assert.Equal(
            ["/articles/2025/words/: 가온 시스템스는 옛 표기이고, 버스 윈도우도 그렇다.", "/articles/2024/port/: 하늘항만은 가온 시스템즈와 한누리를 골랐다.", "/articles/2024/crane/: 가온시스템즈는 봄에 GX-1을 내놓았다."],
            page.QuerySelectorAll(".uses .row").Select(r => $"{r.QuerySelector("a")!.GetAttribute("href")}: {r.QuerySelector(".say > p:last-child")!.TextContent}"));
        Assert.Equal(["가온 시스템스", "가온 시스템즈", "가온시스템즈"], page.QuerySelectorAll(".uses mark").Select(m => m.TextContent));
    }

    [Fact]
    public void All_terms_stand_by_their_first_letters_each_with_its_kind()
    {
        var page = Page("terms/index.html");
        var sections = page.QuerySelectorAll(".letter").ToList();

        Assert.Equal(page.QuerySelectorAll(".letters a").Select(a => a.GetAttribute("href")), sections.Select(s => "#" + s.QuerySelector("h2")!.Id));
        Assert.Equal(["ㄱ: 가온 시스템즈", "ㅈ: 접안창", "ㅎ: 하늘항만, 한누리", "G: GX-1"], sections.Select(s => $"{s.QuerySelector("h2")!.TextContent}: {string.Join(", ", s.QuerySelectorAll("a").Select(a => a.TextContent))}"));
        Assert.All(page.QuerySelectorAll("input[value]:not([value=all])").Select(i => i.GetAttribute("value")), kind => Assert.NotEmpty(page.QuerySelectorAll("li." + kind)));
        Assert.All(sections, s => Assert.Equal(s.QuerySelectorAll("li").Select(l => l.ClassName!).Distinct().Order(StringComparer.Ordinal), s.ClassName!.Split(' ')[1..]));
    }

    [Fact]
    public void A_timeline_has_a_dot_for_each_month_and_a_row_for_each_companion()
    {
        var page = Page("terms/gaon-systems/index.html");
        var titles = page.QuerySelectorAll(".lanes circle title").Select(t => t.TextContent);

        Assert.Equal(["2024년 3월, 글 1편", "2024년 11월, 글 1편", "2025년 1월, 글 1편"], titles);
        Assert.Equal(["하늘항만 글 2편", "한누리 글 2편"], page.QuerySelectorAll("[aria-labelledby=Timeline] .facts li").Select(l => l.TextContent));
        Assert.Equal(["2024", "2025"], page.QuerySelectorAll(".lanes .when").Select(t => t.TextContent));
        Assert.Null(Page("terms/berth-window/index.html").QuerySelector(".lanes"));
    }

    [Fact]
    public void What_rights_withhold_or_what_was_withdrawn_names_no_term()
    {
        var site = cases.Built("Terms");

        Assert.False(site.Has("terms/port-mind/index.html"));
        Assert.DoesNotContain(site.Files(), p => site.Text(p).Contains("포트마인드", StringComparison.Ordinal) || site.Text(p).Contains("새면안되는", StringComparison.Ordinal));
        var row = Page("terms/nuri-han/index.html").QuerySelectorAll(".uses .row").Single(r => r.QuerySelector("a")!.GetAttribute("href") == "/articles/2025/quoted/");
        Assert.Null(row.QuerySelector("mark"));
    }

    [Fact]
    public void Check_names_the_renderings_that_are_not_to_be_used_and_where()
    {
        using var site = SiteFixture.From(SiteCases.Folder("Terms"));
        var diagnostics = new DiagnosticBag();

        SiteCheck.Run(BuildOptions.ForProject(site.Root, SiteFixture.AsOf) with { Theme = Path.Combine(Repository.Root, "theme") }, diagnostics, new BuildProgress());

        Assert.Equal(
            ["input/articles/2025/words.md(10,1): '가온 시스템스' is not how 'Gaon Systems' is written here", "input/articles/2025/words.md(10,18): '버스 윈도우' is not how 'berth window' is written here"],
            diagnostics.Sorted().Where(d => d.Code == "SA0731").Select(d => $"{d.Where.File}({d.Where.Line},{d.Where.Column}): {d.Message}"));
    }

    [Fact]
    public void A_site_without_them_has_no_trace_of_terms()
    {
        using var site = SiteFixture.From(SiteCases.Folder("Terms"));
        var settings = Path.Combine(site.Root, "input/settings.yml");
        File.WriteAllText(settings, File.ReadAllText(settings).Replace("leave_out: [", "leave_out: [terms, ", StringComparison.Ordinal));

        site.Build().MustSucceed();

        Assert.DoesNotContain(site.Files(), p => p.StartsWith("terms/", StringComparison.Ordinal) || (p.EndsWith(".html", StringComparison.Ordinal) && site.Text(p).Contains("\"/terms/", StringComparison.Ordinal)));
    }

    private IDocument Page(string path) => HtmlPages.Of(cases.Built("Terms")).First(p => p.Path == path).Page;
}
