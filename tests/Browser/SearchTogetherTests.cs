namespace StaticArchive.Tests.Browser;

/// <summary>Page and engine together, over the index that the build has written.</summary>
[Collection(BrowserSearchTests.Name)]
public sealed class SearchTogetherTests(BrowserSite site)
{
    private const string Shown = "document.getElementById('results').getAttribute('aria-busy') === 'false' && document.querySelectorAll('#results a[data-id]').length";

    [Fact]
    public async Task Every_count_is_the_number_of_articles_that_its_filter_leaves()
    {
        await using var reader = await site.OpenAsync(SearchReader.Of("AI"), Screen.Desktop);
        await reader.ResultsAsync();
        foreach (var filter in (string[])["category", "source", "tag", "method"])
        {
            var pick = reader.Page.Locator($"#Facets li:has(input[name={filter}])").Last;
            var count = int.Parse(await pick.Locator("b").InnerTextAsync());
            await pick.Locator("input").CheckAsync();
            await reader.UntilAsync($"{Shown} === Math.min(10, {count})");
            await reader.Page.GoBackAsync();
            await reader.UntilAsync("document.querySelectorAll('#Facets input:checked').length === 0 && document.querySelectorAll('#Chips a').length === 0");
        }

        Assert.Empty(await reader.ComplaintsAsync());
    }

    [Fact]
    public async Task Bar_of_a_month_shows_the_articles_of_that_month()
    {
        await using var reader = await site.OpenAsync(SearchReader.Of("AI"), Screen.Desktop);
        await reader.ResultsAsync();
        var bar = reader.Page.Locator("#Timeline svg a").First;
        var month = (await bar.GetAttributeAsync("href"))!.Split("from=")[1][..7];

        await bar.ClickAsync();

        await reader.UntilAsync($"{Shown} > 0 && [...document.querySelectorAll('#results time')].every(t => t.dateTime.startsWith('{month}'))");
        await reader.Page.Locator("#Timeline .slots a[aria-current=true]").WaitForAsync();
        Assert.Empty(await reader.ComplaintsAsync());
    }
}
