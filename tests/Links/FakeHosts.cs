using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace StaticArchive.Tests.Links;

/// <summary>Many hosts of the internet, all on one port of this machine.</summary>
internal sealed class FakeHosts : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly ConcurrentQueue<Request> _requests = new();
    private readonly Stopwatch _clock = Stopwatch.StartNew();

    private FakeHosts(WebApplication server) => _server = server;

    public int Port { get; private set; }

    /// <summary>In the order of their arrival.</summary>
    public IReadOnlyList<Request> Requests => [.. _requests];

    /// <param name="answer">By <see cref="HttpRequest.Host"/> and path.</param>
    public static async Task<FakeHosts> Start(Func<HttpContext, Task> answer)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(k => k.Listen(IPAddress.Loopback, 0));
        builder.Logging.ClearProviders();
        var hosts = new FakeHosts(builder.Build());
        hosts._server.Run(async context =>
        {
            hosts._requests.Enqueue(new Request(context.Request.Method, context.Request.Host.Host, context.Request.Path + context.Request.QueryString, context.Request.Headers.UserAgent.ToString(), hosts._clock.Elapsed));
            await answer(context);
        });
        await hosts._server.StartAsync();
        hosts.Port = new Uri(hosts._server.Urls.First()).Port;
        return hosts;
    }

    public string Url(string host, string path) => $"http://{host}:{Port}{path}";

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    internal sealed record Request(string Method, string Host, string Path, string UserAgent, TimeSpan At);
}
