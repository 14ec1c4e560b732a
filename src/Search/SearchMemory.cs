using System.Collections.Immutable;
using StaticArchive.Cache;
using StaticArchive.Text;

namespace StaticArchive.Search;

/// <summary>What one build leaves of the index for the next: of each segment, by what it was made of, what the index's first file says of it and the words that it has found.</summary>
public sealed class SearchMemory
{
    private readonly Dictionary<ContentHash, SegmentRecord> _now = [];
    private Dictionary<ContentHash, SegmentRecord> _last = [];

    /// <summary>Whether another process would read something else.</summary>
    internal bool HasChanged { get; private set; }

    internal SegmentRecord? Find(ContentHash key) => _last.GetValueOrDefault(key);

    internal void Note(ContentHash key, SegmentRecord segment)
    {
        HasChanged |= !_last.ContainsKey(key);
        _now[key] = segment;
    }

    /// <summary>The site is published.</summary>
    internal void End()
    {
        HasChanged |= _now.Count != _last.Count;
        _last = new(_now);
        _now.Clear();
    }

    internal void Write(CacheWriter writer)
    {
        writer.Number(_last.Count);
        foreach (var (key, (segment, terms)) in _last)
        {
            writer.Hash(key);
            writer.Number(segment.First);
            writer.Number(segment.Count);
            writer.Flag(segment.Routes.AreBlocks);
            writer.Number(segment.Routes.Places.Count);
            foreach (var (first, name) in segment.Routes.Places)
            {
                writer.Text(first);
                writer.Text(name);
            }

            writer.Text(segment.Metadata.Main);
            writer.Text(segment.Metadata.Tags);
            writer.Flag(segment.HasAliases);
            writer.Text(string.Join('\n', terms));
        }

        HasChanged = false;
    }

    internal static SearchMemory Read(CacheReader reader)
    {
        var memory = new SearchMemory();
        for (var count = reader.Number(); count > 0; count--)
        {
            memory._last[reader.Hash()] = ReadRecord(reader);
        }

        return memory;
    }

    private static SegmentRecord ReadRecord(CacheReader reader)
    {
        var (first, count, areBlocks) = (reader.Number(), reader.Number(), reader.Flag());
        var places = new (string, string)[reader.Number()];
        for (var i = 0; i < places.Length; i++)
        {
            places[i] = (reader.Text(), reader.Text());
        }

        var metadata = new MetadataFiles(reader.Text(), reader.Text());
        var segment = new WrittenSegment(first, count, new Routes(areBlocks, places), metadata, reader.Flag());
        return new SegmentRecord(segment, [.. reader.Text().Split('\n', StringSplitOptions.RemoveEmptyEntries)]);
    }

    /// <param name="Terms">Its words of three syllables and more.</param>
    internal sealed record SegmentRecord(WrittenSegment Segment, ImmutableArray<string> Terms);
}
