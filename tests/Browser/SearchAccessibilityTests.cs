namespace StaticArchive.Tests.Browser;

/// <summary>axe finds nothing where a search has been made: with results, filters, chips and timeline, and with the box's list open.</summary>
[Collection(BrowserSearchTests.Name)]
public sealed class SearchAccessibilityTests(BrowserSite site)
{
    private static readonly string[] Searches = ["&category=semiconductor&from=2022", "&from=2024&to=2024&tag=nvidia"];

    [Theory]
    [InlineData(nameof(Screen.Phone))]
    [InlineData(nameof(Screen.Desktop))]
    public async Task No_search_keeps_anybody_out(string screen)
    {
        await using var reader = await site.OpenSearchAsync(SitePages.Search, Enum.Parse<Screen>(screen));
        var found = new List<string>();
        foreach (var rest in Searches)
        {
            await reader.GoAsync(SearchReader.Of("칩", rest));
            await reader.ResultsAsync();
            await reader.Page.EvaluateAsync("document.getElementById('Filters').open = true");
            await reader.Page.Locator("#Facets li").First.WaitForAsync();
            found.AddRange(await Axe.ViolationsAsync(reader.Page, rest));
        }

        await reader.GoAsync(SearchReader.Of("dhvms"));
        await reader.Page.Locator("#Instead:not([hidden])").WaitForAsync();
        found.AddRange(await Axe.ViolationsAsync(reader.Page, "instead"));
        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    [Theory]
    [InlineData(nameof(Screen.Phone))]
    [InlineData(nameof(Screen.Desktop))]
    public async Task Open_list_of_the_box_keeps_nobody_out(string screen)
    {
        await using var reader = await site.OpenSearchAsync(site.Pages.Article, Enum.Parse<Screen>(screen));
        await reader.Page.Locator("form[role=search] input").FocusAsync();
        await reader.Page.Keyboard.InsertTextAsync("칩");
        await reader.Page.Locator("[role=listbox]").WaitForAsync();
        await reader.Page.Keyboard.PressAsync("ArrowDown");

        var found = await Axe.ViolationsAsync(reader.Page, "box");

        Assert.True(found.Count == 0, string.Join('\n', found));
    }
}
