namespace StaticArchive.Search;

/// <summary>Where one segment of the index is found.</summary>
/// <param name="First">Number of its first document.</param>
/// <param name="HasAliases">Whether names in it lead to others.</param>
internal sealed record WrittenSegment(int First, int Count, Routes Routes, MetadataFiles Metadata, bool HasAliases);
