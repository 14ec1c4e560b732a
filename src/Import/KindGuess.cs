namespace StaticArchive.Import;

/// <summary>What a path looks like.</summary>
internal static class KindGuess
{
    /// <returns><see cref="ImportKind.Auto"/>: like nothing that is known.</returns>
    public static ImportKind Of(ImportPath path) => Directory.Exists(path.FullPath) ? OfFolder(path.FullPath) : OfFile(path.FullPath);

    private static ImportKind OfFolder(string folder) =>
        Directory.EnumerateFiles(folder, "*.txt").Any() ? ImportKind.Text : ImportKind.Auto;

    private static ImportKind OfFile(string file) => Path.GetExtension(file).ToLowerInvariant() switch
    {
        ".txt" => ImportKind.Text,
        _ => ImportKind.Auto,
    };
}
