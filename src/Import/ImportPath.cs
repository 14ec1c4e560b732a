namespace StaticArchive.Import;

/// <summary>A file or folder to import.</summary>
/// <param name="Name">As its user named it, with forward slashes: what diagnostics say.</param>
public sealed record ImportPath(string Name, string FullPath)
{
    public static ImportPath Of(string written) => new(written.Replace('\\', '/').TrimEnd('/'), Path.GetFullPath(written));

    /// <param name="path">With forward slashes.</param>
    public ImportPath Below(string path) => new($"{Name}/{path}", Path.Combine(FullPath, path.Replace('/', Path.DirectorySeparatorChar)));
}
