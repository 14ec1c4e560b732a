using System.Collections.Concurrent;
using StaticArchive.Cache;

namespace StaticArchive.Output;

/// <summary>
/// How the file system saw the site and the spare one beside it when a build had ended. Where it sees both so again, nobody touched them, and the next build needs to look at nothing but what differs.
/// </summary>
/// <param name="Site">Files and folders by path; the root's is empty.</param>
/// <param name="Spare">Its folders, and of the files those that are not the site's own under a second name: with another stamp, or none.</param>
internal sealed record SiteStamps(IReadOnlyDictionary<string, FileStamp> Site, IReadOnlyDictionary<string, FileStamp> Spare)
{
    public static SiteStamps None { get; } = new(new Dictionary<string, FileStamp>(), new Dictionary<string, FileStamp>());

    /// <param name="now">Not after the stamps are taken, by the file system's clock.</param>
    public static SiteStamps Take(string output, long now)
    {
        if (TreeStamps.Take(output) is not { } site)
        {
            return None;
        }

        var known = site.Entries.ToDictionary(e => e.Path, e => e.Stamp.AsOf(now), StringComparer.Ordinal);
        var spare = SiteFolders.Beside(output, "spare");
        var other = Directory.Exists(spare) ? TreeStamps.Take(spare) : null;
        return new SiteStamps(known, other is null ? None.Spare : Compare(known, other, now));
    }

    /// <summary>Whether both folders are what they were. Only where the file system numbers its files: elsewhere no file is known to be another's second name.</summary>
    public bool Hold(string output) =>
        Spare.TryGetValue("", out var root) && root.Inode != 0 && AreSame(Spare, SiteFolders.Beside(output, "spare")) && AreSame(Site, output);

    /// <summary>After a build that touched only some paths.</summary>
    /// <param name="touched">Below the output folder; of files and of the folders that hold them.</param>
    /// <param name="isSwapped">Whether the spare site has become the site.</param>
    public SiteStamps After(string output, IEnumerable<string> touched, bool isSwapped, long now)
    {
        var (site, spare) = (new Dictionary<string, FileStamp>(Site, StringComparer.Ordinal), new Dictionary<string, FileStamp>(Spare, StringComparer.Ordinal));
        if (isSwapped)
        {
            foreach (var (path, stamp) in Spare.Where(s => s.Value.Kind == FileStamp.Folder))
            {
                (site[path], spare[path]) = (stamp, Site.GetValueOrDefault(path));
            }

            foreach (var path in Site.Where(s => s.Value.Kind == FileStamp.Folder && !Spare.ContainsKey(s.Key)).Select(s => s.Key))
            {
                (site[path], spare[path]) = (default, Site[path]);
            }
        }

        var other = SiteFolders.Beside(output, "spare");
        foreach (var path in touched.Append("").Concat(Spare.Where(s => s.Value.Kind != FileStamp.Folder).Select(s => s.Key)).ToHashSet(StringComparer.Ordinal))
        {
            var (here, there) = (FileStamp.Of(output, path).AsOf(now), FileStamp.Of(other, path).AsOf(now));
            Set(site, path, here, here.Kind != FileStamp.Nothing);
            Set(spare, path, there, here != there || here.Kind == FileStamp.Folder);
        }

        foreach (var path in site.Where(s => s.Value.Kind == FileStamp.Nothing).Select(s => s.Key).ToList())
        {
            site.Remove(path);
        }

        return new SiteStamps(site, spare);
    }

    private static void Set(Dictionary<string, FileStamp> stamps, string path, FileStamp stamp, bool isKept)
    {
        if (isKept)
        {
            stamps[path] = stamp;
        }
        else
        {
            stamps.Remove(path);
        }
    }

    private static Dictionary<string, FileStamp> Compare(Dictionary<string, FileStamp> site, TreeStamps spare, long now)
    {
        var others = new Dictionary<string, FileStamp>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (path, stamp) in spare.Entries)
        {
            seen.Add(path);
            if (stamp.Kind != FileStamp.File || site.GetValueOrDefault(path) != stamp)
            {
                others[path] = stamp.AsOf(now);
            }
        }

        foreach (var path in site.Keys.Where(p => !seen.Contains(p)))
        {
            others[path] = default;
        }

        return others;
    }

    private static bool AreSame(IReadOnlyDictionary<string, FileStamp> stamps, string folder)
    {
        KeyValuePair<string, FileStamp>[] all = [.. stamps];
        return Parallel.ForEach(Partitioner.Create(0, all.Length), (range, loop) =>
        {
            for (var i = range.Item1; i < range.Item2 && !loop.IsStopped; i++)
            {
                if (FileStamp.Of(folder, all[i].Key) != all[i].Value)
                {
                    loop.Stop();
                }
            }
        }).IsCompleted;
    }
}
