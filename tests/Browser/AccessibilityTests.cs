namespace StaticArchive.Tests.Browser;

/// <summary>axe finds nothing on any kind of page, light and dark, on phone and desktop. A page is loaded once for both schemes.</summary>
[Collection(BrowserTests.Name)]
public sealed class AccessibilityTests(BrowserSite site)
{
    [Theory]
    [InlineData(nameof(Screen.Phone))]
    [InlineData(nameof(Screen.Desktop))]
    public async Task No_page_keeps_anybody_out(string screen)
    {
        await using var reader = await site.OpenAsync("/robots.txt", Enum.Parse<Screen>(screen));
        var found = new List<string>();
        foreach (var (kind, path) in site.Pages.ByKind)
        {
            await reader.GoAsync(path);
            found.AddRange(await Axe.ViolationsAsync(reader.Page, $"{kind} ({path})"));
        }

        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    [Fact]
    public async Task What_is_wrong_is_found_in_both_schemes()
    {
        await using var reader = await site.OpenAsync("/robots.txt");
        await reader.Page.SetContentAsync("""
            <!doctype html><html lang="ko"><meta name="color-scheme" content="light dark"><title>x</title>
            <style>p { color: #ccc; background: #fff } @media (prefers-color-scheme: dark) { p { color: #333; background: #000 } }</style>
            <main><h1>x</h1><p>흐린 글</p><img src="x.png"></main>
            """);

        var found = await Axe.ViolationsAsync(reader.Page, "page");

        Assert.Equal(["page, Dark: color-contrast", "page, Light: color-contrast", "page, Light: image-alt"], found.Select(f => string.Join(':', f.Split(':')[..2])).Order(StringComparer.Ordinal));
    }
}
