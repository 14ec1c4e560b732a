using System.Collections.Concurrent;
using StaticArchive.Editions;
using StaticArchive.Output;

namespace StaticArchive.Build;

/// <summary>Writes the editions that the site offers.</summary>
internal static class EditionStage
{
    /// <param name="kept">What the last site had; null: everything is made.</param>
    /// <param name="root">The folder of the last site, where the sizes of what is kept are read.</param>
    /// <returns>Bytes by site path.</returns>
    public static IReadOnlyDictionary<string, long> Write(PlannedSite site, KeptFiles? kept, Action<OutputFile> write, string root)
    {
        var sizes = new ConcurrentDictionary<string, long>(StringComparer.Ordinal);
        var assets = new Lazy<IReadOnlyDictionary<string, OutputFile>>(() => ByPath(site.Assets));
        Parallel.ForEach(site.Model.Plan.Editions, edition =>
        {
            if (kept?.Has(edition) == true)
            {
                sizes[edition.Path] = new FileInfo(Path.Combine(root, edition.Path[1..])).Length;
                return;
            }

            var file = EditionWriter.Write(edition, site.Model, assets.Value);
            sizes[edition.Path] = file.Bytes.Length;
            write(file);
        });
        return sizes;
    }

    public static IReadOnlyDictionary<string, OutputFile> ByPath(IReadOnlyList<OutputFile> assets) => assets.ToDictionary(a => a.Path, StringComparer.Ordinal);
}
