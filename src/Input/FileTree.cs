using StaticArchive.Cache;
using StaticArchive.Diagnostics;
using StaticArchive.Text;

namespace StaticArchive.Input;

/// <summary>Walks a folder without leaving it.</summary>
public static class FileTree
{
    public const string DirectoryDefaults = "_directory.yml";

    private const int MaxDepth = 32;
    private const int MaxFiles = 1_000_000;

    /// <param name="prefix">What the names of the files begin with.</param>
    /// <returns>Regular files in ordinal order of their NFC names; those whose name begins with <c>_</c>, and those of editors, are left out.</returns>
    public static IReadOnlyList<InputPath> List(string folder, string prefix, DiagnosticBag diagnostics) => List(folder, prefix, diagnostics, null);

    /// <param name="known">What was seen there, so that nobody need look again; null: nothing.</param>
    internal static IReadOnlyList<InputPath> List(string folder, string prefix, DiagnosticBag diagnostics, TreeStamps? known)
    {
        var found = known is null ? null : Ordinary(folder, prefix, known);
        if (found is null)
        {
            found = [];
            Walk(new DirectoryInfo(folder), prefix, 0, new Walking(found, diagnostics));
        }

        found.Sort((a, b) => string.CompareOrdinal(a.Name, b.Name) is not 0 and var byName ? byName : string.CompareOrdinal(a.FullPath, b.FullPath));
        for (var i = found.Count - 1; i > 0; i--)
        {
            if (found[i].Name == found[i - 1].Name)
            {
                var (one, other) = (Path.GetRelativePath(folder, found[i - 1].FullPath), Path.GetRelativePath(folder, found[i].FullPath));
                diagnostics.Add(InputRules.SameName.At(
                    new SourceLocation(found[i].Name), $"two files become one name: '{one}' ({one.Length} characters) and '{other}' ({other.Length} characters)"));
                found.RemoveAt(i);
            }
        }

        return found;
    }

    /// <summary>Hidden files, and the copies that editors keep beside a file: <c>x.md~</c>, <c>#x.md#</c>.</summary>
    public static bool IsOfEditor(ReadOnlySpan<char> fileName) => fileName is ['.', ..] or [.., '~'] or ['#', .., '#'];

    /// <returns>Null where there is anything that <see cref="Visit"/> must look at, or would speak of.</returns>
    private static List<InputPath>? Ordinary(string folder, string prefix, TreeStamps known)
    {
        var (found, root) = (new List<InputPath>(known.Entries.Count), Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
        foreach (var (path, stamp) in known.Entries)
        {
            if (path.Length == 0 || IsBelowLeftOut(path))
            {
                continue;
            }

            if (IsTreacherous(path) || stamp.Kind is not (FileStamp.File or FileStamp.Folder) || path.AsSpan().Count('/') >= MaxDepth)
            {
                return null;
            }

            if (stamp.Kind == FileStamp.File)
            {
                if (stamp.Size == 0 || found.Count == MaxFiles)
                {
                    return null;
                }

                found.Add(new InputPath($"{prefix}/{Nfc.Normalize(path)}", $"{root}/{path}", stamp.Size) { Stamp = stamp });
            }
        }

        return found;
    }

    private static bool IsBelowLeftOut(ReadOnlySpan<char> path)
    {
        foreach (var part in path.Split('/'))
        {
            if (IsLeftOut(path[part]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsLeftOut(ReadOnlySpan<char> fileName) => IsOfEditor(fileName) || (fileName is ['_', ..] && fileName is not DirectoryDefaults);

    private static void Walk(DirectoryInfo folder, string name, int depth, Walking walking)
    {
        if (depth > MaxDepth)
        {
            walking.Diagnostics.Add(InputRules.TooDeep.At(new SourceLocation(name), $"folders are nested more than {MaxDepth} deep"));
            return;
        }

        try
        {
            foreach (var entry in folder.EnumerateFileSystemInfos())
            {
                if (!IsLeftOut(entry.Name))
                {
                    Visit(entry, $"{name}/{Nfc.Normalize(entry.Name)}", depth, walking);
                }
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            walking.Diagnostics.Add(InputRules.Unreadable.At(new SourceLocation(name), $"the folder cannot be read: {e.Message}"));
        }
    }

    private static void Visit(FileSystemInfo entry, string name, int depth, Walking walking)
    {
        if (ProblemOf(entry, ref name) is { } problem)
        {
            walking.Diagnostics.Add(problem);
        }
        else if (entry is DirectoryInfo folder)
        {
            Walk(folder, name, depth + 1, walking);
        }
        else if (walking.Found.Count < MaxFiles)
        {
            walking.Found.Add(new InputPath(name, entry.FullName, ((FileInfo)entry).Length));
        }
        else
        {
            // The place is the tree's, not the file's: a million more of them are one problem.
            walking.Diagnostics.Add(InputRules.TooDeep.At(new SourceLocation(name.Split('/')[0]), $"there are more than {MaxFiles:N0} files", "make several sites of them"));
        }
    }

    private static Diagnostic? ProblemOf(FileSystemInfo entry, ref string name)
    {
        if (IsTreacherous(entry.Name))
        {
            name = string.Concat(name.Select(c => IsTreacherous(c) ? '?' : c));
            return InputRules.BadName.At(new SourceLocation(name), "the name has a control character, a backslash, or octets that are no UTF-8");
        }

        if ((entry.Attributes & FileAttributes.ReparsePoint) != 0 && entry.LinkTarget is not null)
        {
            return InputRules.Link.At(new SourceLocation(name), $"'{entry.Name}' is a symbolic link");
        }

        return entry is FileInfo file && !IsRegular(file) ? InputRules.Unreadable.At(new SourceLocation(name), "this is no regular file") : null;
    }

    private static bool IsTreacherous(string name)
    {
        foreach (var c in name)
        {
            if (IsTreacherous(c))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What acts on terminals and logs, separates folders elsewhere, or stands for octets that could not be decoded.</summary>
    private static bool IsTreacherous(char c) =>
        char.IsControl(c) || c is '\\' or '\uFFFD' or '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    /// <summary>A pipe would keep its reader waiting. .NET gives it the attributes of a file of no length: only those are looked at twice.</summary>
    private static bool IsRegular(FileInfo file) =>
        OperatingSystem.IsWindows() ? (file.Attributes & FileAttributes.Device) == 0 : file.Length > 0 || UnixFiles.IsSeekable(file.FullName);

    private sealed record Walking(List<InputPath> Found, DiagnosticBag Diagnostics);
}
