using Microsoft.Playwright;

namespace StaticArchive.Tests.Browser;

/// <summary>Filters and timeline of the search page; all of it stands in the address, so that a search can be sent to somebody.</summary>
[Collection(BrowserSearchTests.Name)]
public sealed class SearchFilterTests(BrowserSite site)
{
    private const string Word = "칩";

    [Fact]
    public async Task Filter_stands_in_the_address_and_the_way_back_leads_out_of_it()
    {
        await using var reader = await site.OpenSearchAsync(SearchReader.Of(Word));
        var all = await (await reader.ResultsAsync()).CountAsync();
        var pick = reader.Page.Locator("#Facets input[name=category]").Last;
        var (key, count) = (await pick.GetAttributeAsync("value"), int.Parse(await reader.Page.Locator("#Facets li:has(input[name=category]) b").Last.InnerTextAsync()));
        Assert.True(count < all);

        await pick.CheckAsync();
        await UntilShownAsync(reader, count);

        Assert.Contains($"&category={key}", reader.Page.Url, StringComparison.Ordinal);
        Assert.Equal(1, await reader.Page.Locator("#Chips a").CountAsync());
        Assert.True(await pick.EvaluateAsync<bool>("box => box === document.activeElement"), "the focus left the filter");
        await reader.Page.GoBackAsync();
        await UntilShownAsync(reader, all);
        await reader.UntilAsync("!document.querySelector('#Facets input[name=category]:checked')");
        await reader.Page.GoForwardAsync();
        await UntilShownAsync(reader, count);
    }

    [Fact]
    public async Task Sent_search_shows_the_same_to_whoever_opens_it()
    {
        await using var reader = await site.OpenSearchAsync(SearchReader.Of(Word, "&category=semiconductor&from=2023&to=2024&sort=newest"));
        await reader.ResultsAsync();
        await reader.Page.Locator("#Facets input[name=category]:checked").WaitForAsync();

        Assert.Equal(Word, await reader.Page.Locator("#q").InputValueAsync());
        Assert.Equal("semiconductor", await reader.Page.Locator("#Facets input:checked").GetAttributeAsync("value"));
        Assert.Equal(["2023", "2024"], await reader.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('#Facets select')].map(s => s.value)"));
        Assert.True(await reader.Page.Locator("#Sort input[value=newest]").IsCheckedAsync());
        var dates = await reader.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('#results time')].map(t => t.dateTime)");
        Assert.Equal(dates.OrderDescending(StringComparer.Ordinal), dates);
        Assert.All(dates, date => Assert.InRange(int.Parse(date[..4]), 2023, 2024));
    }

    [Fact]
    public async Task Years_are_chosen_from_one_to_the_other()
    {
        await using var reader = await site.OpenSearchAsync(SearchReader.Of(Word));
        await reader.ResultsAsync();

        await reader.Page.Locator("#Facets select[name=from]").SelectOptionAsync("2024");
        await reader.UntilAsync("location.search.includes('from=2024')");
        await reader.UntilAsync("[...document.querySelectorAll('#results time')].every(t => t.dateTime >= '2024')");
        await reader.Page.Locator("#Facets select[name=to]").SelectOptionAsync("2022");

        await reader.UntilAsync("location.search.includes('from=2022&to=2022')");
    }

    [Fact]
    public async Task Bar_of_the_timeline_leads_to_its_month()
    {
        await using var reader = await site.OpenSearchAsync(SearchReader.Of(Word));
        await reader.ResultsAsync();
        var bar = reader.Page.Locator("#Timeline svg a").First;
        var month = (await bar.GetAttributeAsync("href"))!.Split("from=")[1][..7];

        await bar.ClickAsync();
        await reader.UntilAsync($"location.search.includes('from={month}&to={month}')");
        await reader.UntilAsync($"[...document.querySelectorAll('#results time')].every(t => t.dateTime.startsWith('{month}'))");

        await reader.Page.Locator("#Timeline .slots a[aria-current=true]").WaitForAsync();
        await reader.Page.Locator("#Timeline .upon a").ClickAsync();
        await reader.UntilAsync("!location.search.includes('from=')");
    }

    [Fact]
    public async Task History_has_one_entry_for_a_search_and_none_for_a_letter()
    {
        await using var reader = await site.OpenSearchAsync(SitePages.Search);
        var before = await reader.Page.EvaluateAsync<int>("history.length");

        await reader.Page.Locator("#q").PressSequentiallyAsync("반도체", new LocatorPressSequentiallyOptions { Delay = 150 });
        await reader.Page.Keyboard.PressAsync("Enter");
        await reader.ResultsAsync();
        Assert.Equal(before, await reader.Page.EvaluateAsync<int>("history.length"));
        await reader.Page.Locator("#q").FillAsync("엔비");
        await reader.UntilAsync("document.title.includes('엔비')");
        await reader.Page.Locator("#q").FillAsync("엔비디아");
        await reader.UntilAsync("document.title.includes('엔비디아')");
        Assert.Equal(before + 1, await reader.Page.EvaluateAsync<int>("history.length"));
        await reader.Page.GoBackAsync();

        await reader.UntilAsync("document.getElementById('q').value === '반도체'");
        await reader.UntilAsync("document.querySelector('#results mark')?.textContent === '반도체'");
    }

    [Fact]
    public async Task Filters_come_back_with_the_way_back_from_an_article()
    {
        await using var reader = await site.OpenSearchAsync(SearchReader.Of(Word, "&category=semiconductor"));
        var count = await (await reader.ResultsAsync()).CountAsync();

        await reader.Page.Locator("#results a[data-id]").First.ClickAsync();
        await reader.UntilAtAsync("/articles/");
        await reader.Page.GoBackAsync();

        await UntilShownAsync(reader, count);
        await reader.UntilAsync("document.querySelectorAll('#Chips a').length === 1");
    }

    [Fact]
    public async Task Filter_of_another_site_does_no_harm()
    {
        await using var reader = await site.OpenSearchAsync(SearchReader.Of(Word, "&category=<b>no</b>&from=20240&to=x&sort=?&tag=&tag=a&tag=a"));

        await reader.UntilAsync("document.querySelectorAll('#Chips a').length === 3");

        Assert.Equal(0, await reader.Page.Locator("#Chips b, #Facets li b b").CountAsync());
        Assert.Empty(await reader.ComplaintsAsync());
    }

    private static async Task UntilShownAsync(Reader reader, int count) =>
        await reader.UntilAsync($"document.querySelectorAll('#results a[data-id]').length === {count} && document.getElementById('results').getAttribute('aria-busy') === 'false'");
}
