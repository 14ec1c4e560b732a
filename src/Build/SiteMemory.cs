using System.Collections.Immutable;
using StaticArchive.Cache;
using StaticArchive.Content;
using StaticArchive.Diagnostics;
using StaticArchive.Output;
using StaticArchive.Text;

namespace StaticArchive.Build;

/// <summary>The shortest way: where neither input nor theme, neither options nor site have changed since the last build, nothing is read.</summary>
internal sealed class SiteMemory(BuildCache cache, BuildOptions options, SeenInput seen)
{
    private const string FileName = "site.cache";

    private const int MostTries = 5;

    public KnownArticles Articles => new(cache.Articles, seen.Now) { Changed = cache.Listing.Changed };

    public FileListing ReadListing(DiagnosticBag diagnostics) => cache.Listing.Read(options, diagnostics, (seen.Input, seen.Theme));

    public SiteConfig? ReadConfig(FileListing files, DiagnosticBag diagnostics) => cache.Config.Get(
        (SiteConfig.FilesOf(files), $"{options.NoIndex} {options.BaseUrl}"), seen.Now, found => SiteConfig.Read(files, options, found), diagnostics);

    public AssetStage BuildAssets(FileListing files, DiagnosticBag diagnostics) =>
        cache.Assets.Get((AssetStage.FilesOf(files), ""), seen.Now, found => AssetStage.Build(files, found, cache.SmallTexts), diagnostics)!;

    /// <returns>Null where its folder lies in one that is read or written by the build, which would be another with each build.</returns>
    public static BuildCache? Usable(BuildCache? cache, BuildOptions options)
    {
        if (cache?.Folder is not { } folder)
        {
            return cache;
        }

        var path = SiteFolders.RealPath(folder.FullPath);
        string[] others = [options.Input, options.Theme, options.Output];
        return others.Any(o => FolderChecks.IsInside(path, SiteFolders.RealPath(o))) ? null : cache;
    }

    /// <summary>Only under an <see cref="OutputLock"/>.</summary>
    /// <param name="seen">Null where there is no cache.</param>
    public static SiteMemory? Begin(BuildOptions options, BuildCache? cache, SeenInput? seen)
    {
        if (cache is null)
        {
            return null;
        }

        cache.Outputs.Begin(SiteFolders.RealPath(options.Output));
        return new SiteMemory(cache, options, seen!);
    }

    /// <returns>What the last build said, where this one would say and make the same; else null.</returns>
    public static BuildReport? FindUnchanged(BuildOptions options, BuildCache? cache, SeenInput? seen, DiagnosticBag diagnostics)
    {
        if (cache?.Folder is null)
        {
            return null;
        }

        cache.Outputs.IsContentTrusted = false;
        if (HasLeftovers(options))
        {
            return null;
        }

        var found = cache.Load(FileName, reader =>
        {
            var unchanged = ReadUnchanged(reader, options, seen!);
            cache.Outputs.IsContentTrusted = unchanged is null;
            return unchanged;
        });
        found = found is not null && cache.Outputs.IsSiteSame() ? found : null;
        diagnostics.AddRange(found?.Diagnostics ?? []);
        return found?.Report;
    }

    /// <summary>After a build that made no site: the next one looks at every file.</summary>
    public static void Forget(BuildCache? cache) => cache?.Folder?.Delete(FileName);

    /// <summary>Whether a build failed because the cache is not what it was, alone or in several threads at once.</summary>
    public static bool IsDamage(Exception failure) =>
        failure is DamagedCacheException || (failure is AggregateException several && several.Flatten().InnerExceptions.All(e => e is DamagedCacheException));

    /// <summary>After a build that succeeded.</summary>
    /// <param name="moments">At which the site changes by itself.</param>
    public void End(BuildReport report, IReadOnlyList<Diagnostic> diagnostics, IEnumerable<DateTimeOffset> moments)
    {
        // Publishing gave the files new times, if only by linking them. Until the clock has moved on, a change would give them no other.
        cache.Outputs.End(NextTick());
        cache.Save();
        if (seen is { Input: not null, Theme: not null })
        {
            cache.Save(FileName, true, writer => Write(writer, report, diagnostics, moments));
        }
    }

    /// <summary>
    /// Waits until the file system's clock, which may lag behind ours, has gone on. A stamp that is not settled then would have the next build look at every file of the site and link it anew.
    /// </summary>
    private long NextTick()
    {
        var begun = cache.Now();
        Thread.Sleep(SeenInput.Tick);
        var now = cache.Now();
        for (var tries = 0; now - begun < (long)SeenInput.Tick.TotalNanoseconds && tries < MostTries; tries++)
        {
            Thread.Sleep(SeenInput.Tick / MostTries);
            now = cache.Now();
        }

        return now;
    }

    private void Write(CacheWriter writer, BuildReport report, IReadOnlyList<Diagnostic> diagnostics, IEnumerable<DateTimeOffset> moments)
    {
        var all = moments.ToList();
        writer.Hash(KeyOf(options));
        writer.Long(all.Where(m => m <= options.AsOf).Select(m => m.UtcTicks).DefaultIfEmpty(long.MinValue).Max());
        writer.Long(all.Where(m => m > options.AsOf).Select(m => m.UtcTicks).DefaultIfEmpty(long.MaxValue).Min());
        seen.Write(writer);
        cache.Outputs.Root.Write(writer);
        writer.Number(report.Articles);
        writer.Number(report.Pages);
        writer.Number(report.Files);
        ArticleRecords.WriteAll(writer, [.. diagnostics], ArticleRecords.WriteDiagnostic);
    }

    private static Unchanged? ReadUnchanged(CacheReader reader, BuildOptions options, SeenInput seen)
    {
        var isSame = reader.Hash() == KeyOf(options) && reader.Long() <= options.AsOf.UtcTicks & options.AsOf.UtcTicks < reader.Long()
            && seen.IsSame(reader) && FileStamp.Read(reader) == FileStamp.Of(SiteFolders.RealPath(options.Output));
        return !isSame ? null : new Unchanged(
            new BuildReport(reader.Number(), reader.Number(), 0, reader.Number(), 0, []), ArticleRecords.ReadAll(reader, ArticleRecords.ReadDiagnostic));
    }

    /// <summary>What a killed build left, a whole build clears away.</summary>
    private static bool HasLeftovers(BuildOptions options)
    {
        var output = SiteFolders.RealPath(options.Output);
        return FileStamp.Of(SiteFolders.Beside(output, "staging")).Kind != FileStamp.Nothing || FileStamp.Of(SiteFolders.Beside(output, "old")).Kind != FileStamp.Nothing;
    }

    /// <summary>Of all options but the time.</summary>
    private static ContentHash KeyOf(BuildOptions options) => new KeyBuilder()
        .Add(SiteFolders.RealPath(options.Root)).Add(SiteFolders.RealPath(options.Input)).Add(SiteFolders.RealPath(options.Theme)).Add(SiteFolders.RealPath(options.Output))
        .Add(options.BaseUrl).Add(options.NoIndex).Add(options.ShowUnpublished).Finish();

    private sealed record Unchanged(BuildReport Report, ImmutableArray<Diagnostic> Diagnostics);
}
