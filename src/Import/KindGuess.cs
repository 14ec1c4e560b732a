using System.Text.RegularExpressions;

namespace StaticArchive.Import;

/// <summary>What a path looks like.</summary>
internal static partial class KindGuess
{
    /// <returns><see cref="ImportKind.Auto"/>: like nothing that is known.</returns>
    public static ImportKind Of(ImportPath path) => Directory.Exists(path.FullPath) ? OfFolder(path.FullPath) : OfFile(path.FullPath);

    private static ImportKind OfFolder(string folder) =>
        Directory.EnumerateDirectories(folder).Append(folder).Any(IsTistory) ? ImportKind.Tistory
        : Directory.EnumerateFiles(folder, "*.htm*").Any() ? ImportKind.Page
        : Directory.EnumerateFiles(folder, "*.txt").Any() ? ImportKind.Text
        : ImportKind.Auto;

    private static bool IsTistory(string folder) =>
        Path.GetFileName(folder) is var number && number.Length > 0 && number.All(char.IsAsciiDigit) && Directory.EnumerateFiles(folder, number + "-*.html").Any();

    private static ImportKind OfFile(string file) => Path.GetExtension(file).ToLowerInvariant() switch
    {
        ".txt" => ImportKind.Text,
        ".html" or ".htm" => NumberedPage().IsMatch(file) ? ImportKind.Tistory : ImportKind.Page,
        _ => ImportKind.Auto,
    };

    [GeneratedRegex(@"[/\\](\d+)[/\\]\1-[^/\\]*\.html?$", RegexOptions.CultureInvariant)]
    private static partial Regex NumberedPage();
}
