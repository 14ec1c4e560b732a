using System.Net.Sockets;
using System.Security.Authentication;
using StaticArchive.Config;

namespace StaticArchive.Links;

/// <summary>All visits to one host, one after the other, as slowly as it wants.</summary>
internal sealed class HostVisits(LinkHttp http, LinkOptions options, Func<LinkTarget, CancellationToken, Task<string?>> findCopy, Action<LinkVisit> report)
{
    /// <summary>In a row without an answer; after them the host is left alone.</summary>
    private const int MostFailures = 3;

    /// <summary>How often a host may ask for a pause.</summary>
    private const int MostPauses = 3;

    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(30);

    /// <summary>Where a host that was asked too often does not say how long to wait.</summary>
    private static readonly TimeSpan DefaultWait = TimeSpan.FromSeconds(30);

    public async Task Run(IReadOnlyList<LinkTarget> targets, CancellationToken token)
    {
        var (robots, unknown) = await ReadRobots(new Uri(targets[0].Url), token);
        if (unknown is not null)
        {
            LeaveAlone(targets, LinkState.Unreachable, unknown);
            return;
        }

        var delay = robots.Delay is { } wanted && wanted > options.Delay ? (wanted < LongestDelay ? wanted : LongestDelay) : options.Delay;
        var (failures, pauses) = (0, 0);
        for (var i = 0; i < targets.Count; i++)
        {
            if (!robots.Allows(new Uri(targets[i].Url)))
            {
                report(new LinkVisit(targets[i], LinkState.Blocked, "robots.txt keeps programs out"));
                continue;
            }

            var (visit, hasPaused) = await Visit(targets[i], mayPause: pauses < MostPauses, token);
            report(visit);
            pauses += hasPaused ? 1 : 0;
            failures = visit is { State: LinkState.Unreachable, Status: null } ? failures + 1 : 0;
            if (visit.State is null || failures == MostFailures)
            {
                LeaveAlone(targets.Skip(i + 1), null, visit.State is null ? visit.Reason : "its host did not answer the last times");
                return;
            }

            if (i < targets.Count - 1)
            {
                await Task.Delay(delay, token);
            }
        }
    }

    private async Task<(LinkVisit Visit, bool HasPaused)> Visit(LinkTarget target, bool mayPause, CancellationToken token)
    {
        var (answer, failure) = await Ask(target, token);
        var pause = answer is not null && IsTooMuch(answer) ? answer.RetryAfter ?? DefaultWait : (TimeSpan?)null;
        var hasPaused = mayPause && pause <= options.Patience;
        if (hasPaused)
        {
            await Task.Delay(pause > TimeSpan.Zero ? pause.Value : TimeSpan.Zero, token);
            (answer, failure) = await Ask(target, token);
        }

        return (answer is null ? new LinkVisit(target, LinkState.Unreachable, failure!) : await Judge(target, answer, token), hasPaused);
    }

    private async Task<LinkVisit> Judge(LinkTarget target, Answer answer, CancellationToken token)
    {
        if (IsTooMuch(answer))
        {
            return new LinkVisit(target, null, "its host wants to be left alone") { Status = answer.Status };
        }

        var visit = AnswerJudge.Of(target, answer);
        return visit.State == LinkState.Gone && !target.HasCopy ? visit with { Copy = await findCopy(target, token) } : visit;
    }

    private static bool IsTooMuch(Answer answer) => answer.Status == 429 || (answer.Status == 503 && answer.RetryAfter is not null);

    private void LeaveAlone(IEnumerable<LinkTarget> targets, LinkState? state, string reason)
    {
        foreach (var target in targets)
        {
            report(new LinkVisit(target, state, reason));
        }
    }

    /// <summary>A file that cannot be had forbids nothing; only a name that nobody knows need not be tried again.</summary>
    private async Task<(RobotsRules Rules, string? Unknown)> ReadRobots(Uri host, CancellationToken token)
    {
        try
        {
            return (await http.Read(new Uri(host, "/robots.txt"), token) is { } text ? RobotsRules.Parse(text) : RobotsRules.None, null);
        }
        catch (HttpRequestException e) when (IsUnknownHost(e))
        {
            return (RobotsRules.None, Describe(e));
        }
        catch (Exception e) when (e is HttpRequestException or TimeoutException)
        {
            return (RobotsRules.None, null);
        }
    }

    private async Task<(Answer? Answer, string? Failure)> Ask(LinkTarget target, CancellationToken token)
    {
        try
        {
            return (await http.Visit(new Uri(target.Url), token), null);
        }
        catch (HttpRequestException e)
        {
            return (null, Describe(e));
        }
        catch (TimeoutException e)
        {
            return (null, e.Message);
        }
    }

    private static bool IsUnknownHost(HttpRequestException e) =>
        e.HttpRequestError == HttpRequestError.NameResolutionError || e.InnerException is SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain };

    private static string Describe(HttpRequestException e) => e switch
    {
        _ when IsUnknownHost(e) => "nobody knows its host",
        { InnerException: LocalAddressException } => "leads into a private network",
        { HttpRequestError: HttpRequestError.SecureConnectionError } or { InnerException: AuthenticationException } => "has no valid certificate",
        { HttpRequestError: HttpRequestError.ConnectionError } => "its host takes no connections",
        _ => "its host broke off",
    };
}
