using System.IO.Compression;
using Microsoft.Playwright;

namespace StaticArchive.Tests.Browser;

/// <summary>The search box that stands on every page: a combobox for those who have scripts, a form for those who have not.</summary>
[Collection(BrowserSearchTests.Name)]
public sealed class SearchBoxTests(BrowserSite site)
{
    private const string Box = "form[role=search] input";
    private const string Word = "칩";

    [Theory]
    [InlineData("/")]
    [InlineData("Control+k")]
    public async Task Keys_lead_to_the_box(string keys)
    {
        await using var reader = await site.OpenSearchAsync(site.Pages.Article);

        await reader.Page.Keyboard.PressAsync(keys);

        Assert.True(await IsInBoxAsync(reader));
        Assert.Equal("", await reader.Page.Locator(Box).InputValueAsync());
    }

    [Fact]
    public async Task Slash_is_left_to_whatever_has_the_focus()
    {
        await using var reader = await site.OpenSearchAsync(site.Pages.Article);
        await reader.Page.Keyboard.PressAsync("Tab");

        await reader.Page.Keyboard.PressAsync("/");

        Assert.False(await IsInBoxAsync(reader));
    }

    [Fact]
    public async Task Slash_can_be_switched_off_for_good()
    {
        await using var reader = await site.OpenSearchAsync(SitePages.Search);
        await reader.Page.Locator("#Slash").UncheckAsync();

        await reader.GoAsync(site.Pages.Article);
        await reader.Page.Keyboard.PressAsync("/");
        Assert.False(await IsInBoxAsync(reader));
        await reader.Page.Keyboard.PressAsync("Control+k");

        Assert.True(await IsInBoxAsync(reader));
    }

    [Fact]
    public async Task Found_articles_are_options_of_a_combobox()
    {
        await using var reader = await OpenListAsync(site.Pages.Article);
        var box = reader.Page.Locator(Box);
        var options = reader.Page.Locator("[role=listbox] > [role=option]");

        Assert.Equal(("combobox", "true", "list"), (await box.GetAttributeAsync("role"), await box.GetAttributeAsync("aria-expanded"), await box.GetAttributeAsync("aria-autocomplete")));
        Assert.Equal(await box.GetAttributeAsync("aria-controls"), await reader.Page.Locator("[role=listbox]").GetAttributeAsync("id"));
        Assert.True(await options.CountAsync() > 1);
        await reader.Page.Keyboard.PressAsync("ArrowDown");
        await reader.Page.Keyboard.PressAsync("ArrowDown");
        Assert.Equal(await options.Nth(1).GetAttributeAsync("id"), await box.GetAttributeAsync("aria-activedescendant"));
        Assert.Equal("true", await options.Nth(1).GetAttributeAsync("aria-selected"));
        Assert.True(await IsInBoxAsync(reader));
        await reader.UntilAsync("document.querySelector('form[role=search] [role=status]').textContent.length > 0");
        Assert.Empty(await reader.ComplaintsAsync());
    }

    [Fact]
    public async Task Arrow_up_leads_to_the_last_option_and_enter_to_all_results()
    {
        await using var reader = await OpenListAsync(site.Pages.Article);

        await reader.Page.Keyboard.PressAsync("ArrowUp");
        await reader.Page.Keyboard.PressAsync("Enter");

        await reader.UntilAtAsync(SearchReader.Of(Word));
        await reader.ResultsAsync();
    }

    [Fact]
    public async Task Enter_on_an_option_opens_the_article()
    {
        await using var reader = await OpenListAsync(SitePages.Home);

        await reader.Page.Keyboard.PressAsync("ArrowDown");
        await reader.Page.Keyboard.PressAsync("Enter");

        await reader.UntilAtAsync("/articles/");
    }

    [Fact]
    public async Task Escape_closes_the_list_and_keeps_what_was_typed()
    {
        await using var reader = await OpenListAsync(site.Pages.Article);

        await reader.Page.Keyboard.PressAsync("Escape");

        Assert.False(await reader.Page.Locator("[role=listbox]").IsVisibleAsync());
        Assert.Equal("false", await reader.Page.Locator(Box).GetAttributeAsync("aria-expanded"));
        Assert.Equal(Word, await reader.Page.Locator(Box).InputValueAsync());
        await reader.Page.Keyboard.PressAsync("ArrowDown");
        await reader.Page.Locator("[role=listbox]").WaitForAsync();
        await reader.Page.Keyboard.PressAsync("Tab");
        Assert.False(await reader.Page.Locator("[role=listbox]").IsVisibleAsync());
    }

    [Fact]
    public async Task Click_on_an_option_opens_it()
    {
        await using var reader = await OpenListAsync(site.Pages.Article, Screen.Phone);

        await reader.Page.Locator("[role=option]").Last.ClickAsync();

        await reader.UntilAtAsync(SearchReader.Of(Word));
    }

    [Fact]
    public async Task Page_has_next_to_no_script_before_somebody_goes_to_the_box()
    {
        await using var reader = await site.OpenSearchAsync(SitePages.Home);
        await reader.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        var scripts = await reader.Page.EvaluateAsync<string[]>("performance.getEntriesByType('resource').map(e => e.name).filter(n => n.endsWith('.js'))");

        var body = await (await reader.Page.APIRequest.GetAsync(Assert.Single(scripts))).BodyAsync();
        Assert.InRange(Compressed(body), 1, 1500);
        await reader.Page.Locator(Box).FocusAsync();
        await reader.Page.Locator("[role=combobox]").WaitForAsync();
    }

    [Fact]
    public async Task Without_JavaScript_the_box_is_a_form_that_leads_to_the_search_page()
    {
        await using var reader = await site.OpenAsync(site.Pages.Article, change: o => o.JavaScriptEnabled = false);

        await reader.Page.Locator(Box).FillAsync(Word);
        await reader.Page.Keyboard.PressAsync("Enter");

        await reader.UntilAtAsync(SearchReader.Of(Word));
    }

    private async Task<Reader> OpenListAsync(string path, Screen screen = Screen.Desktop)
    {
        var reader = await site.OpenSearchAsync(path, screen);
        await reader.Page.Locator(Box).FocusAsync();
        await reader.Page.Keyboard.InsertTextAsync(Word);
        await reader.Page.Locator("[role=listbox]").WaitForAsync();
        return reader;
    }

    private static async Task<bool> IsInBoxAsync(Reader reader) => await reader.Page.EvaluateAsync<bool>("document.activeElement?.name === 'q'");

    private static int Compressed(byte[] bytes)
    {
        var target = new byte[bytes.Length + 1024];
        Assert.True(BrotliEncoder.TryCompress(bytes, target, out var written, quality: 11, window: 22));
        return written;
    }
}
