using StaticArchive.Build;
using StaticArchive.Diagnostics;

namespace StaticArchive.Preview;

/// <summary>The one place where the preview builds.</summary>
internal sealed class PreviewBuild(BuildOptions options, DateTimeOffset? asOf)
{
    /// <param name="Report">Null: nothing was published, the last site is still there.</param>
    /// <param name="Fault">What the program itself stumbled over; null: nothing.</param>
    public sealed record Outcome(BuildReport? Report, IReadOnlyList<Diagnostic> Diagnostics, Exception? Fault)
    {
        /// <summary>A folder that went while it was read, for example: the next build may find it settled.</summary>
        public bool MayPass => Fault is IOException or UnauthorizedAccessException;
    }

    private readonly BuildCache _cache = BuildCache.InMemory();

    public static void Tell(ListingMemory listing, IReadOnlyList<InputChange> changes)
    {
        if (changes.Count > 0 && changes.All(c => c.Kind == ChangeKind.Changed))
        {
            listing.Tell(changes.Select(c => c.Name));
        }
        else
        {
            listing.Forget();
        }
    }

    /// <param name="changes">All since the last call; empty: not known.</param>
    /// <param name="whenPlanned">Is told when everything is decided and nothing is written.</param>
    /// <param name="overtaken">Gives up what is written, because a newer site is wanted.</param>
    /// <returns>Null where it was given up.</returns>
    public Outcome? Run(IReadOnlyList<InputChange> changes, Action<PlannedSite> whenPlanned, CancellationToken overtaken)
    {
        var diagnostics = new DiagnosticBag();
        Tell(_cache.Listing, changes);
        try
        {
            var now = options with { AsOf = asOf ?? DateTimeOffset.UtcNow, ShowUnpublished = true };
            var report = SiteBuild.Run(now, diagnostics, new BuildProgress(stop: overtaken), _cache, whenPlanned);
            return new Outcome(report, diagnostics.Sorted(), null);
        }
#pragma warning disable CA1031 // The server must outlive a fault of one build, and says it on the page.
        catch (Exception e)
#pragma warning restore CA1031
        {
            if (!overtaken.IsCancellationRequested)
            {
                _cache.Listing.Forget();
            }

            return overtaken.IsCancellationRequested ? null : new Outcome(null, diagnostics.Sorted(), e);
        }
    }
}
