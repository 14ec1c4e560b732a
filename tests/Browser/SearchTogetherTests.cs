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

    [Theory]
    [InlineData("Latin letters meant as Hangul", "dhvms", "오픈")]
    [InlineData("Hangul meant as Latin letters", "ㅐㅔ두먀", "openai")]
    [InlineData("one wrong vowel", "브로드켬", "브로드컴")]
    public async Task Page_says_what_was_searched_for_instead(string kind, string query, string instead)
    {
        await using var reader = await site.OpenAsync(SearchReader.Of(query), Screen.Phone);
        await reader.ResultsAsync();

        var said = await reader.Page.Locator("#Instead:not([hidden])").InnerTextAsync();

        Assert.True(said.Contains(query, StringComparison.Ordinal) && said.Contains(instead, StringComparison.Ordinal), $"{kind}: {said}");
        Assert.Equal(instead, await reader.Page.Locator("#results mark").First.InnerTextAsync(), ignoreCase: true);
        Assert.Empty(await reader.ComplaintsAsync());
    }

    [Fact]
    public async Task Initial_consonants_offer_the_word_that_is_meant()
    {
        await using var reader = await site.OpenAsync(SearchReader.Of("ㅂㄹㄷㅋ"), Screen.Phone);
        await reader.ResultsAsync();

        Assert.Equal("브로드컴", await reader.Page.Locator("#Meant a").First.InnerTextAsync());
    }

    [Fact]
    public async Task What_was_loaded_is_found_without_a_network()
    {
        await using var reader = await site.OpenAsync(SearchReader.Of("반도체"), Screen.Desktop);
        var count = await (await reader.ResultsAsync()).CountAsync();
        await reader.Page.Locator("#q").FillAsync("뷁뷁");
        await reader.UntilAsync($"{Shown} === 0");
        await reader.Page.Context.SetOfflineAsync(true);

        await reader.Page.Locator("#q").FillAsync("반도체");

        await reader.UntilAsync($"{Shown} === {count}");
        Assert.True(await reader.Page.Locator("#Problem").IsHiddenAsync());
    }

    [Fact]
    public async Task Browser_learns_from_a_page_where_to_search()
    {
        await using var reader = await site.OpenAsync(SitePages.Home);

        var template = await reader.Page.EvaluateAsync<string>("""
            async () => {
              const link = document.querySelector('link[rel=search][type="application/opensearchdescription+xml"]');
              const description = new DOMParser().parseFromString(await (await fetch(new URL(link.href).pathname)).text(), 'text/xml');
              return description.querySelector('Url[type="text/html"]').getAttribute('template');
            }
            """);
        var address = new Uri(template.Replace("{searchTerms}", Uri.EscapeDataString("반도체"), StringComparison.Ordinal));
        await reader.GoAsync(address.PathAndQuery);

        Assert.Equal("반도체", await (await reader.ResultsAsync()).Page.Locator("#results mark").First.InnerTextAsync());
    }
}
