using Microsoft.Playwright;
using StaticArchive.Tests.Preview;

namespace StaticArchive.Tests.Browser;

/// <summary>What an author sees of the preview.</summary>
[Collection(BrowserTests.Name)]
public sealed class PreviewTests(BrowserSite browser)
{
    private const string LongArticle = "input/articles/long.md";
    private const string LongPage = "/articles/2024/long/";
    private const string Style = "theme/assets/css/site.css";

    private static readonly string Paragraphs = string.Join("\n\n", Enumerable.Range(1, 80).Select(i => $"{i}번째 문단입니다."));

    private static Task<PreviewSite> StartAsync() => PreviewSite.StartAsync(s => s.With(LongArticle, PreviewSite.Article("긴 글", text: Paragraphs)));

    [Fact]
    public async Task Saved_file_is_on_the_open_page_by_itself_and_the_place_is_kept()
    {
        await using var site = await StartAsync();
        await using var reader = await browser.OpenAtAsync(site.Server.Address, LongPage);
        await reader.Page.EvaluateAsync("scrollTo(0, 1500)");

        site.With(LongArticle, PreviewSite.Article("긴 글", text: Paragraphs.Replace("70번째 문단", "고친 문단", StringComparison.Ordinal)));
        await reader.Page.GetByText("고친 문단").WaitForAsync();

        await reader.UntilAsync("scrollY === 1500");
        Assert.Empty(await reader.ComplaintsAsync());
    }

    [Fact]
    public async Task Changed_style_is_swapped_without_a_reload_and_later_changes_still_come()
    {
        await using var site = await StartAsync();
        await using var reader = await browser.OpenAtAsync(site.Server.Address, LongPage);
        await reader.Page.EvaluateAsync("window.isSamePage = true");

        site.With(Style, File.ReadAllText(site[Style]) + "h1 { color: rgb(1, 2, 3) }\n");
        await reader.UntilAsync("getComputedStyle(document.querySelector('h1')).color === 'rgb(1, 2, 3)'");
        var isSamePage = await reader.Page.EvaluateAsync<bool>("window.isSamePage === true");
        await reader.UntilAsync("document.querySelectorAll('link[rel=stylesheet]').length === 2");
        site.With(LongArticle, PreviewSite.Article("새 제목", text: Paragraphs));
        await reader.Page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = "새 제목", Level = 1 }).WaitForAsync();

        Assert.True(isSamePage);
        Assert.Empty(await reader.ComplaintsAsync());
    }

    [Fact]
    public async Task Error_lays_a_panel_over_the_last_good_page_and_goes_when_it_is_mended()
    {
        await using var site = await StartAsync();
        await using var reader = await browser.OpenAtAsync(site.Server.Address, LongPage);
        var panel = reader.Page.Locator("preview-panel [role=alert]");

        site.With(LongArticle, PreviewSite.Article("<b>긴</b> 글", text: "없어질 글").Replace("category: ai", "category: 인공지눙", StringComparison.Ordinal));
        await panel.WaitForAsync();
        var text = await panel.InnerTextAsync();
        var marked = await panel.Locator("mark").InnerTextAsync();

        Assert.Contains("고칠 곳 1군데", text, StringComparison.Ordinal);
        Assert.Contains("input/articles/long.md(5,11)", text, StringComparison.Ordinal);
        Assert.Contains("SA0102", text, StringComparison.Ordinal);
        Assert.Contains("category: 인공지눙", text, StringComparison.Ordinal);
        Assert.Contains("도움말: did you mean '인공지능'?", text, StringComparison.Ordinal);
        Assert.Equal("인공지눙", marked);
        Assert.True(await reader.Page.GetByText("1번째 문단입니다.", new PageGetByTextOptions { Exact = true }).IsVisibleAsync());

        site.With(LongArticle, PreviewSite.Article("긴 글", text: "고친 글입니다."));
        await reader.Page.Locator(".prose").GetByText("고친 글입니다.").WaitForAsync();
        await panel.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });
        Assert.Empty(await reader.ComplaintsAsync());
    }

    [Fact]
    public async Task Error_that_is_undone_takes_its_panel_along_and_the_reader_stays_in_place()
    {
        await using var site = await StartAsync();
        await using var reader = await browser.OpenAtAsync(site.Server.Address, LongPage);
        var panel = reader.Page.Locator("preview-panel [role=alert]");
        var template = File.ReadAllText(site["theme/layouts/article.html"]);
        await reader.Page.EvaluateAsync("scrollTo(0, 600)");

        site.With("theme/layouts/article.html", template + "{{ no_such_name }}\n");
        await panel.WaitForAsync();
        var text = await panel.InnerTextAsync();
        site.With("theme/layouts/article.html", template);
        await panel.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });

        Assert.Contains("theme/layouts/article.html(", text, StringComparison.Ordinal);
        await reader.UntilAsync("scrollY === 600");
    }

    [Fact]
    public async Task Broken_first_build_shows_its_panel_on_an_empty_page_and_then_the_site()
    {
        await using var site = await PreviewSite.StartAsync(s => s.With("input/settings.yml", "title: 사이트\nbase_url: [\n"));
        await using var reader = await browser.OpenAtAsync(site.Server.Address, "/");
        await reader.Page.Locator("preview-panel [role=alert]").WaitForAsync();

        site.With("input/settings.yml", "title: 나은 사이트\ndescription: 시험\nbase_url: https://example.org/\npublisher:\n  name: 지기\ndefault_rights: own\n");
        await reader.Page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = "나은 사이트" }).WaitForAsync();

        Assert.Equal(0, await reader.Page.Locator("preview-panel").CountAsync());
    }

    [Fact]
    public async Task Drafts_are_seen_to_be_drafts_on_their_page_and_in_lists()
    {
        await using var site = await PreviewSite.StartAsync(s => s.With("input/articles/plan.md", PreviewSite.Article("쓰는 글", "status: draft\n")));
        await using var reader = await browser.OpenAtAsync(site.Server.Address, "/");
        var mark = reader.Page.Locator("main .unpublished").First;

        Assert.Equal(("초안", "1px"), (await mark.InnerTextAsync(), await mark.EvaluateAsync<string>("e => getComputedStyle(e).borderTopWidth")));

        await reader.GoAsync("/articles/2024/plan/");
        Assert.StartsWith("초안 초안입니다.", await reader.Page.GetByRole(AriaRole.Note).InnerTextAsync(), StringComparison.Ordinal);

        site.With("input/articles/plan.md", PreviewSite.Article("쓰는 글"));
        await reader.Page.GetByRole(AriaRole.Note).WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });
        Assert.Empty(await reader.ComplaintsAsync());
    }
}
