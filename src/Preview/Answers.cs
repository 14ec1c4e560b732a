using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Net.Http.Headers;
using StaticArchive.Output;
using StaticArchive.Text;

namespace StaticArchive.Preview;

/// <summary>Answers requests: the site as its host would, and the preview's own files beside it.</summary>
internal sealed class Answers(BuildLoop loop, OpenPages pages, HostCheck hosts, CancellationToken stop)
{
    private static readonly FileExtensionContentTypeProvider Types = new()
    {
        Mappings = { [".webmanifest"] = "application/manifest+json", [".opml"] = "text/x-opml", [".avif"] = "image/avif" },
    };

    /// <summary>Says that the server is alive, and finds out that the reader is not.</summary>
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    public async Task AnswerAsync(HttpContext context)
    {
        var (request, path) = (context.Request, context.Request.Path.Value ?? "/");
        if (!hosts.Allows(request.Host.Host))
        {
            await TextAsync(context, StatusCodes.Status421MisdirectedRequest, "This preview does not answer to that name. Use its address, or start it with --host.\n");
        }
        else if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            context.Response.Headers.Allow = "GET, HEAD";
            await TextAsync(context, StatusCodes.Status405MethodNotAllowed, "A static site is only read.\n");
        }
        else if (path == ClientFiles.Events)
        {
            await EventsAsync(context);
        }
        else if (path == ClientFiles.Shown)
        {
            Return(context);
        }
        else if (path.StartsWith(ClientFiles.Folder, StringComparison.Ordinal))
        {
            await OwnFileAsync(context, path);
        }
        else
        {
            await loop.FirstBuild.WaitAsync(context.RequestAborted);
            await PageOrFileAsync(context, path);
        }
    }

    private async Task PageOrFileAsync(HttpContext context, string path)
    {
        var state = loop.State;
        for (; state.Early is { } early; state = loop.State)
        {
            if (early.Find(path) is { } page)
            {
                await EarlyAsync(context, state, (path, page));
                return;
            }

            if (!state.IsEarly)
            {
                break;
            }

            await state.Replaced.WaitAsync(context.RequestAborted);
        }

        if (state.Site is not { } site)
        {
            await SendAsync(context, StatusCodes.Status503ServiceUnavailable, "text/html; charset=utf-8", ClientFiles.EmptyPage(state.Version));
            return;
        }

        AddHeaders(context, site.Headers, path);
        var found = site.Find(path);
        if (site.Redirects.Find(path) is { } redirect && (redirect.IsForced || found is null))
        {
            Lead(context, redirect.Status, redirect.Target);
        }
        else if (path == "/" && site.BasePath.Length > 0)
        {
            Lead(context, StatusCodes.Status302Found, site.BasePath + "/");
        }
        else if (found is { LacksSlash: true })
        {
            Lead(context, StatusCodes.Status301MovedPermanently, UrlPath.Encode(path) + "/");
        }
        else
        {
            await FileAsync(context, state, found?.File);
        }
    }

    private static async Task EarlyAsync(HttpContext context, PreviewState state, (string Path, OutputFile File) found)
    {
        AddHeaders(context, state.Early!.Headers, found.Path);
        var (type, bytes) = (context.Response.ContentType ?? TypeOf(found.File.Path), found.File.Bytes);
        await SendAsync(context, StatusCodes.Status200OK, type, IsPage(type) ? ClientFiles.Inject(bytes.Span, state.Version) : bytes.ToArray());
    }

    private static void AddHeaders(HttpContext context, HeaderRules headers, string path)
    {
        foreach (var (name, value) in headers.For(path))
        {
            context.Response.Headers[name] = value;
        }
    }

    /// <param name="file">Null: there is none, which the site has a page for.</param>
    private static async Task FileAsync(HttpContext context, PreviewState state, string? file)
    {
        var status = file is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
        file ??= state.Site!.NotFoundFile;
        var type = file.EndsWith("404.html", StringComparison.Ordinal) ? TypeOf(file) : context.Response.ContentType ?? TypeOf(file);
        byte[] bytes;
        try
        {
            bytes = await File.ReadAllBytesAsync(file, context.RequestAborted);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            await TextAsync(context, StatusCodes.Status404NotFound, "There is no such file.\n");
            return;
        }

        await SendAsync(context, status, type, IsPage(type) ? ClientFiles.Inject(bytes, state.Version) : bytes);
    }

    private static async Task OwnFileAsync(HttpContext context, string path)
    {
        if (ClientFiles.Find(path) is not { } bytes)
        {
            await TextAsync(context, StatusCodes.Status404NotFound, "There is no such file.\n");
            return;
        }

        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (context.Request.QueryString.HasValue)
        {
            context.Response.Headers.CacheControl = ClientFiles.Kept;
        }

        await SendAsync(context, StatusCodes.Status200OK, TypeOf(path), bytes);
    }

    private void Return(HttpContext context)
    {
        if (context.Request.QueryString.Value == "?" + loop.State.Version)
        {
            pages.Return();
        }

        context.Response.StatusCode = StatusCodes.Status204NoContent;
        context.Response.Headers.CacheControl = "no-store";
    }

    /// <summary>The state now, and every later one, until the reader goes. Who reads slowly misses those between.</summary>
    private async Task EventsAsync(HttpContext context)
    {
        if (context.Request.Headers["Sec-Fetch-Site"].FirstOrDefault() is "cross-site" or "same-site")
        {
            await TextAsync(context, StatusCodes.Status403Forbidden, "Only pages of this preview may listen.\n");
            return;
        }

        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stop);
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-store";
        pages.Enter();
        try
        {
            await context.Response.WriteAsync("retry: 500\n\n", end.Token);
            await loop.FirstBuild.WaitAsync(end.Token);
            while (true)
            {
                var state = loop.State;
                await context.Response.WriteAsync($"data: {state.Message}\n\n", end.Token);
                await context.Response.Body.FlushAsync(end.Token);
                while (await Task.WhenAny(state.Replaced, Task.Delay(Heartbeat, end.Token)) != state.Replaced)
                {
                    await context.Response.WriteAsync(":\n\n", end.Token);
                    await context.Response.Body.FlushAsync(end.Token);
                }
            }
        }
        catch (OperationCanceledException)
        {
        }
        finally
        {
            pages.Leave();
        }
    }

    private static void Lead(HttpContext context, int status, string target)
    {
        context.Response.StatusCode = status;
        context.Response.Headers.Location = target + context.Request.QueryString;
    }

    private static Task TextAsync(HttpContext context, int status, string text) =>
        SendAsync(context, status, "text/plain; charset=utf-8", Encoding.UTF8.GetBytes(text));

    private static async Task SendAsync(HttpContext context, int status, string type, byte[] bytes)
    {
        var (request, response) = (context.Request, context.Response);
        response.StatusCode = status;
        response.Headers.CacheControl = status == StatusCodes.Status200OK && response.Headers.CacheControl is { Count: > 0 } own ? own : "no-cache";
        if (Compression.IsText(type))
        {
            response.Headers.Vary = "Accept-Encoding";
        }

        var tag = ContentHash.Of(bytes).ToString();
        if (Compression.Choose(request, type, bytes.Length) is { } encoding)
        {
            bytes = Compression.Compress(bytes, encoding);
            response.Headers.ContentEncoding = encoding;
            tag += "-" + encoding;
        }

        if (status == StatusCodes.Status200OK)
        {
            var isWhole = response.Headers.ContentEncoding.Count == 0;
            await TypedResults.Bytes(bytes, type, enableRangeProcessing: isWhole, entityTag: new EntityTagHeaderValue($"\"{tag}\"")).ExecuteAsync(context);
            return;
        }

        response.ContentType = type;
        response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(request.Method))
        {
            await response.Body.WriteAsync(bytes, context.RequestAborted);
        }
    }

    private static bool IsPage(string type) => type.StartsWith("text/html", StringComparison.Ordinal);

    private static string TypeOf(string file) =>
        !Types.TryGetContentType(file, out var type) ? "application/octet-stream"
        : Compression.IsText(type) && !type.StartsWith("image/", StringComparison.Ordinal) ? type + "; charset=utf-8" : type;
}
