using Microsoft.Playwright;

namespace StaticArchive.Tests.Browser;

/// <summary>One reader's window, and what the browser complained of.</summary>
internal sealed class Reader : IAsyncDisposable
{
    // Runs before the page's own scripts; a page's security policy does not hold for it.
    private const string Watch = """
        window.__violations = [];
        document.addEventListener('securitypolicyviolation', e => window.__violations.push(`${e.violatedDirective} ${e.blockedURI} ${e.sourceFile ?? ''}`));
        window.__shift = 0;
        new PerformanceObserver(list => { for (const e of list.getEntries()) if (!e.hadRecentInput) window.__shift += e.value; })
          .observe({ type: 'layout-shift', buffered: true });
        """;

    private readonly List<string> _complaints = [];
    private readonly IBrowserContext _context;
    private readonly string _address;

    private Reader(IBrowserContext context, IPage page, string address) => (_context, Page, _address) = (context, page, address);

    public IPage Page { get; }

    public static async Task<Reader> StartAsync(IBrowserContext context, string address)
    {
        await context.AddInitScriptAsync(Watch);
        var reader = new Reader(context, await context.NewPageAsync(), address);
        reader.Page.SetDefaultTimeout(10_000);
        reader.Listen();
        return reader;
    }

    public async Task GoAsync(string path) => await Page.GotoAsync(_address + path, new PageGotoOptions { WaitUntil = WaitUntilState.Load });

    /// <summary>Waits until an expression is true. It is asked again and again from outside: a page with the site's policy evaluates no text itself.</summary>
    public async Task UntilAsync(string expression)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        while (!await IsTrueAsync(expression))
        {
            Assert.True(watch.Elapsed.TotalSeconds < 10, $"was not so within ten seconds: {expression}");
            await Task.Delay(20);
        }
    }

    /// <summary>Errors of console, scripts and requests, and violations of the security policy, on the page open now and those before it.</summary>
    public async Task<IReadOnlyList<string>> ComplaintsAsync()
    {
        var violations = await Page.EvaluateAsync<string[]>("window.__violations ?? []");
        return [.. _complaints, .. violations.Select(v => $"security policy: {v}")];
    }

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();

    private async Task<bool> IsTrueAsync(string expression)
    {
        try
        {
            return await Page.EvaluateAsync<bool>(expression);
        }
        catch (PlaywrightException)
        {
            // The page is just being loaded.
            return false;
        }
    }

    private void Listen()
    {
        // That a page which does not exist answers 404 is right; anything that it asks for must be there.
        Page.Console += (_, m) => Complain(m.Type is "error" or "warning" && !(m.Text.Contains("404", StringComparison.Ordinal) && IsThisPage(m.Location)), $"console: {m.Text} ({m.Location})");
        Page.PageError += (_, e) => Complain(true, $"script: {e}");
        // Whoever leaves a page of the preview stops listening to it.
        Page.RequestFailed += (_, r) => Complain(!r.Url.EndsWith("/.preview/events", StringComparison.Ordinal), $"request: {r.Url} {r.Failure}");
        Page.Response += (_, r) => Complain(r.Status >= 400 && !r.Request.IsNavigationRequest, $"response: {r.Status} {r.Url}");
        Page.Request += (_, r) => Complain(!r.Url.StartsWith(_address, StringComparison.Ordinal) && !r.Url.StartsWith("data:", StringComparison.Ordinal), $"another host is asked: {r.Url}");
    }

    private bool IsThisPage(string location) => location.StartsWith(Page.Url, StringComparison.Ordinal);

    private void Complain(bool isComplaint, string text)
    {
        if (isComplaint)
        {
            lock (_complaints)
            {
                _complaints.Add(text);
            }
        }
    }
}
