using System.IO.Enumeration;
using StaticArchive.Build;

namespace StaticArchive.Preview;

/// <summary>Time and size of every file of the two folders at one moment. Two of them say what changed between, whatever was or was not told meanwhile.</summary>
internal sealed class InputStamps
{
    private readonly Dictionary<string, (long Ticks, long Size)> _files = new(StringComparer.Ordinal);

    public static InputStamps Read(BuildOptions options)
    {
        var stamps = new InputStamps();
        stamps.Add(Path.TrimEndingDirectorySeparator(options.Input), "input/");
        stamps.Add(Path.TrimEndingDirectorySeparator(options.Theme), "theme/");
        return stamps;
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

    /// <summary>Editors keep their own files under such names, and a build reads none of them.</summary>
    public static bool IsHidden(ReadOnlySpan<char> fileName) => fileName.StartsWith('.') || fileName.EndsWith('~');

    private void Add(string folder, string prefix)
    {
        try
        {
            var files = new FileSystemEnumerable<(string Path, long Ticks, long Size)>(
                folder, (ref e) => (e.ToFullPath(), e.LastWriteTimeUtc.UtcTicks, e.Length),
                new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0, IgnoreInaccessible = true })
            {
                ShouldIncludePredicate = (ref e) => !e.IsDirectory && !IsHidden(e.FileName),
                ShouldRecursePredicate = (ref e) => !IsHidden(e.FileName) && (e.Attributes & FileAttributes.ReparsePoint) == 0,
            };
            foreach (var (path, ticks, size) in files)
            {
                var name = prefix + path[(folder.Length + 1)..].Replace(Path.DirectorySeparatorChar, '/');
                _files[name] = (ticks, size);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The folder is gone, or going: what was listed is what there is, and the next look will tell the rest.
        }
    }
}
