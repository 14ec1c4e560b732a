using System.Collections.Immutable;
using StaticArchive.Cache;
using StaticArchive.Content;
using StaticArchive.Diagnostics;
using StaticArchive.Output;
using StaticArchive.Text;

namespace StaticArchive.Build;

/// <summary>
/// The shortest way: where neither input nor theme, neither options nor site have changed since the last build, nothing is read. Stamps are taken before anything is read, so that what changes
/// during a build is seen by the next.
/// </summary>
internal sealed class SiteMemory
{
    private const string FileName = "site.cache";

    /// <summary>The coarsest tick of a clock that tells milliseconds, and more.</summary>
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(25);

    private const int MostTries = 5;

    private readonly BuildCache _cache;
    private readonly BuildOptions _options;
    private readonly long _now;
    private readonly TreeStamps? _input;
    private readonly TreeStamps? _theme;

    private SiteMemory(BuildCache cache, BuildOptions options)
    {
        (_cache, _options, _now) = (cache, options, cache.Now());
        if (cache.Folder is not null)
        {
            _input = TreeStamps.Take(SiteFolders.RealPath(options.Input));
            _theme = TreeStamps.Take(SiteFolders.RealPath(options.Theme));
            if (_input?.AreSettled(_now) == false || _theme?.AreSettled(_now) == false)
            {
                // Somebody saved a file a moment ago. Read after the next tick of the clock, it is known by its stamp for ever; read now, it would have to be read again.
                Thread.Sleep(Tick);
                _now = cache.Now();
            }
        }
    }

    public KnownArticles Articles => new(_cache.Articles, _now) { Changed = _cache.Listing.Changed };

    public FileListing ReadListing(DiagnosticBag diagnostics) => _cache.Listing.Read(_options, diagnostics, (_input, _theme));

    public SiteConfig? ReadConfig(FileListing files, DiagnosticBag diagnostics) => _cache.Config.Get(
        (SiteConfig.FilesOf(files), $"{_options.NoIndex} {_options.BaseUrl}"), _now, found => SiteConfig.Read(files, _options, found), diagnostics);

    public AssetStage BuildAssets(FileListing files, DiagnosticBag diagnostics) =>
        _cache.Assets.Get((AssetStage.FilesOf(files), ""), _now, found => AssetStage.Build(files, found, _cache.SmallTexts), diagnostics)!;

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
    public static SiteMemory? Begin(BuildOptions options, BuildCache? cache)
    {
        if (cache is null)
        {
            return null;
        }

        cache.Outputs.Begin(SiteFolders.RealPath(options.Output));
        return new SiteMemory(cache, options);
    }

    /// <returns>What the last build said, where this one would say and make the same; else null.</returns>
    public static BuildReport? FindUnchanged(BuildOptions options, BuildCache? cache, DiagnosticBag diagnostics)
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
            var unchanged = ReadUnchanged(reader, options);
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
        _cache.Outputs.End(NextTick());
        _cache.Save();
        if (_input is not null && _theme is not null)
        {
            _cache.Save(FileName, true, writer => Write(writer, report, diagnostics, moments));
        }
    }

    /// <summary>
    /// Waits until the file system's clock, which may lag behind ours, has gone on. A stamp that is not settled then would have the next build look at every file of the site and link it anew.
    /// </summary>
    private long NextTick()
    {
        var begun = _cache.Now();
        Thread.Sleep(Tick);
        var now = _cache.Now();
        for (var tries = 0; now - begun < (long)Tick.TotalNanoseconds && tries < MostTries; tries++)
        {
            Thread.Sleep(Tick / MostTries);
            now = _cache.Now();
        }

        return now;
    }

    private void Write(CacheWriter writer, BuildReport report, IReadOnlyList<Diagnostic> diagnostics, IEnumerable<DateTimeOffset> moments)
    {
        var all = moments.ToList();
        writer.Hash(KeyOf(_options));
        writer.Long(all.Where(m => m <= _options.AsOf).Select(m => m.UtcTicks).DefaultIfEmpty(long.MinValue).Max());
        writer.Long(all.Where(m => m > _options.AsOf).Select(m => m.UtcTicks).DefaultIfEmpty(long.MaxValue).Min());
        _input!.Write(writer, _now);
        _theme!.Write(writer, _now);
        _cache.Outputs.Root.Write(writer);
        writer.Number(report.Articles);
        writer.Number(report.Pages);
        writer.Number(report.Files);
        ArticleRecords.WriteAll(writer, [.. diagnostics], ArticleRecords.WriteDiagnostic);
    }

    private static Unchanged? ReadUnchanged(CacheReader reader, BuildOptions options)
    {
        var isSame = reader.Hash() == KeyOf(options) && reader.Long() <= options.AsOf.UtcTicks & options.AsOf.UtcTicks < reader.Long()
            && TreeStamps.IsSame(reader) && TreeStamps.IsSame(reader) && FileStamp.Read(reader) == FileStamp.Of(SiteFolders.RealPath(options.Output));
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
