using Microsoft.Playwright;
using StaticArchive.Tests.Support;

namespace StaticArchive.Tests.Browser;

/// <summary>A reader whose search engine is <c>search-engine-stub.js</c>: the pages around the engine are tested alone.</summary>
internal static class SearchReader
{
    private static readonly string Stub = Path.Combine(Repository.Root, "tests", "Browser", "search-engine-stub.js");

    public static async Task<Reader> OpenSearchAsync(this BrowserSite site, string path, Screen screen = Screen.Desktop, Action<BrowserNewContextOptions>? change = null)
    {
        var reader = await site.OpenAsync("/robots.txt", screen, change);
        await reader.Page.RouteAsync("**/search-engine.*.js", r => r.FulfillAsync(new RouteFulfillOptions { Path = Stub, ContentType = "text/javascript" }));
        await reader.GoAsync(path);
        return reader;
    }

    /// <summary>The address of a search.</summary>
    public static string Of(string query, string rest = "") => $"{SitePages.Search}?q={Uri.EscapeDataString(query)}{rest}";

    /// <summary>Waits until the shown results are for what is in the box.</summary>
    public static async Task<ILocator> ResultsAsync(this Reader reader)
    {
        await reader.Page.Locator("#results[aria-busy=false] a[data-id]").First.WaitForAsync();
        return reader.Page.Locator("#results a[data-id]");
    }

    public static async Task<string[]> SearchedAsync(this Reader reader) => await reader.Page.EvaluateAsync<string[]>("window.searched ?? []");

    /// <summary>Waits until the reader is on a page whose address begins so; unlike WaitForURL it also sees a page that came while it was asked.</summary>
    public static async Task UntilAtAsync(this Reader reader, string beginning) =>
        await reader.UntilAsync($"document.readyState === 'complete' && (location.pathname + location.search).startsWith('{beginning}')");
}
