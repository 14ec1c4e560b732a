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
    private readonly List<string> _files = [];
    private readonly List<string> _folders = [];

    private SpareSite(string folder) => _folder = folder;

    /// <summary>Moves the spare site, or else what a killed build left, to where the new one is made; where it may not be used, takes it away.</summary>
    /// <returns>Null where there is none.</returns>
    public static SpareSite? Take(string staging, string spare, bool mayUse)
    {
        if (Directory.Exists(spare) && (Directory.Exists(staging) || !mayUse))
        {
            Directory.Delete(spare, recursive: true);
        }

        if (Directory.Exists(spare))
        {
            Directory.Move(spare, staging);
        }

        if (Directory.Exists(staging))
        {
            var site = new SpareSite(staging);
            if (mayUse && site.List())
            {
                return site;
            }

            Directory.Delete(staging, recursive: true);
        }

        return null;
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
    public bool IsSame(string path, string published) =>
        FileStamp.Of($"{_folder}/{path}") is { Kind: FileStamp.File, Inode: not 0 } here && here == FileStamp.Of(published);

    /// <summary>Makes way for a new file: the old one may be the published one's, and is not written to.</summary>
    public void Clear(string path) => File.Delete(Path.Combine(_folder, path));

    /// <summary>What was here before and is no part of the new site.</summary>
    public void RemoveOthers(IReadOnlyDictionary<string, string> site)
    {
        foreach (var file in _files.Where(f => !site.ContainsKey(f)))
        {
            File.Delete(Path.Combine(_folder, file));
        }

        var needed = site.Keys.SelectMany(FoldersAbove).ToHashSet(StringComparer.Ordinal);
        foreach (var folder in _folders.Where(f => !needed.Contains(f)).OrderByDescending(f => f.Length))
        {
            Directory.Delete(Path.Combine(_folder, folder));
        }
    }

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
