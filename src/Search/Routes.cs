namespace StaticArchive.Search;

/// <summary>First keys of files, and their names.</summary>
/// <param name="AreBlocks">Whether these are the blocks themselves; else files that name some blocks each.</param>
internal sealed record Routes(bool AreBlocks, IReadOnlyList<(string Key, string Name)> Places);
