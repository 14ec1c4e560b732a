using System.IO.Enumeration;
using StaticArchive.Build;
using StaticArchive.Input;

namespace StaticArchive.Preview;

/// <summary>Time and size of every file of the two folders at one moment. Two of them say what changed between, whatever was or was not told meanwhile.</summary>
internal sealed class InputStamps
{
    private readonly (string Path, string Prefix)[] _folders;
    private readonly Dictionary<string, (long Ticks, long Size)> _files;

    private InputStamps((string Path, string Prefix)[] folders, Dictionary<string, (long Ticks, long Size)> files) => (_folders, _files) = (folders, files);

    public static InputStamps Read(BuildOptions options)
    {
        var stamps = new InputStamps(
            [(Path.TrimEndingDirectorySeparator(options.Input), "input/"), (Path.TrimEndingDirectorySeparator(options.Theme), "theme/")], new(StringComparer.Ordinal));
        foreach (var (path, prefix) in stamps._folders)
        {
            stamps.Add(path, prefix);
        }

        return stamps;
    }

    /// <summary>The same, but for some files that are looked at now.</summary>
    /// <param name="paths">Below the folders, none hidden.</param>
    /// <returns>Null where one of them is or was no file, so that only a look at everything tells what changed.</returns>
    public InputStamps? With(IEnumerable<string> paths)
    {
        var files = new Dictionary<string, (long Ticks, long Size)>(_files, _files.Comparer);
        foreach (var path in paths)
        {
            var (name, file) = (NameOf(path), new FileInfo(path));
            if (file.Exists && file.LinkTarget is null)
            {
                files[name] = (file.LastWriteTimeUtc.Ticks, file.Length);
            }
            else if (file.LinkTarget is not null || Directory.Exists(path) || (!files.Remove(name) && files.Keys.Any(n => n.StartsWith(name + '/', StringComparison.Ordinal))))
            {
                return null;
            }
        }

        return new InputStamps(_folders, files);
    }

    /// <summary>In ordinal order of names.</summary>
    public IReadOnlyList<InputChange> ChangesSince(InputStamps older)
    {
        var changes = new List<InputChange>();
        foreach (var (name, stamp) in _files)
        {
            if (!older._files.TryGetValue(name, out var old))
            {
                changes.Add(new InputChange(name, ChangeKind.Added));
            }
            else if (old != stamp)
            {
                changes.Add(new InputChange(name, ChangeKind.Changed));
            }
        }

        changes.AddRange(older._files.Keys.Where(n => !_files.ContainsKey(n)).Select(n => new InputChange(n, ChangeKind.Removed)));
        changes.Sort((a, b) => string.CompareOrdinal(a.Name, b.Name));
        return changes;
    }

    /// <param name="path">From one of the folders.</param>
    public static bool IsHiddenPath(string path) => path.Split(Path.DirectorySeparatorChar).Any(n => FileTree.IsOfEditor(n));

    private string NameOf(string path)
    {
        var (folder, prefix) = _folders.First(f => path.StartsWith(f.Path + Path.DirectorySeparatorChar, StringComparison.Ordinal));
        return NameOf(path, folder, prefix);
    }

    private static string NameOf(string path, string folder, string prefix) => prefix + path[(folder.Length + 1)..].Replace(Path.DirectorySeparatorChar, '/');

    private void Add(string folder, string prefix)
    {
        try
        {
            var files = new FileSystemEnumerable<(string Path, long Ticks, long Size)>(
                folder, (ref e) => (e.ToFullPath(), e.LastWriteTimeUtc.UtcTicks, e.Length),
                new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0, IgnoreInaccessible = true })
            {
                ShouldIncludePredicate = (ref e) => !e.IsDirectory && !FileTree.IsOfEditor(e.FileName),
                ShouldRecursePredicate = (ref e) => !FileTree.IsOfEditor(e.FileName) && (e.Attributes & FileAttributes.ReparsePoint) == 0,
            };
            foreach (var (path, ticks, size) in files)
            {
                _files[NameOf(path, folder, prefix)] = (ticks, size);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The folder is gone, or going: what was listed is what there is, and the next look will tell the rest.
        }
    }
}
