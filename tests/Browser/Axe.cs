using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace StaticArchive.Tests.Browser;

/// <summary>What axe finds on a page: by every rule in the light scheme, and by those that look at colours in the dark one, which changes nothing else.</summary>
internal static class Axe
{
    private static readonly AxeRunOptions Every = new()
    {
        ResultTypes = [ResultType.Violations],
        Rules = new Dictionary<string, RuleOptions> { ["target-size"] = new() { Enabled = true } },
    };

    private static readonly AxeRunOptions Colours = new()
    {
        ResultTypes = [ResultType.Violations],
        RunOnly = new RunOnlyOptions { Type = "rule", Values = ["color-contrast", "link-in-text-block"] },
    };

    /// <param name="what">What is shown, for the messages.</param>
    public static async Task<List<string>> ViolationsAsync(IPage page, string what)
    {
        var found = new List<string>();
        foreach (var (scheme, options) in ((ColorScheme, AxeRunOptions)[])[(ColorScheme.Light, Every), (ColorScheme.Dark, Colours)])
        {
            await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
            var result = await page.RunAxe(options);
            found.AddRange(result.Violations.Select(v => $"{what}, {scheme}: {v.Id}: {v.Help}\n    {string.Join("\n    ", v.Nodes.Take(3).Select(n => n.Html))}"));
        }

        return found;
    }
}
