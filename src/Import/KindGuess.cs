using System.Text.RegularExpressions;

namespace StaticArchive.Import;

/// <summary>What a path looks like.</summary>
internal static partial class KindGuess
{
    /// <returns><see cref="ImportKind.Auto"/>: like nothing that is known.</returns>
    public static ImportKind Of(ImportPath path) => Directory.Exists(path.FullPath) ? OfFolder(path.FullPath) : OfFile(path.FullPath);

    private static ImportKind OfFolder(string folder) =>
        Directory.EnumerateDirectories(folder).Append(folder).Any(IsTistory) ? ImportKind.Tistory
        : Path.GetFileName(folder) == "_posts" || Directory.Exists(Path.Combine(folder, "_posts")) || File.Exists(Path.Combine(folder, "_config.yml")) ? ImportKind.Jekyll
        : Path.GetFileName(folder) == "content" || Directory.Exists(Path.Combine(folder, "content")) ? ImportKind.Hugo
        : Directory.EnumerateFiles(folder, "*.xml").Any() ? ImportKind.WordPress
        : Directory.EnumerateFiles(folder, "*.htm*").Any() ? ImportKind.Page
        : Directory.EnumerateFiles(folder, "*.txt").Any() ? ImportKind.Text
        : ImportKind.Auto;

    private static bool IsTistory(string folder) =>
        Path.GetFileName(folder) is var number && number.Length > 0 && number.All(char.IsAsciiDigit) && Directory.EnumerateFiles(folder, number + "-*.html").Any();

    private static ImportKind OfFile(string file) => Path.GetExtension(file).ToLowerInvariant() switch
    {
        ".txt" => ImportKind.Text,
        ".xml" => ImportKind.WordPress,
        ".md" or ".markdown" => OfMarkdown(file),
        ".html" or ".htm" => NumberedPage().IsMatch(file) ? ImportKind.Tistory : ImportKind.Page,
        _ => ImportKind.Auto,
    };

    /// <summary>By its first line, and by its name.</summary>
    private static ImportKind OfMarkdown(string file)
    {
        using var reader = new StreamReader(file);
        var first = new char[3];
        return reader.ReadBlock(first) < 3 ? ImportKind.Text
            : first.AsSpan() is "+++" ? ImportKind.Hugo
            : first.AsSpan() is not "---" ? ImportKind.Text
            : file.Replace('\\', '/').Contains("/content/", StringComparison.Ordinal) || Path.GetFileName(file) == "index.md" ? ImportKind.Hugo
            : ImportKind.Jekyll;
    }

    [GeneratedRegex(@"[/\\](\d+)[/\\]\1-[^/\\]*\.html?$", RegexOptions.CultureInvariant)]
    private static partial Regex NumberedPage();
}
