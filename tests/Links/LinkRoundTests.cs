using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;
using StaticArchive.Config;
using StaticArchive.Links;

namespace StaticArchive.Tests.Links;

/// <summary>Visits hosts that answer as hosts do.</summary>
public sealed class LinkRoundTests
{
    private const string Page = "<!doctype html><title>OpenAI plans a chip</title>";

    private static int _busy;
    private static int _wearing;

    private static async Task Answer(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        Task Html(int status, string body)
        {
            (response.StatusCode, response.ContentType) = (status, "text/html");
            return request.Method == "HEAD" ? Task.CompletedTask : response.WriteAsync(body, context.RequestAborted);
        }

        void Lead(int status, string to) => (response.StatusCode, response.Headers.Location) = (status, to);
        switch (request.Host.Host, request.Path.Value)
        {
            case ("robots.test", "/robots.txt"):
                await response.WriteAsync("User-agent: *\nDisallow: /closed", context.RequestAborted);
                break;
            case ("archive.test", _):
                await response.WriteAsync("""{"archived_snapshots": {"closest": {"status": "200", "available": true, "url": "http://web.archive.org/web/20240501/http://x/", "timestamp": "20240501"}}}""");
                break;
            case (_, "/robots.txt" or "/gone"):
                response.StatusCode = 404;
                break;
            case (_, "/no-head") when request.Method == "HEAD":
                response.StatusCode = 405;
                break;
            case (_, "/mute-head") when request.Method == "HEAD":
                context.Abort();
                break;
            case (_, "/moved"):
                Lead(301, "/new");
                break;
            case (_, "/for-now"):
                Lead(302, "/new");
                break;
            case (_, "/round"):
                Lead(302, "/round");
                break;
            case (_, "/to-app"):
                Lead(302, "intent://open");
                break;
            case (_, "/to-private"):
                Lead(302, $"http://private.test:{request.Host.Port}/secret");
                break;
            case (_, "/slow"):
                await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
                break;
            case (_, "/breaks"):
                context.Abort();
                break;
            case (_, "/soft"):
                await Html(200, "<title>Page not found</title>");
                break;
            case (_, "/huge"):
                response.ContentType = "text/html";
                while (request.Method == "GET" && !context.RequestAborted.IsCancellationRequested)
                {
                    await response.WriteAsync(new string('x', 10_000), context.RequestAborted);
                }

                break;
            case (_, "/pdf"):
                response.ContentType = "application/pdf";
                break;
            case (_, "/busy"):
                (response.StatusCode, response.Headers.RetryAfter) = (429, "3600");
                break;
            case ("wearing.test", not "/robots.txt"):
                response.ContentType = "application/pdf";
                (response.StatusCode, response.Headers.RetryAfter) = (Interlocked.Increment(ref _wearing) % 2 == 1 ? 429 : 200, "0");
                break;
            case (_, "/busy-once"):
                if (Interlocked.Increment(ref _busy) == 1)
                {
                    (response.StatusCode, response.Headers.RetryAfter) = (429, "0");
                    break;
                }

                await Html(200, Page);
                break;
            default:
                await Html(200, Page);
                break;
        }
    }

    /// <summary>Whoever is asked for is on this machine, but for two.</summary>
    private static LinkOptions Options(FakeHosts hosts) => new("StaticArchive-LinkCheck/0.1 (+https://archive.example/)")
    {
        Delay = TimeSpan.Zero,
        Timeout = TimeSpan.FromMinutes(1),
        CopyLookup = new Uri(hosts.Url("archive.test", "/wayback/available")),
        MayVisit = a => a.Equals(IPAddress.Loopback),
        Resolve = (host, _) => host switch
        {
            "nobody.test" => throw new SocketException((int)SocketError.HostNotFound),
            "private.test" => Task.FromResult<IPAddress[]>([IPAddress.Parse("10.0.0.1")]),
            _ => Task.FromResult<IPAddress[]>([IPAddress.Loopback]),
        },
    };

    private static async Task<Dictionary<string, LinkVisit>> Visit(IEnumerable<string> urls, LinkOptions options, CancellationToken? token = null)
    {
        var visits = new ConcurrentDictionary<string, LinkVisit>();
        var targets = urls.Select(u => new LinkTarget(u, "x.md", new DateOnly(2024, 5, 1))).ToList();
        await LinkRound.Run(targets, options, v => Assert.True(visits.TryAdd(v.Target.Url, v)), token ?? TestContext.Current.CancellationToken);
        return new(visits);
    }

    [Fact]
    public async Task Hosts_answer_in_many_ways()
    {
        await using var hosts = await FakeHosts.Start(Answer);
        (string Host, string Path, LinkState? State, int? Status)[] expected =
        [
            ("a.test", "/story", LinkState.Ok, 200), ("a.test", "/no-head", LinkState.Ok, 200), ("a.test", "/mute-head", LinkState.Ok, 200), ("a.test", "/moved", LinkState.Moved, 200),
            ("a.test", "/for-now", LinkState.Ok, 200), ("a.test", "/gone", LinkState.Gone, 404), ("a.test", "/soft", LinkState.Gone, 200), ("a.test", "/pdf", LinkState.Ok, 200),
            ("a.test", "/huge", LinkState.Ok, 200), ("b.test", "/round", LinkState.Blocked, null), ("b.test", "/to-app", LinkState.Blocked, 302), ("b.test", "/to-private", LinkState.Unreachable, null),
            ("d.test", "/breaks", LinkState.Unreachable, null), ("nobody.test", "/a", LinkState.Unreachable, null),
            ("nobody.test", "/b", LinkState.Unreachable, null), ("private.test", "/secret", LinkState.Unreachable, null), ("busy.test", "/busy", null, 429), ("busy.test", "/later", null, null),
            ("once.test", "/busy-once", LinkState.Ok, 200), ("robots.test", "/closed", LinkState.Blocked, null), ("robots.test", "/open", LinkState.Ok, 200),
        ];

        var visits = await Visit(expected.Select(e => hosts.Url(e.Host, e.Path)), Options(hosts));

        Assert.All(expected, e => Assert.Equal((e.Host, e.Path, e.State, e.Status), (e.Host, e.Path, visits[hosts.Url(e.Host, e.Path)].State, visits[hosts.Url(e.Host, e.Path)].Status)));
        Assert.Equal(hosts.Url("a.test", "/new"), visits[hosts.Url("a.test", "/moved")].MovedTo);
        Assert.Equal("https://web.archive.org/web/20240501/http://x/", visits[hosts.Url("a.test", "/gone")].Copy);
        Assert.Equal("leads into a private network", visits[hosts.Url("b.test", "/to-private")].Reason);
        Assert.Contains(hosts.Requests, r => r.Host == "archive.test" && r.Path == $"/wayback/available?url={Uri.EscapeDataString(hosts.Url("a.test", "/gone"))}&timestamp=20240501");
        Assert.DoesNotContain(hosts.Requests, r => r.Path is "/secret" or "/closed" or "/later" || (r.Path == "/pdf" && r.Method == "GET"));
        Assert.All(hosts.Requests, r => Assert.Equal("StaticArchive-LinkCheck/0.1 (+https://archive.example/)", r.UserAgent));
        Assert.All(hosts.Requests.Where(r => r.Path != "/robots.txt").GroupBy(r => r.Host), g => Assert.Equal(g.Key == "archive.test" ? 0 : 1, hosts.Requests.Count(r => r.Host == g.Key && r.Path == "/robots.txt")));
    }

    [Fact]
    public async Task A_host_is_visited_slowly_while_others_are_visited_too()
    {
        await using var hosts = await FakeHosts.Start(Answer);
        var options = Options(hosts) with { Delay = TimeSpan.FromMilliseconds(100) };
        string[] names = ["a.test", "b.test", "c.test"];

        await Visit(names.SelectMany(n => Enumerable.Range(0, 3).Select(i => hosts.Url(n, $"/{i}"))), options);

        var starts = hosts.Requests.Where(r => r.Method == "HEAD").GroupBy(r => r.Host).Select(g => g.Select(r => r.At).ToList()).ToList();
        Assert.All(starts, s => Assert.All(s.Zip(s.Skip(1)), pair => Assert.True(pair.Second - pair.First >= TimeSpan.FromMilliseconds(95))));
        Assert.True(starts.Max(s => s[0]) < starts.Min(s => s[^1]), "the hosts waited for each other");
    }

    [Fact]
    public async Task A_slow_host_is_not_waited_for()
    {
        await using var hosts = await FakeHosts.Start(Answer);
        var url = hosts.Url("a.test", "/slow");

        var visits = await Visit([url], Options(hosts) with { Timeout = TimeSpan.FromMilliseconds(200) });

        Assert.Equal((LinkState.Unreachable, "no answer in time"), (visits[url].State, visits[url].Reason));
    }

    [Fact]
    public async Task A_host_that_never_answers_is_left_alone()
    {
        await using var hosts = await FakeHosts.Start(Answer);
        var urls = Enumerable.Range(0, 6).Select(i => hosts.Url("a.test", i == 0 ? "/breaks" : $"/breaks?{i}")).ToList();

        var visits = await Visit(urls, Options(hosts));

        Assert.Equal([LinkState.Unreachable, LinkState.Unreachable, LinkState.Unreachable, null, null, null], urls.Select(u => visits[u].State));
    }

    [Fact]
    public async Task A_host_that_asks_for_pause_after_pause_is_left_for_another_day()
    {
        await using var hosts = await FakeHosts.Start(Answer);
        var urls = Enumerable.Range(0, 6).Select(i => hosts.Url("wearing.test", $"/{i}")).ToList();

        var visits = await Visit(urls, Options(hosts));

        Assert.Equal([LinkState.Ok, LinkState.Ok, LinkState.Ok, null, null, null], urls.Select(u => visits[u].State));
    }

    [Fact]
    public async Task What_was_found_before_an_interruption_is_reported()
    {
        await using var hosts = await FakeHosts.Start(Answer);
        using var interrupted = new CancellationTokenSource();
        var options = Options(hosts);

        var run = Visit([hosts.Url("a.test", "/story"), hosts.Url("a.test", "/slow")], options, interrupted.Token);
        while (!hosts.Requests.Any(r => r.Path == "/slow"))
        {
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }

        await interrupted.CancelAsync();
        Assert.Equal([hosts.Url("a.test", "/story")], (await run).Keys);
    }

    [Fact]
    public async Task Without_leave_nothing_on_this_machine_is_asked()
    {
        await using var hosts = await FakeHosts.Start(Answer);
        var options = Options(hosts) with { MayVisit = PublicAddresses.Contains };

        var visits = await Visit([hosts.Url("127.0.0.1", "/a"), hosts.Url("[::ffff:127.0.0.1]", "/a"), hosts.Url("localhost", "/a"), hosts.Url("2130706433", "/a")], options);

        Assert.All(visits.Values, v => Assert.Equal((LinkState.Unreachable, "leads into a private network"), (v.State, v.Reason)));
        Assert.Empty(hosts.Requests);
    }
}
