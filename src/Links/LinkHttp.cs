using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using StaticArchive.Config;

namespace StaticArchive.Links;

/// <summary>
/// Asks hosts for pages, as little as will do: the head first, of HTML the start of the body. Every connection goes to an address that was looked at, so that neither
/// a redirect nor a name that is resolved twice leads into a private network. Cookies, proxies and the browser's disguises are not used.
/// </summary>
internal sealed class LinkHttp(LinkOptions options) : IDisposable
{
    private const int MaxRedirects = 8;
    private const int MaxBodyBytes = 192 * 1024;

    private readonly HttpClient _client = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.All,
        ConnectCallback = async (context, token) => await Connect(context.DnsEndPoint, options, token),
        ConnectTimeout = options.Timeout / 2,
        MaxConnectionsPerServer = 2,
        // What is not read is not fetched to the end for the sake of the connection.
        MaxResponseDrainSize = 0,
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(30),
        UseCookies = false,
        UseProxy = false,
    })
    {
        // Each request has a clock of its own.
        Timeout = Timeout.InfiniteTimeSpan,
        DefaultRequestHeaders = { { "User-Agent", options.UserAgent }, { "Accept", "text/html,application/xhtml+xml,*/*;q=0.5" }, { "Accept-Language", "en,*;q=0.5" } },
    };

    public void Dispose() => _client.Dispose();

    /// <exception cref="HttpRequestException">There was no answer.</exception>
    /// <exception cref="TimeoutException">There was none in time.</exception>
    public async Task<Answer> Visit(Uri address, CancellationToken token)
    {
        var isForGood = true;
        for (var hop = 0; hop <= MaxRedirects; hop++)
        {
            var head = await AskHead(address, token);
            var answer = head is null || NeedsBody(head) ? await Ask(HttpMethod.Get, address, token) : head;
            if (answer.Redirect is not { } target)
            {
                return answer.Answer with { IsForGood = isForGood };
            }

            if (Follow(address, target) is not { } next)
            {
                return answer.Answer with { DeadEnd = "leads to something that is no web address" };
            }

            isForGood &= answer.Answer.Status is 301 or 308;
            address = next;
        }

        return new Answer(address, 0, "") { DeadEnd = $"leads on more than {MaxRedirects} times" };
    }

    /// <summary>The start of a text, whatever its type; redirects are followed.</summary>
    /// <returns>Null where the answer is no success.</returns>
    public async Task<string?> Read(Uri address, CancellationToken token)
    {
        for (var hop = 0; hop <= MaxRedirects; hop++)
        {
            var answer = await Ask(HttpMethod.Get, address, token, isText: true);
            if (answer.Redirect is null || Follow(address, answer.Redirect) is not { } next)
            {
                return answer.Answer.Status is >= 200 and < 300 ? answer.Answer.Body : null;
            }

            address = next;
        }

        return null;
    }

    private static Uri? Follow(Uri from, Uri target)
    {
        var next = new Uri(from, target);
        return next.Scheme is "http" or "https" && WebAddress.Problem(next.AbsoluteUri) is null ? next : null;
    }

    /// <summary>A page has to be looked at; a refusal of the head says nothing about the page.</summary>
    private static bool NeedsBody(Asked head) => head.Redirect is null && head.Answer.Status != 429 && (head.IsHtml || head.Answer.Status is < 200 or >= 300);

    /// <returns>Null where the host is there, but cannot answer this question.</returns>
    private async Task<Asked?> AskHead(Uri address, CancellationToken token)
    {
        try
        {
            return await Ask(HttpMethod.Head, address, token);
        }
        catch (Exception e) when (e is TimeoutException or HttpRequestException { HttpRequestError: not (HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError) })
        {
            return null;
        }
    }

    private async Task<Asked> Ask(HttpMethod method, Uri address, CancellationToken token, bool isText = false)
    {
        using var clock = CancellationTokenSource.CreateLinkedTokenSource(token);
        clock.CancelAfter(options.Timeout);
        try
        {
            using var request = new HttpRequestMessage(method, address);
            using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, clock.Token);
            var isHtml = response.Content.Headers.ContentType?.MediaType is null or "text/html" or "application/xhtml+xml";
            var body = method == HttpMethod.Get && (isHtml || isText) ? await ReadStart(response.Content, clock.Token) : "";
            var status = (int)response.StatusCode;
            return new Asked(
                new Answer(address, status, body) { IsChallenge = response.Headers.Contains("cf-mitigated"), RetryAfter = Wait(response.Headers.RetryAfter, response.Headers.Date) },
                status is 301 or 302 or 303 or 307 or 308 ? response.Headers.Location : null,
                isHtml);
        }
        catch (OperationCanceledException e) when (!token.IsCancellationRequested)
        {
            throw clock.IsCancellationRequested ? new TimeoutException("no answer in time", e) : new HttpRequestException(HttpRequestError.ConnectionError, e.Message, e);
        }
        catch (IOException e)
        {
            throw new HttpRequestException(HttpRequestError.ResponseEnded, e.Message, e);
        }
    }

    /// <summary>A day is told by the host's own clock.</summary>
    private static TimeSpan? Wait(RetryConditionHeaderValue? retry, DateTimeOffset? now) => retry is { Date: { } date } && now is { } sent ? date - sent : retry?.Delta;

    private static async Task<string> ReadStart(HttpContent content, CancellationToken token)
    {
        await using var stream = await content.ReadAsStreamAsync(token);
        var buffer = new byte[MaxBodyBytes];
        var length = await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, token);
        return Encoding.UTF8.GetString(buffer, 0, length);
    }

    private static async Task<Stream> Connect(DnsEndPoint host, LinkOptions options, CancellationToken token)
    {
        var addresses = IPAddress.TryParse(host.Host, out var literal) ? [literal] : await options.Resolve(host.Host, token);
        IPAddress[] fit = [.. addresses.Where(options.MayVisit)];
        if (fit.Length == 0)
        {
            throw addresses.Length == 0 ? new SocketException((int)SocketError.HostNotFound) : new LocalAddressException("not an address of the internet");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(fit, host.Port, token);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <param name="Redirect">Where the host points; null: nowhere.</param>
    /// <param name="IsHtml">Or may be.</param>
    private sealed record Asked(Answer Answer, Uri? Redirect, bool IsHtml);
}
