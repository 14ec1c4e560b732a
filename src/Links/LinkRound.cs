namespace StaticArchive.Links;

/// <summary>Visits many addresses: several hosts at a time, each of them slowly.</summary>
public static class LinkRound
{
    /// <summary>Returns early, without a word, where it is cancelled; what was reported until then holds.</summary>
    /// <param name="report">Called once for each target, from any thread.</param>
    public static async Task Run(IReadOnlyList<LinkTarget> targets, LinkOptions options, Action<LinkVisit> report, CancellationToken token)
    {
        using var http = new LinkHttp(options);
        using var oneLookup = new SemaphoreSlim(1);
        var visits = new HostVisits(http, options, FindCopy, report);

        // The longest queue first, so that it does not outlast the others.
        var hosts = targets.GroupBy(t => new Uri(t.Url).Authority, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal);
        try
        {
            await Parallel.ForEachAsync(
                hosts, new ParallelOptions { MaxDegreeOfParallelism = options.Hosts, CancellationToken = token }, async (host, own) => await visits.Run([.. host], own));
        }
        catch (OperationCanceledException) when (token.IsCancellationRequested)
        {
        }

        async Task<string?> FindCopy(LinkTarget target, CancellationToken own)
        {
            await oneLookup.WaitAsync(own);
            try
            {
                await Task.Delay(options.Delay, own);
                return await CopyLookup.Find(http, options.CopyLookup, target, own);
            }
            catch (Exception e) when (e is HttpRequestException or TimeoutException)
            {
                return null;
            }
            finally
            {
                oneLookup.Release();
            }
        }
    }
}
