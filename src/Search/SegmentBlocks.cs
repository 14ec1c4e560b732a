namespace StaticArchive.Search;

/// <summary>The blocks of the last site's segment, read where something in them is asked for.</summary>
/// <param name="blocks">First keys and names.</param>
/// <param name="read">By path; null: it is not as it was.</param>
/// <param name="documents">Of the segment.</param>
internal sealed class SegmentBlocks((string Key, string Name)[] blocks, Func<string, ReadOnlyMemory<byte>?> read, int documents)
{
    private readonly Dictionary<int, List<StoreEntry>?> _read = [];
    private readonly string[] _keys = Array.ConvertAll(blocks, b => b.Key);

    public int Count => blocks.Length;

    public int Documents => documents;

    /// <summary>First key and name.</summary>
    public (string Key, string Name) this[int block] => blocks[block];

    /// <summary>Where a key stands, or would stand.</summary>
    public int BlockOf(string key)
    {
        var place = Array.BinarySearch(_keys, key, StringComparer.Ordinal);
        return place >= 0 ? place : Math.Max(0, ~place - 1);
    }

    /// <returns>Null where the file is not as it was.</returns>
    public List<StoreEntry>? Entries(int block)
    {
        if (!_read.TryGetValue(block, out var entries))
        {
            entries = read(BlockStore.PathOf(blocks[block].Name)) is { } bytes ? BlockFormat.Unpack(bytes, documents) : null;
            _read.Add(block, entries);
        }

        return entries;
    }

    /// <summary>The list of a key; empty: there is none.</summary>
    /// <returns>Null where the file is not as it was.</returns>
    public int[]? Postings(string key)
    {
        if (Entries(BlockOf(key)) is not { } entries)
        {
            return null;
        }

        var place = entries.FindIndex(e => e.Key == key);
        return place < 0 ? [] : PostingCode.Read(entries[place].Value.Span, documents, key);
    }
}
