namespace StaticArchive.Search;

/// <summary>Names of a segment's files that filters and counts need, below the index's folder.</summary>
internal sealed record MetadataFiles(string Main, string Tags)
{
    /// <summary>As in <see cref="Output.OutputFile.Path"/>.</summary>
    public IReadOnlyList<string> Paths => [BlockStore.Folder + Main, BlockStore.Folder + Tags];
}
