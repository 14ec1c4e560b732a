using System.Diagnostics;
using StaticArchive.Tests.Support;

namespace StaticArchive.Tests.Architecture;

/// <summary>The repository's files as text.</summary>
internal static class SourceTree
{
    /// <summary>Of <c>src/</c>: path below it with forward slashes, and lines.</summary>
    public static IReadOnlyList<(string Path, string[] Lines)> Sources { get; } = Read("src");

    public static IReadOnlyList<(string Path, string[] Lines)> Tests { get; } = Read("tests");

    /// <summary>What git keeps or would keep: not what it ignores.</summary>
    public static IReadOnlyList<string> Tracked()
    {
        var start = new ProcessStartInfo("git", ["-C", Repository.Root, "ls-files", "--cached", "--others", "--exclude-standard", "-z"]) { RedirectStandardOutput = true };
        using var git = Process.Start(start)!;
        var names = git.StandardOutput.ReadToEnd().Split('\0', StringSplitOptions.RemoveEmptyEntries);
        git.WaitForExit();
        return [.. names.Where(n => File.Exists(Path.Combine(Repository.Root, n)))];
    }

    private static List<(string Path, string[] Lines)> Read(string folder)
    {
        var root = Path.Combine(Repository.Root, folder);
        return
        [
            .. Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
                .Select(f => (Path: Path.GetRelativePath(root, f).Replace('\\', '/'), Lines: File.ReadAllLines(f)))
                .Where(f => !f.Path.StartsWith("bin/", StringComparison.Ordinal) && !f.Path.StartsWith("obj/", StringComparison.Ordinal))
                .OrderBy(f => f.Path, StringComparer.Ordinal),
        ];
    }
}
