using StaticArchive.Output;

namespace StaticArchive.Search;

/// <summary>Names of the files that filters and counts need, below the index's folder.</summary>
internal sealed record MetadataFiles(string Main, string Tags, IReadOnlyList<OutputFile> Files);
