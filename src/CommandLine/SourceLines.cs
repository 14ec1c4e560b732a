using StaticArchive.Build;

namespace StaticArchive.CommandLine;

/// <summary>The lines of a file that a diagnostic names, for printing.</summary>
internal static class SourceLines
{
    private const long MaxBytes = 4 * 1024 * 1024;

    /// <summary>Null where it cannot be read, or is too large to be worth it.</summary>
    public static string[]? Read(BuildOptions options, string file)
    {
        var path = FullPath(options, file);
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

    /// <summary>Names begin with <c>input/</c> and <c>theme/</c> wherever those folders are.</summary>
    private static string FullPath(BuildOptions options, string file)
    {
        var (folder, below) = file.Split('/', 2) switch
        {
            ["input", var rest] => (options.Input, rest),
            ["theme", var rest] => (options.Theme, rest),
            _ => (options.Root, file),
        };
        return Path.Combine(folder, below);
    }
}
