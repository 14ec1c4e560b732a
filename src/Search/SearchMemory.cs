using System.Collections.Immutable;
using StaticArchive.Cache;
using StaticArchive.Text;

namespace StaticArchive.Search;

/// <summary>What one build leaves of the index for the next: of each segment, by what it was made of, what the index's first file says of it and the words that it has found.</summary>
public sealed class SearchMemory
{
    private readonly Dictionary<ContentHash, SegmentRecord> _now = [];
    private Dictionary<ContentHash, SegmentRecord> _last = [];
    private Lazy<SegmentState?> _state = new((SegmentState?)null);
    private SegmentState? _next;

    /// <summary>Whether another process would read something else.</summary>
    internal bool HasChanged { get; private set; }

    /// <summary>The same of <see cref="State"/>.</summary>
    internal bool HasNewState { get; private set; }

    /// <summary>Of the segment that begins with the oldest document, as the last site has it; null: nothing is known.</summary>
    internal SegmentState? State => _state.Value;

    /// <summary>What a build that was given up has noted is nowhere.</summary>
    internal void Begin()
    {
        _now.Clear();
        _next = null;
    }

    internal SegmentRecord? Find(ContentHash key) => _last.GetValueOrDefault(key);

    /// <param name="state">Null: it is as it was, or none is kept of it.</param>
    internal void Note(ContentHash key, SegmentRecord segment, SegmentState? state)
    {
        HasChanged |= !_last.ContainsKey(key);
        _now[key] = segment;
        _next = state ?? _next;
    }

    /// <summary>The site is published.</summary>
    internal void End()
    {
        HasChanged |= _now.Count != _last.Count;
        _last = new(_now);
        if (_next is { } state)
        {
            (_state, HasNewState) = (new(state), true);
        }

        Begin();
    }

    internal void WriteState(CacheWriter writer)
    {
        State!.Write(writer);
        HasNewState = false;
    }

    /// <param name="load">Reads what <see cref="WriteState"/> wrote.</param>
    internal SearchMemory With(Func<SegmentState?> load)
    {
        _state = new(load);
        return this;
    }

    internal void Write(CacheWriter writer)
    {
        writer.Number(_last.Count);
        foreach (var (key, (segment, terms, files)) in _last)
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
            writer.Hash(files);
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
        return new SegmentRecord(segment, [.. reader.Text().Split('\n', StringSplitOptions.RemoveEmptyEntries)], reader.Hash());
    }

    /// <param name="Terms">Its words of three syllables and more.</param>
    /// <param name="Files">What its files are known by: the key of the segment of which it was made, through however many others.</param>
    internal sealed record SegmentRecord(WrittenSegment Segment, ImmutableArray<string> Terms, ContentHash Files);
}
