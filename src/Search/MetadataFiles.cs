namespace StaticArchive.Search;

/// <summary>Names of a segment's files that filters and counts need, below the index's folder.</summary>
internal sealed record MetadataFiles(string Main, string Tags);
