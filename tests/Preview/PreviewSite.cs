using System.Threading.Channels;
using StaticArchive.Build;
using StaticArchive.CommandLine;
using StaticArchive.Preview;
using StaticArchive.Tests.Support;

namespace StaticArchive.Tests.Preview;

/// <summary>A small project in a folder of its own, with the repository's theme, and a preview of it on a free port.</summary>
internal sealed class PreviewSite : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly TemporaryFolder _folder = new();
    private readonly Channel<BuiltNotice> _builds = Channel.CreateUnbounded<BuiltNotice>();

    private PreviewSite()
    {
        foreach (var (from, to) in new[] { ("tests/Specs/site/default/input", "input"), ("theme", "theme") })
        {
            var folder = Path.Combine(Repository.Root, from);
            TreeFiles.Copy(folder, _folder[to], TreeFiles.Paths(folder));
        }
    }

    public PreviewServer Server { get; private set; } = null!;

    /// <summary>Follows no redirect and decompresses nothing.</summary>
    public HttpClient Client { get; } = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = Patience };

    public string Root => _folder.Path;

    public string this[string path] => _folder[path];

    /// <summary>Of the first build.</summary>
    public BuiltNotice First { get; private set; } = null!;

    /// <param name="prepare">Changes the project before the server starts.</param>
    public static async Task<PreviewSite> StartAsync(Action<PreviewSite>? prepare = null, string? baseUrl = null)
    {
        var site = new PreviewSite();
        prepare?.Invoke(site);
        var build = BuildOptions.ForProject(site.Root, SiteFixture.AsOf) with { BaseUrl = baseUrl };
        var options = new PreviewOptions(build, Port: 0) { AsOf = SiteFixture.AsOf, ReadLines = file => SourceLines.Read(build, file) };
        site.Server = await PreviewServer.StartAsync(options, notice => _ = notice is BuiltNotice built && site._builds.Writer.TryWrite(built));
        site.Client.BaseAddress = site.Server.Address;
        site.First = await site.NextBuildAsync();
        return site;
    }

    /// <summary>An article that builds.</summary>
    /// <param name="more">Further lines of its front matter.</param>
    public static string Article(string title, string more = "", string text = "글입니다.", string date = "2024-02-03") =>
        $"---\ntitle: {title}\ndate: {date}\nsource: reuters\ncategory: ai\n{more}---\n\n{text}\n";

    public PreviewSite With(string path, string text)
    {
        _folder.With(path, text);
        return this;
    }

    public async Task<BuiltNotice> NextBuildAsync()
    {
        using var limit = new CancellationTokenSource(Patience);
        return await _builds.Reader.ReadAsync(limit.Token);
    }

    /// <summary>Waits until a page holds, or no longer holds, a text; whatever number of builds that takes.</summary>
    public async Task UntilAsync(string path, string text, bool isThere = true)
    {
        using var limit = new CancellationTokenSource(Patience);
        while ((await Client.GetStringOrEmptyAsync(path, limit.Token)).Contains(text, StringComparison.Ordinal) != isThere)
        {
            await Task.Delay(20, limit.Token);
        }
    }

    /// <summary>What open pages are told, line by line, until it is stopped.</summary>
    public async Task ListenAsync(Action<string> take, CancellationToken stop)
    {
        using var lines = new StreamReader(await Client.GetStreamAsync(new Uri("/.preview/events", UriKind.Relative), stop));
        while (await lines.ReadLineAsync(stop) is { } line)
        {
            take(line);
        }
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Server.DisposeAsync();
        _folder.Dispose();
    }
}

internal static class HttpClientTexts
{
    /// <summary>The text of an answer, whatever its status.</summary>
    public static async Task<string> GetStringOrEmptyAsync(this HttpClient client, string path, CancellationToken stop)
    {
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), stop);
        return await answer.Content.ReadAsStringAsync(stop);
    }
}
