using Microsoft.Playwright;
using StaticArchive.Text;

namespace StaticArchive.Tests.Browser;

/// <summary>What a reader does with the site.</summary>
[Collection(BrowserTests.Name)]
public sealed class ReadingTests(BrowserSite site)
{
    // Of the colour that is really behind the element: the nearest ancestor's that has one.
    private const string Luminances = """
        () => {
          const light = color => {
            const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
            canvas.fillStyle = color;
            canvas.fillRect(0, 0, 1, 1);
            const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
            return a === 0 ? null : (0.2126 * r + 0.7152 * g + 0.0722 * b) / 255;
          };
          const behind = e => e ? light(getComputedStyle(e).backgroundColor) ?? behind(e.parentElement) : 1;
          const heading = document.querySelector('h1');
          return [behind(heading), light(getComputedStyle(heading).color)];
        }
        """;

    private const string FocusIsShown = """
        () => {
          const e = document.activeElement;
          const style = getComputedStyle(e);
          const hasOutline = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
          const box = e.getBoundingClientRect();
          const isOnScreen = box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
          return e === document.body || (hasOutline || style.boxShadow !== 'none') && isOnScreen;
        }
        """;

    private const string IsBesideItsNote = """
        term => {
          const note = term.parentElement.querySelector('.note').getBoundingClientRect();
          const isCovered = [...term.getClientRects()].some(r => document.elementFromPoint(r.left + r.width / 2, r.top + r.height / 2) !== term);
          return note.height > 0 && note.left >= 0 && note.right <= innerWidth && !isCovered;
        }
        """;

    [Fact]
    public async Task No_page_is_wider_than_a_phone()
    {
        await using var reader = await site.OpenAsync(SitePages.Home);
        foreach (var (kind, path) in site.Pages.ByKind)
        {
            await reader.GoAsync(path);
            var (page, window) = (await reader.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"), await reader.Page.EvaluateAsync<int>("document.documentElement.clientWidth"));
            Assert.True(page <= window, $"{kind} ({path}) is {page} pixels wide on a screen of {window}");
        }
    }

    [Fact]
    public async Task Article_can_be_read_without_JavaScript()
    {
        await using var reader = await site.OpenAsync(site.Pages.Article, change: o => o.JavaScriptEnabled = false);

        Assert.True(await reader.Page.Locator("h1").IsVisibleAsync());
        Assert.True(await reader.Page.Locator("main p").First.IsVisibleAsync());
        Assert.True((await reader.Page.Locator("main").InnerTextAsync()).Length > 100);
    }

    [Fact]
    public async Task Lists_lead_to_articles_without_JavaScript()
    {
        await using var reader = await site.OpenAsync(SitePages.Home, change: o => o.JavaScriptEnabled = false);

        await reader.Page.Locator("main a[href^='/articles/2']").First.ClickAsync();

        await reader.UntilAtAsync("/articles/2");
        Assert.Equal(1, await reader.Page.Locator("h1").CountAsync());
    }

    [Fact]
    public async Task First_key_shows_the_way_past_the_navigation()
    {
        await using var reader = await site.OpenAsync(site.Pages.Article);

        await reader.Page.Keyboard.PressAsync("Tab");

        Assert.True(await reader.Page.EvaluateAsync<bool>(FocusIsShown), "the skip link cannot be seen");
        var target = await reader.Page.EvaluateAsync<string>("document.activeElement.getAttribute('href')");
        Assert.StartsWith("#", target, StringComparison.Ordinal);
        await reader.Page.Keyboard.PressAsync("Enter");
        Assert.EndsWith(target, reader.Page.Url, StringComparison.Ordinal);
        await reader.Page.Keyboard.PressAsync("Tab");
        Assert.True(await reader.Page.EvaluateAsync<bool>("document.querySelector(location.hash).contains(document.activeElement)"), "the next key leaves the skip link's target");
    }

    [Fact]
    public async Task Focus_can_be_seen_wherever_it_goes()
    {
        await using var reader = await site.OpenAsync(SitePages.Home, Screen.Desktop);

        for (var i = 0; i < 15; i++)
        {
            await reader.Page.Keyboard.PressAsync("Tab");
            var where = await reader.Page.EvaluateAsync<string>("document.activeElement.outerHTML.slice(0, 200)");
            Assert.True(await reader.Page.EvaluateAsync<bool>(FocusIsShown), $"the focus cannot be seen on {where}");
        }
    }

    [Theory]
    [InlineData(nameof(Screen.Phone))]
    [InlineData(nameof(Screen.Desktop))]
    public async Task Note_of_a_term_lies_beside_the_term(string screen)
    {
        await using var reader = await site.OpenAsync(site.Pages.ArticleWithTerm, Enum.Parse<Screen>(screen));
        var terms = reader.Page.Locator(".gloss > a");
        Assert.NotEqual(0, await terms.CountAsync());

        foreach (var term in await terms.AllAsync())
        {
            await term.FocusAsync();

            Assert.True(await term.EvaluateAsync<bool>(IsBesideItsNote), await term.InnerTextAsync());
        }
    }

    [Theory]
    [InlineData(ColorScheme.Dark)]
    [InlineData(ColorScheme.Light)]
    public async Task Colours_follow_the_readers_choice(ColorScheme scheme)
    {
        await using var reader = await site.OpenAsync(site.Pages.Article, change: o => o.ColorScheme = scheme);

        var (paper, ink) = await reader.Page.EvaluateAsync<double[]>(Luminances) is [var p, var i] ? (p, i) : default;

        Assert.True(scheme == ColorScheme.Dark ? paper < 0.2 && ink > 0.6 : paper > 0.8 && ink < 0.4, $"paper {paper:0.00}, ink {ink:0.00}");
    }

    [Fact]
    public async Task Browser_has_nothing_to_complain_of()
    {
        await using var reader = await site.OpenAsync(SitePages.Home, Screen.Desktop);
        foreach (var (kind, path) in site.Pages.ByKind)
        {
            await reader.GoAsync(path);
            await reader.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            var complaints = await reader.ComplaintsAsync();
            Assert.True(complaints.Count == 0, $"{kind} ({path}):\n{string.Join('\n', complaints)}");
        }
    }

    [Theory]
    [InlineData(nameof(Screen.Phone))]
    [InlineData(nameof(Screen.Desktop))]
    public async Task Nothing_moves_while_an_article_loads(string screen)
    {
        var slowly = KeyValuePair.Create(StaticServer.ImageDelay, "300");

        await using var reader = await site.OpenAsync(site.Pages.ArticleWithImage, Enum.Parse<Screen>(screen), o => o.ExtraHTTPHeaders = [slowly]);
        await reader.Page.EvaluateAsync("scrollTo(0, document.body.scrollHeight)");
        await reader.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        Assert.Equal(0, await reader.Page.EvaluateAsync<double>("window.__shift"));
    }

    [Fact]
    public async Task Images_have_their_sizes_before_they_come()
    {
        await using var reader = await site.OpenAsync(SitePages.Home);
        foreach (var (kind, path) in site.Pages.ByKind)
        {
            await reader.GoAsync(path);
            var without = await reader.Page.EvaluateAsync<string[]>(
                "[...document.images].filter(i => !(i.getAttribute('width') > 0 && i.getAttribute('height') > 0)).map(i => i.outerHTML)");
            Assert.True(without.Length == 0, $"{kind} ({path}): {string.Join('\n', without)}");
        }
    }

    [Fact]
    public async Task Search_finds_an_article_by_a_word_of_its_title()
    {
        await using var reader = await site.OpenAsync(site.Pages.Article);
        var title = await reader.Page.Locator("h1").InnerTextAsync();
        var word = title.Split([' ', ',', '.', '·', ':', '“', '”', '‘', '’', '"', '\''], StringSplitOptions.RemoveEmptyEntries).MaxBy(w => w.Length)!;

        await reader.GoAsync(SitePages.Search);
        await reader.Page.Locator("main input[type=search]").First.PressSequentiallyAsync(word);

        await reader.Page.Locator($"main a[href^='{UrlPath.Encode(site.Pages.Article)}']").First.WaitForAsync();
        Assert.Empty(await reader.ComplaintsAsync());
    }

    [Fact]
    public async Task Paper_has_the_article_without_the_navigation()
    {
        await using var reader = await site.OpenAsync(site.Pages.Article, Screen.Desktop);

        await reader.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });

        foreach (var navigation in await reader.Page.Locator("body > header nav, body > nav").AllAsync())
        {
            Assert.False(await navigation.IsVisibleAsync());
        }

        Assert.True(await reader.Page.Locator("h1").IsVisibleAsync());
        Assert.True(await reader.Page.Locator("main p").First.IsVisibleAsync());
    }

    [Fact]
    public async Task Page_that_does_not_exist_says_so_and_leads_home()
    {
        await using var reader = await site.OpenAsync(SitePages.NotFound);

        var response = await reader.Page.ReloadAsync();

        Assert.Equal(404, response!.Status);
        Assert.True(await reader.Page.Locator("h1").IsVisibleAsync());
        await reader.Page.Locator("a[href='/']").First.ClickAsync();
        await reader.UntilAsync("document.readyState === 'complete' && location.pathname === '/'");
    }
}
