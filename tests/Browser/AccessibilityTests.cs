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
}
