using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.Logging;

namespace StaticArchive.Tests.Browser;

/// <summary>Serves a built site on a free port of this machine, with the headers of its <c>_headers</c> and its <c>404.html</c>, as its host would.</summary>
internal sealed class StaticServer : IAsyncDisposable
{
    private static readonly FileExtensionContentTypeProvider Types = new()
    {
        Mappings = { [".webmanifest"] = "application/manifest+json", [".opml"] = "text/x-opml" },
    };

    /// <summary>A request header with the milliseconds that an image takes to come, as on a slow line.</summary>
    public const string ImageDelay = "X-Image-Delay";

    private readonly WebApplication _host;
    private readonly string _folder;
    private readonly HeaderRules _headers;

    private StaticServer(WebApplication host, string folder, HeaderRules headers) => (_host, _folder, _headers) = (host, folder, headers);

    /// <summary>Without a slash at its end.</summary>
    public string Address => _host.Urls.First();

    public static async Task<StaticServer> StartAsync(string folder)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(k => k.Listen(IPAddress.Loopback, 0));
        var headers = Path.Combine(folder, "_headers");
        var server = new StaticServer(builder.Build(), Path.GetFullPath(folder), HeaderRules.Parse(File.Exists(headers) ? await File.ReadAllTextAsync(headers) : ""));
        server._host.Run(server.AnswerAsync);
        await server._host.StartAsync();
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        await _host.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "/";
        var file = Path.GetFullPath(Path.Combine(_folder, path.TrimStart('/')));
        if (Directory.Exists(file) && !path.EndsWith('/'))
        {
            context.Response.Redirect(path + "/");
            return;
        }

        file = path.EndsWith('/') ? Path.Combine(file, "index.html") : file;
        foreach (var (name, value) in _headers.For(path))
        {
            context.Response.Headers.Append(name, value);
        }

        if (!file.StartsWith(_folder, StringComparison.Ordinal) || !File.Exists(file))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            file = Path.Combine(_folder, "404.html");
        }

        context.Response.ContentType = ContentType(file);
        if (context.Response.ContentType.StartsWith("image/", StringComparison.Ordinal) && int.TryParse(context.Request.Headers[ImageDelay], out var delay))
        {
            await Task.Delay(delay, context.RequestAborted);
        }

        if (File.Exists(file))
        {
            await context.Response.SendFileAsync(file, context.RequestAborted);
        }
    }

    private static string ContentType(string file) =>
        !Types.TryGetContentType(file, out var type) ? "application/octet-stream"
        : type.StartsWith("text/", StringComparison.Ordinal) || type.EndsWith("/xml", StringComparison.Ordinal) ? type + "; charset=utf-8" : type;
}
