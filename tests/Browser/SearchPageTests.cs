using Microsoft.Playwright;
using StaticArchive.Tests.Sites;

namespace StaticArchive.Tests.Browser;

/// <summary>The search page: what a reader types, sees and hears.</summary>
[Collection(BrowserSearchTests.Name)]
public sealed class SearchPageTests(BrowserSite site)
{
    private const string Word = "칩";

    [Fact]
    public async Task Results_come_while_one_types_with_what_was_found_marked()
    {
        await using var reader = await site.OpenSearchAsync(SitePages.Search);

        await reader.Page.Locator("#q").PressSequentiallyAsync(Word);
        var results = await reader.ResultsAsync();

        Assert.True(await results.CountAsync() > 1);
        Assert.Equal(Word, await reader.Page.Locator("#results mark").First.InnerTextAsync());
        Assert.Matches(@"^\d{4}-\d\d-\d\d$", await reader.Page.Locator("#results time").First.GetAttributeAsync("datetime"));
        Assert.True(await reader.Page.Locator("#results li").First.Locator(".facts li").CountAsync() >= 2);
        Assert.Empty(await reader.ComplaintsAsync());
    }

    [Fact]
    public async Task Count_is_seen_at_once_and_heard_when_the_reader_stops()
    {
        await using var reader = await site.OpenSearchAsync(SitePages.Search);

        await reader.Page.Locator("#q").PressSequentiallyAsync(Word);
        var count = await (await reader.ResultsAsync()).CountAsync();

        Assert.Contains(count.ToString(), await reader.Page.Locator("#Found").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal("", await reader.Page.Locator("#Search [role=status]").TextContentAsync());
        await reader.UntilAsync("document.querySelector('#Search [role=status]').textContent === document.getElementById('Found').textContent");
    }

    [Fact]
    public async Task Half_a_syllable_is_not_searched_for_before_the_reader_pauses()
    {
        await using var reader = await site.OpenSearchAsync(SitePages.Search);
        var typist = await reader.Page.Context.NewCDPSessionAsync(reader.Page);
        await reader.Page.Locator("#q").FocusAsync();

        foreach (var half in (string[])["ㅊ", "치", Word])
        {
            await typist.SendAsync("Input.imeSetComposition", new() { ["text"] = half, ["selectionStart"] = 1, ["selectionEnd"] = 1 });
        }

        Assert.Empty(await reader.SearchedAsync());
        await reader.ResultsAsync();
        Assert.Equal([Word], await reader.SearchedAsync());
    }

    [Fact]
    public async Task Composition_is_searched_for_once_when_it_ends()
    {
        await using var reader = await site.OpenSearchAsync(SitePages.Search);
        var typist = await reader.Page.Context.NewCDPSessionAsync(reader.Page);
        await reader.Page.Locator("#q").FocusAsync();

        await typist.SendAsync("Input.imeSetComposition", new() { ["text"] = "치", ["selectionStart"] = 1, ["selectionEnd"] = 1 });
        await typist.SendAsync("Input.insertText", new() { ["text"] = Word });
        await reader.ResultsAsync();
        await reader.Page.WaitForTimeoutAsync(1600);

        Assert.Equal([Word], await reader.SearchedAsync());
    }

    [Fact]
    public async Task Enter_that_ends_a_syllable_is_no_search()
    {
        await using var reader = await site.OpenSearchAsync(site.Pages.Article);
        await reader.Page.Locator("form[role=search] input").FocusAsync();
        await reader.Page.Locator("[role=combobox]").WaitForAsync();

        await reader.Page.EvaluateAsync("""
            () => {
              const box = document.querySelector('[role=combobox]');
              box.dispatchEvent(new CompositionEvent('compositionstart', { data: '' }));
              box.value = '칩';
              box.dispatchEvent(new CompositionEvent('compositionupdate', { data: '칩' }));
              for (const key of ['ArrowDown', 'Enter']) box.dispatchEvent(new KeyboardEvent('keydown', { key, isComposing: true, bubbles: true, cancelable: true }));
            }
            """);

        Assert.EndsWith(site.Pages.Article, Uri.UnescapeDataString(reader.Page.Url), StringComparison.Ordinal);
        Assert.Null(await reader.Page.Locator("[role=combobox]").GetAttributeAsync("aria-activedescendant"));
    }

    [Fact]
    public async Task Late_answer_does_not_push_a_newer_one_aside()
    {
        await using var reader = await site.OpenSearchAsync(SearchReader.Of("지연" + Word));
        await reader.UntilAsync("window.searched?.length === 1");

        await reader.Page.Locator("#q").FillAsync("반도체");
        await reader.ResultsAsync();
        await reader.Page.WaitForTimeoutAsync(700);

        Assert.Equal("반도체", await reader.Page.Locator("#results mark").First.InnerTextAsync());
        Assert.Equal("false", await reader.Page.Locator("#results").GetAttributeAsync("aria-busy"));
    }

    [Fact]
    public async Task Rows_that_stay_are_the_same_elements()
    {
        await using var reader = await site.OpenSearchAsync(SearchReader.Of(Word));
        await reader.ResultsAsync();
        await reader.Page.EvaluateAsync("document.querySelectorAll('#results li').forEach(row => row.marked = true)");

        await reader.Page.Locator("#Sort label").Last.ClickAsync();
        await reader.UntilAsync("window.searched.length > 1 && document.getElementById('results').getAttribute('aria-busy') === 'false'");

        Assert.True(await reader.Page.EvaluateAsync<bool>("[...document.querySelectorAll('#results li')].every(row => row.marked)"));
    }

    [Fact]
    public async Task Arrows_lead_from_the_box_through_the_results_and_back()
    {
        await using var reader = await site.OpenSearchAsync(SearchReader.Of(Word));
        await reader.ResultsAsync();
        await reader.Page.Locator("#q").FocusAsync();
        var focused = () => reader.Page.EvaluateAsync<int>("[...document.querySelectorAll('#results a[data-id]')].indexOf(document.activeElement)");

        await reader.Page.Keyboard.PressAsync("ArrowDown");
        await reader.Page.Keyboard.PressAsync("ArrowDown");
        Assert.Equal(1, await focused());
        await reader.Page.Keyboard.PressAsync("ArrowUp");
        await reader.Page.Keyboard.PressAsync("ArrowUp");

        Assert.Equal("q", await reader.Page.EvaluateAsync<string>("document.activeElement.id"));
    }

    [Fact]
    public async Task Further_results_come_below_and_take_the_focus()
    {
        await using var reader = await site.OpenSearchAsync(SearchReader.Of("의"));
        var results = await reader.ResultsAsync();
        Assert.Equal(10, await results.CountAsync());

        await reader.Page.Locator("#More").ClickAsync();
        await reader.UntilAsync("document.querySelectorAll('#results a[data-id]').length > 10");

        Assert.Equal(10, await reader.Page.EvaluateAsync<int>("[...document.querySelectorAll('#results a[data-id]')].indexOf(document.activeElement)"));
    }

    [Fact]
    public async Task Words_that_may_have_been_meant_are_offered()
    {
        await using var reader = await site.OpenSearchAsync(SearchReader.Of("ㅂㄹㄷㅋ"));

        await reader.Page.Locator("#Meant a").First.ClickAsync();

        await reader.UntilAsync("document.getElementById('q').value === '브로드컴'");
        Assert.Contains(Uri.EscapeDataString("브로드컴"), reader.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_says_what_it_searched_for_instead()
    {
        await using var reader = await site.OpenSearchAsync(SearchReader.Of("dhvms"));

        await reader.Page.Locator("#Instead:not([hidden])").WaitForAsync();
        var text = await reader.Page.Locator("#Instead").InnerTextAsync();

        Assert.Contains("dhvms", text, StringComparison.Ordinal);
        Assert.Contains("오픈", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_is_shown_stays_where_a_search_fails(bool isOffline)
    {
        await using var reader = await site.OpenSearchAsync(SearchReader.Of(Word));
        var count = await (await reader.ResultsAsync()).CountAsync();
        await reader.Page.Context.SetOfflineAsync(isOffline);

        await reader.Page.Locator("#q").FillAsync("실패");
        await reader.Page.Locator("#Problem").WaitForAsync();

        Assert.Equal(count, await reader.Page.Locator("#results a[data-id]").CountAsync());
        Assert.Equal(await reader.Page.Locator("#ProblemText").InnerTextAsync(), await reader.Page.Locator("#Search [role=status]").TextContentAsync());
        await reader.Page.Locator("#q").FillAsync(Word);
        await reader.Page.Locator("#Problem").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Hidden });
    }

    [Fact]
    public async Task Without_JavaScript_the_page_says_so_and_offers_other_ways()
    {
        await using var reader = await site.OpenAsync(SearchReader.Of(Word), change: o => o.JavaScriptEnabled = false);
        // Playwright does not render noscript where it switched scripts off: the file says what stands there.
        var page = HtmlPages.Parse(await reader.Page.ContentAsync());

        Assert.Contains("자바스크립트", page.QuerySelector("main noscript")!.InnerHtml, StringComparison.Ordinal);
        Assert.True(await reader.Page.Locator("main a[href='/articles/']").IsVisibleAsync());
        Assert.True(await reader.Page.Locator("main form[action='https://duckduckgo.com/'] input[type=search]").IsVisibleAsync());
        Assert.False(await reader.Page.Locator("#Filters").IsVisibleAsync());
        Assert.False(await reader.Page.Locator("#More").IsVisibleAsync());
    }

    [Fact]
    public async Task Search_fits_a_window_of_320_pixels()
    {
        await using var reader = await site.OpenSearchAsync(
            SearchReader.Of(Word, "&category=semiconductor&from=2022&to=2024"), Screen.Phone, o => o.ViewportSize = new ViewportSize { Width = 320, Height = 640 });
        await reader.ResultsAsync();
        await reader.Page.Locator("#Filters > summary").ClickAsync();
        await reader.Page.Locator("#Timeline svg").First.WaitForAsync();

        Assert.Equal(320, await reader.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }
}
