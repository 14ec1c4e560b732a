using StaticArchive.Build;

namespace StaticArchive.CommandLine;

/// <summary>The lines of a file that a diagnostic names, for printing.</summary>
internal static class SourceLines
{
    private const long MaxBytes = 4 * 1024 * 1024;

    /// <summary>Null where it cannot be read, or is too large to be worth it.</summary>
    public static string[]? Read(BuildOptions options, string file)
    {
        var path = ProjectPaths.FullPath(options, file);
        try
        {
            var info = new FileInfo(path);
            return info.Exists && info.Length <= MaxBytes && info.LinkTarget is null
                ? Text.Nfc.Normalize(File.ReadAllText(path)).Split('\n').Select(l => l.TrimEnd('\r')).ToArray()
                : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
