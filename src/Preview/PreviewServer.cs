using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace StaticArchive.Preview;

/// <summary>
/// The preview: 1. takes a port, 2. builds into <c>.preview/PORT/</c> of the project, so that two previews never meet and the real output is never touched,
/// 3. serves that and builds again with every change, until it is disposed of.
/// </summary>
public sealed class PreviewServer : IAsyncDisposable
{
    private const int PortsTried = 20;

    private readonly CancellationTokenSource _stop = new();
    private WebApplication? _host;
    private Task _loop = Task.CompletedTask;

    private PreviewServer()
    {
    }

    /// <summary>With a slash at its end, without the site's base path.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>Ends with the first build, well or not.</summary>
    public Task FirstBuild { get; private set; } = Task.CompletedTask;

    /// <summary>Ends when the preview does; where it fails of itself, with the reason.</summary>
    public Task Ended => _loop;

    /// <exception cref="IOException">No port is free, or the host is not this machine's.</exception>
    public static async Task<PreviewServer> StartAsync(PreviewOptions options, Action<PreviewNotice> listener)
    {
        var server = new PreviewServer();
        try
        {
            await server.RunAsync(options, listener);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        try
        {
            await _loop;
        }
        catch (OperationCanceledException)
        {
        }

        if (_host is not null)
        {
            await _host.StopAsync();
            await _host.DisposeAsync();
        }

        _stop.Dispose();
    }

    private async Task RunAsync(PreviewOptions options, Action<PreviewNotice> listener)
    {
        var addresses = await AddressesAsync(options.Host);
        var isOpen = !Array.TrueForAll(addresses, IPAddress.IsLoopback);
        RequestHandler answer = _ => Task.CompletedTask;
        _host = await ListenAsync(addresses, options.Port, context => answer(context));
        Address = new Uri(_host.Urls.First());
        var shown = new Uri($"http://{Shown(options.Host)}:{Address.Port}/");
        listener(new ServingNotice(shown, isOpen, options.Port != 0 && options.Port != Address.Port ? options.Port : null));

        var output = Path.Combine(options.Build.Root, ".preview", $"{Address.Port}", "site");
        var pages = new OpenPages();
        var loop = new BuildLoop(options with { Build = options.Build with { Output = output } }, pages, listener);
        FirstBuild = loop.FirstBuild;
        answer = new Answers(loop, pages, new HostCheck(options.Host, isOpen), _stop.Token).AnswerAsync;
        _loop = Task.Run(() => loop.RunAsync(_stop.Token));
    }

    private static string Shown(string host) => host switch
    {
        "0.0.0.0" or "::" => "localhost",
        _ when host.Contains(':', StringComparison.Ordinal) => $"[{host}]",
        _ => host,
    };

    private static async Task<IPAddress[]> AddressesAsync(string host)
    {
        try
        {
            return IPAddress.TryParse(host, out var address) ? [address] : await Dns.GetHostAddressesAsync(host);
        }
        catch (SocketException e)
        {
            throw new IOException($"'{host}' is no address or name of this machine: {e.Message}", e);
        }
    }

    /// <summary>On the port, or the next that is free.</summary>
    private static async Task<WebApplication> ListenAsync(IPAddress[] addresses, int port, RequestHandler answer)
    {
        for (var tried = 1; ; tried++, port++)
        {
            var host = Host(addresses, port, answer);
            try
            {
                await host.StartAsync();
                return host;
            }
            catch (IOException e) when (e.InnerException is AddressInUseException && tried < PortsTried && port < IPEndPoint.MaxPort)
            {
                await host.DisposeAsync();
            }
            catch (Exception e) when (e is IOException or SocketException or InvalidOperationException)
            {
                await host.DisposeAsync();
                throw new IOException($"cannot serve on port {port}: {e.Message}", e);
            }
        }
    }

    /// <summary>A server that reads no configuration, neither from files nor from the environment.</summary>
    private static WebApplication Host(IPAddress[] addresses, int port, RequestHandler answer)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;

            // One port cannot be found for two addresses at once.
            foreach (var address in port == 0 ? addresses[..1] : addresses)
            {
                kestrel.Listen(address, port, o => o.Protocols = HttpProtocols.Http1);
            }
        });
        var host = builder.Build();
        host.Run(context => answer(context));
        return host;
    }

    private delegate Task RequestHandler(Microsoft.AspNetCore.Http.HttpContext context);
}
