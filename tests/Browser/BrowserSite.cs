using Microsoft.Playwright;
using StaticArchive.Build;
using StaticArchive.Diagnostics;
using StaticArchive.Tests.Support;

namespace StaticArchive.Tests.Browser;

[CollectionDefinition(Name)]
public sealed class BrowserTests : ICollectionFixture<BrowserSite>
{
    public const string Name = "Browser";
}

/// <summary>With a browser of its own, beside the other: each waits for pages most of the time.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserSearchTests : ICollectionFixture<BrowserSite>
{
    public const string Name = "Browser, searching";
}

/// <summary>
/// The repository's own site, built once and served, and a browser to read it with. Where there is no Chromium the tests are skipped; on CI they fail.
/// <c>CHROME_PATH</c> names another browser, <c>BROWSER_SITE</c> the folder of a site that is built already.
/// </summary>
public sealed class BrowserSite : IAsyncLifetime
{
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private readonly string _folder = Path.Combine(Path.GetTempPath(), "staticarchive-tests", Guid.NewGuid().ToString("N"));
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private StaticServer? _server;
    private SitePages? _pages;
    private string _output = "";

    /// <summary>Addresses of a page of every kind. Skips the test where there is no browser.</summary>
    internal SitePages Pages
    {
        get
        {
            SkipWithoutChromium();
            return _pages!;
        }
    }

    /// <summary>Null: there is none.</summary>
    private static string? Chromium { get; } = Environment.GetEnvironmentVariable("CHROME_PATH") is { Length: > 0 } path ? path : InPath("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome");

    public async ValueTask InitializeAsync()
    {
        if (Chromium is null)
        {
            return;
        }

        var output = Environment.GetEnvironmentVariable("BROWSER_SITE") is { Length: > 0 } built ? built : BuildRepository();
        _output = output;
        _pages = SitePages.Find(output);
        _server = await StaticServer.StartAsync(output);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Chromium, Args = Arguments });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }

        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    /// <summary>Address of one of the theme's scripts.</summary>
    internal string Module(string name) => "/assets/js/" + Path.GetFileName(Directory.GetFiles(Path.Combine(_output, "assets/js"), name + ".*").Single());

    /// <summary>A reader who has seen nothing of the site yet, on a page of it.</summary>
    /// <param name="path">From the site's root.</param>
    internal async Task<Reader> OpenAsync(string path, Screen screen = Screen.Phone, Action<BrowserNewContextOptions>? change = null)
    {
        SkipWithoutChromium();
        var (width, height) = screen == Screen.Phone ? (390, 844) : (1280, 800);
        var options = new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = height }, Locale = "ko-KR", TimezoneId = "Asia/Seoul" };
        change?.Invoke(options);
        var reader = await Reader.StartAsync(await _browser!.NewContextAsync(options), _server!.Address);
        await reader.GoAsync(path);
        return reader;
    }

    /// <summary>A reader of another server.</summary>
    internal async Task<Reader> OpenAtAsync(Uri address, string path)
    {
        SkipWithoutChromium();
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 1000, Height = 600 }, Locale = "ko-KR" });
        var reader = await Reader.StartAsync(context, address.ToString().TrimEnd('/'));
        await reader.GoAsync(path);
        return reader;
    }

    private static void SkipWithoutChromium()
    {
        if (Chromium is null)
        {
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", "the browser tests must run on CI, but there is no Chromium");
            Assert.Skip("no Chromium: install it, or name one in CHROME_PATH");
        }
    }

    private static string? InPath(params string[] names) =>
        (from name in names
         from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
         let path = Path.Combine(folder, name)
         where File.Exists(path)
         select path).FirstOrDefault();

    private string BuildRepository()
    {
        var output = Path.Combine(_folder, "output");
        var diagnostics = new DiagnosticBag();
        var options = BuildOptions.ForProject(Repository.Root, SiteFixture.AsOf) with { Output = output, BaseUrl = "https://archive.test/" };
        var report = SiteBuild.Run(options, diagnostics, new BuildProgress());
        Assert.True(report is not null, "the repository's own site was not built:\n" + string.Join('\n', diagnostics.Sorted()));
        return output;
    }
}

internal enum Screen
{
    Phone,
    Desktop,
}
