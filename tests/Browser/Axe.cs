using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace StaticArchive.Tests.Browser;

/// <summary>
/// What axe finds on a page: by every rule in the light scheme, and by those that look at colours in the dark one, which changes nothing else. It runs in the page itself: its own
/// adapter opens a second page for each look, which took longer than the look.
/// </summary>
internal static class Axe
{
    private const string Every = "{ resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } }";
    private const string Colours = "{ resultTypes: ['violations'], runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } }";

    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <param name="what">What is shown, for the messages.</param>
    public static async Task<List<string>> ViolationsAsync(IPage page, string what)
    {
        await page.EvaluateAsync(Script + "; null");
        var found = new List<string>();
        foreach (var (scheme, options) in ((ColorScheme, string)[])[(ColorScheme.Light, Every), (ColorScheme.Dark, Colours)])
        {
            await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
            var violations = await page.EvaluateAsync<string[]>(
                $$"""async () => (await axe.run(document, {{options}})).violations.map(v => [`${v.id}: ${v.help}`, ...v.nodes.slice(0, 3).map(n => n.html)].join('\n    '))""");
            found.AddRange(violations.Select(v => $"{what}, {scheme}: {v}"));
        }

        return found;
    }
}
