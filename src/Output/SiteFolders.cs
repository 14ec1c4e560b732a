using StaticArchive.Diagnostics;

namespace StaticArchive.Output;

/// <summary>The output folder and what lies beside it: <c>.output.staging</c>, <c>.output.spare</c>, <c>.output.old</c>, <c>.output.lock</c>.</summary>
internal static class SiteFolders
{
    private const int MaxLinks = 40;

    /// <summary>The folder itself where the name is a link or leads through one, so that all its names have one lock and a swap replaces no link. It need not exist.</summary>
    /// <exception cref="IOException">Links lead to each other.</exception>
    public static string RealPath(string path) => RealPath(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)), MaxLinks);

    /// <param name="output">As <see cref="RealPath(string)"/> gives it; not a file system's root.</param>
    public static string Beside(string output, string role) => Path.Combine(Path.GetDirectoryName(output)!, $".{Path.GetFileName(output)}.{role}");

    /// <summary>The folder as diagnostics call it.</summary>
    public static SourceLocation Where(string outputFolder) => new(Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(outputFolder))));

    private static string RealPath(string full, int linksLeft)
    {
        if (Path.GetDirectoryName(full) is not { } parent)
        {
            return full;
        }

        var here = Path.Combine(RealPath(parent, linksLeft), Path.GetFileName(full));
        if (new FileInfo(here).LinkTarget is not { } target)
        {
            return here;
        }

        target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(target, Path.GetDirectoryName(here)!));
        return linksLeft > 0 ? RealPath(target, linksLeft - 1) : throw new IOException($"the link '{here}' leads to itself");
    }
}
