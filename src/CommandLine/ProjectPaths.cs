using StaticArchive.Build;
using StaticArchive.Text;

namespace StaticArchive.CommandLine;

/// <summary>From the names in diagnostics, which begin with <c>input/</c> and <c>theme/</c> wherever those folders are, to the disk and back.</summary>
internal static class ProjectPaths
{
    private static readonly EnumerationOptions Everything = new() { IgnoreInaccessible = true, AttributesToSkip = 0 };

    public static string FullPath(BuildOptions options, string name)
    {
        var (folder, below) = name.Split('/', 2) switch
        {
            ["input", var rest] => (options.Input, rest),
            ["theme", var rest] => (options.Theme, rest),
            _ => (options.Root, name),
        };
        return OnDisk(folder, below);
    }

    /// <summary>Names in diagnostics are NFC; those of files need not be, and only some systems take one for the other.</summary>
    private static string OnDisk(string folder, string below)
    {
        var path = folder;
        foreach (var segment in below.Split('/'))
        {
            var exact = Path.Combine(path, segment);
            path = Path.Exists(exact) || !Directory.Exists(path) ? exact
                : Directory.EnumerateFileSystemEntries(path, "*", Everything).FirstOrDefault(e => Nfc.Normalize(Path.GetFileName(e)) == segment) ?? exact;
        }

        return path;
    }

    /// <summary>From the project's folder, with forward slashes; the name itself where the file lies elsewhere.</summary>
    public static string Relative(BuildOptions options, string name)
    {
        var path = Path.GetRelativePath(options.Root, FullPath(options, name)).Replace(Path.DirectorySeparatorChar, '/');
        return path.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(path) ? name : path;
    }

    /// <summary>The name that diagnostics use; null for what a build does not read.</summary>
    public static string? NameOf(BuildOptions options, string fullPath)
    {
        foreach (var (folder, prefix) in new[] { (options.Input, "input/"), (options.Theme, "theme/") })
        {
            var below = Path.GetRelativePath(folder, fullPath).Replace(Path.DirectorySeparatorChar, '/');
            if (!below.StartsWith("../", StringComparison.Ordinal) && below != ".." && !Path.IsPathRooted(below))
            {
                return Nfc.Normalize(prefix + below);
            }
        }

        return null;
    }
}
