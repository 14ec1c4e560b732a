using StaticArchive.Archive;
using StaticArchive.Diagnostics;
using StaticArchive.Output;
using StaticArchive.Pages;

namespace StaticArchive.Build;

/// <summary>The table of contents: what a build does, in order.</summary>
public static class SiteBuild
{
    /// <summary>Builds the site and publishes it, all or nothing. Problems of the input are added to <paramref name="diagnostics"/>, never thrown.</summary>
    /// <param name="cache">What the last build left, and takes what this one leaves; null: neither.</param>
    /// <returns>Null where there were errors; the last site is then untouched.</returns>
    public static BuildReport? Run(BuildOptions options, DiagnosticBag diagnostics, BuildProgress progress, BuildCache? cache = null) =>
        Run(options, diagnostics, progress, cache, _ => { });

    /// <param name="whenPlanned">Is told when everything is decided and nothing is written; not where nothing has changed.</param>
    internal static BuildReport? Run(BuildOptions options, DiagnosticBag diagnostics, BuildProgress progress, BuildCache? cache, Action<PlannedSite> whenPlanned)
    {
        using var outputLock = OutputLock.Take(options.Output, diagnostics);
        if (outputLock is null)
        {
            return null;
        }

        cache = SiteMemory.Usable(cache, options);
        progress.Begin("compare");
        var seen = cache is null ? null : SeenInput.Of(options, cache);
        if (SiteMemory.FindUnchanged(options, cache, seen, diagnostics) is { } unchanged)
        {
            progress.Begin(null);
            return unchanged with { Stages = progress.Stages };
        }

        var report = RunTwiceAtMost(options, diagnostics, progress, (cache, seen), whenPlanned);
        if (report is null)
        {
            SiteMemory.Forget(cache);
        }

        return report;
    }

    /// <summary>Whether a diagnostic is about writing the site rather than about what was to be written.</summary>
    public static bool IsOutputProblem(Diagnostic diagnostic) =>
        OutputRules.All.Except([OutputRules.TwoFilesOnePath, OutputRules.BadPath]).Any(r => r.Code == diagnostic.Code);

    /// <summary>Again, and without it, where the cache is damaged.</summary>
    private static BuildReport? RunTwiceAtMost(BuildOptions options, DiagnosticBag diagnostics, BuildProgress progress, (BuildCache? Cache, SeenInput? Seen) last, Action<PlannedSite> whenPlanned)
    {
        try
        {
            return RunWhole(options, diagnostics, progress, last, whenPlanned);
        }
        catch (Exception e) when (last.Cache is not null && SiteMemory.IsDamage(e))
        {
            last.Cache.Forget();
            return RunWhole(options, diagnostics, progress, last, whenPlanned);
        }
    }

    private static BuildReport? RunWhole(BuildOptions options, DiagnosticBag diagnostics, BuildProgress progress, (BuildCache? Cache, SeenInput? Seen) last, Action<PlannedSite> whenPlanned)
    {
        var cache = last.Cache;
        progress.Begin("read");
        var memory = SiteMemory.Begin(options, cache, last.Seen);
        var files = memory is null ? FileListing.Read(options, diagnostics) : memory.ReadListing(diagnostics);
        var config = memory is null ? SiteConfig.Read(files, options, diagnostics) : memory.ReadConfig(files, diagnostics);
        if (config is null || diagnostics.HasErrors)
        {
            return null;
        }

        var content = ContentReader.Read(files, config, memory?.Articles, (diagnostics, progress));
        cache?.Listing.End();
        progress.Begin("archive");
        var archive = ArchiveBuilder.Build(
            new ArchiveInput(config.Settings, config.Data, content.Articles, content.Pages, options.AsOf) { ShowUnpublished = options.ShowUnpublished, Candidates = cache?.Candidates, Related = cache?.Related, Glossary = cache?.Glossary }, diagnostics);
        progress.Begin("assets");
        var published = WithheldAssets.Remove(files, content, archive);
        var assets = memory is null ? AssetStage.Build(published, diagnostics) : memory.BuildAssets(published, diagnostics);
        progress.Begin("plan");
        var plan = PagePlanner.Plan(archive, config.Settings, diagnostics);
        var model = new SiteModel(config.Settings, config.Strings, archive, plan, assets.Table);
        if (!diagnostics.HasErrors)
        {
            // A file with an error is missing from the plan: every link to it would be called broken, too.
            diagnostics.AddRange(LinkProblems.Find(model));
        }

        progress.Begin("theme");
        var theme = ThemeStage.Compile(files, model, diagnostics, cache?.Theme);
        if (theme is null || diagnostics.HasErrors)
        {
            return null;
        }

        var planned = new PlannedSite(model, theme, assets.Files, cache);
        whenPlanned(planned);
        var report = SitePublishing.Run(options, planned, diagnostics, progress);
        if (report is not null)
        {
            memory?.End(report, diagnostics.Sorted(), content.Moments().Concat((archive.UnderWay ?? []).Select(w => w.Due).OfType<DateTimeOffset>()));
        }

        progress.Begin(null);
        return report is null ? null : report with { Stages = progress.Stages };
    }
}
