using System.Collections.Concurrent;
using System.IO.Enumeration;
using StaticArchive.Cache;

namespace StaticArchive.Output;

/// <summary>
/// An older site that is made into the new one, so that only what differs is written. Nothing that it holds is trusted: a file stays only where it is the published one
/// itself, under a second name, and everything that the new site does not have goes.
/// </summary>
internal sealed class SpareSite
{
    private readonly string _folder;
    private readonly SiteTable? _known;
    private readonly List<string> _files = [];
    private readonly List<string> _folders = [];
    private readonly ConcurrentDictionary<string, bool> _touched = new(StringComparer.Ordinal);

    private SpareSite(string folder, SiteTable? known) => (_folder, _known) = (folder, known);

    /// <summary>Paths of files and folders that are no longer what they were.</summary>
    public IEnumerable<string> Touched => _touched.Keys;

    /// <summary>Whether both sites are what the last build left, so that nobody need look.</summary>
    public bool IsKnown => _known is not null;

    /// <summary>Moves the spare site, or else what a killed build left, to where the new one is made; where it may not be used, takes it away.</summary>
    /// <param name="known">Null: the spare site and the published one may be other than the last build left them.</param>
    /// <returns>Null where there is none.</returns>
    public static SpareSite? Take(string staging, string spare, bool mayUse, SiteTable? known = null)
    {
        var isRest = Directory.Exists(staging);
        if (Directory.Exists(spare) && (isRest || !mayUse))
        {
            Directory.Delete(spare, recursive: true);
        }

        if (Directory.Exists(spare))
        {
            Directory.Move(spare, staging);
        }

        if (Directory.Exists(staging))
        {
            var site = new SpareSite(staging, isRest ? null : known);
            if (mayUse && (site.IsKnown || site.List()))
            {
                return site;
            }

            Directory.Delete(staging, recursive: true);
        }

        return null;
    }

    /// <summary>Makes an older site, or none, into a second one of the published files. What cannot be done now the next build does.</summary>
    /// <param name="changes">Folders of the published site; its files that the older one has not, or has others of; files that only the older one has.</param>
    public static void Follow((string Older, string Published) sites, (IEnumerable<string> Folders, string[] Fresh, string[] Gone) changes, Func<bool> isGivenUp)
    {
        var (older, published) = sites;
        try
        {
            Array.ForEach(changes.Gone, path => File.Delete(Path.Combine(older, path)));
            foreach (var folder in changes.Gone.SelectMany(FoldersAbove).Distinct(StringComparer.Ordinal).OrderByDescending(f => f.Length).Where(f => !Directory.Exists(Path.Combine(published, f))))
            {
                Directory.Delete(Path.Combine(older, folder));
            }

            foreach (var folder in changes.Folders)
            {
                Directory.CreateDirectory(Path.Combine(older, folder));
            }

            Parallel.ForEach(changes.Fresh, (path, loop) =>
            {
                File.Delete(Path.Combine(older, path));
                if (!HardLink.TryCreate(Path.Combine(published, path), Path.Combine(older, path)) || isGivenUp())
                {
                    loop.Stop();
                }
            });
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or AggregateException { InnerException: IOException or UnauthorizedAccessException })
        {
        }
    }

    /// <summary>Keeps a site that is no longer shown.</summary>
    public static void Leave(string staging, string spare)
    {
        if (Directory.Exists(staging) && !Directory.Exists(spare))
        {
            Directory.Move(staging, spare);
        }
    }

    /// <summary>Whether the file here is the published file itself.</summary>
    /// <param name="index">In what the last build left; negative where that knows nothing of it.</param>
    /// <param name="published">The folder of the published site.</param>
    public bool IsSame(string path, int index, string published) => _known is null
        ? FileStamp.Of(_folder, path) is { Kind: FileStamp.File, Inode: not 0 } here && here == FileStamp.Of(published, path)
        : index >= 0 && _known.Site(index).Kind == FileStamp.File && _known.IsShared(index);

    /// <summary>Makes way for a new file: the old one may be the published one's, and is not written to.</summary>
    public void Clear(string path)
    {
        File.Delete(Path.Combine(_folder, path));
        Touch(path);
    }

    /// <summary>Something is made or taken away at this path.</summary>
    public void Touch(string path)
    {
        _touched[path] = true;
        _touched[path[..Math.Max(0, path.LastIndexOf('/'))]] = true;
    }

    /// <summary>Takes away what was here before and is no part of the new site.</summary>
    /// <param name="isInSite">By path, or by index of what is known.</param>
    public void RemoveOthers(Func<string, bool> isInSite, Func<int, bool> isKnownInSite)
    {
        var gone = _known is null ? _files.Where(f => !isInSite(f)).ToList()
            : _known.Indices.Where(i => _known.Spare(i).Kind == FileStamp.File && !isKnownInSite(i)).Select(_known.Path).ToList();
        gone.ForEach(Clear);
        var suspects = IsKnown ? gone.SelectMany(FoldersAbove).ToHashSet(StringComparer.Ordinal) : (IEnumerable<string>)_folders;
        foreach (var folder in suspects.OrderByDescending(f => f.Length).Where(f => IsEmpty(Path.Combine(_folder, f))))
        {
            Directory.Delete(Path.Combine(_folder, folder));
            Touch(folder);
        }
    }

    private static bool IsEmpty(string folder) => !Directory.EnumerateFileSystemEntries(folder).Any();

    private static IEnumerable<string> FoldersAbove(string path)
    {
        for (var slash = path.LastIndexOf('/'); slash > 0; slash = path.LastIndexOf('/', slash - 1))
        {
            yield return path[..slash];
        }
    }

    /// <returns>False where there are links or other things, which no build makes.</returns>
    private bool List()
    {
        var start = _folder.Length + 1;
        var hasLinks = false;
        foreach (var (path, isFolder, isLink) in new FileSystemEnumerable<(string, bool, bool)>(
            _folder, (ref e) => (e.ToFullPath()[start..].Replace('\\', '/'), e.IsDirectory, (e.Attributes & FileAttributes.ReparsePoint) != 0),
            new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 })
        {
            ShouldRecursePredicate = (ref e) => (e.Attributes & FileAttributes.ReparsePoint) == 0,
        })
        {
            hasLinks |= isLink;
            (isFolder ? _folders : _files).Add(path);
        }

        return !hasLinks;
    }
}
