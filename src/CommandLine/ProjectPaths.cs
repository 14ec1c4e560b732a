using StaticArchive.Build;
using StaticArchive.Text;

namespace StaticArchive.CommandLine;

/// <summary>From the names in diagnostics, which begin with <c>input/</c> and <c>theme/</c> wherever those folders are, to the disk and back.</summary>
internal static class ProjectPaths
{
    public static string FullPath(BuildOptions options, string name)
    {
        var (folder, below) = name.Split('/', 2) switch
        {
            ["input", var rest] => (options.Input, rest),
            ["theme", var rest] => (options.Theme, rest),
            _ => (options.Root, name),
        };
        return Path.Combine(folder, below);
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
