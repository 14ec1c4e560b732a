using System.Collections.Concurrent;
using System.Collections.Immutable;
using StaticArchive.Archive;
using StaticArchive.Output;

namespace StaticArchive.Search;

/// <summary>Writes the segments of the index, or keeps those that the last site has already, or what of them is the same.</summary>
internal sealed class SegmentWriting(
    (ImmutableArray<Article> Articles, TermUses Uses) archive, DocumentKeys keys, (Action<OutputFile> Write, SearchReuse? Reuse) output, IReadOnlySet<string>? without)
{
    private readonly ConcurrentDictionary<string, bool> _written = new(StringComparer.Ordinal);

    public List<WrittenSegment> WriteAll(IEnumerable<(int From, int To)> segments)
    {
        output.Reuse?.Memory.Begin();
        var written = new List<WrittenSegment>();
        ImmutableArray<string> terms = [];
        foreach (var documents in segments)
        {
            var segment = Write(documents, terms);
            written.Add(segment.Segment);
            terms = segment.Terms;
        }

        return written;
    }

    private SearchMemory.SegmentRecord Write((int From, int To) documents, ImmutableArray<string> older)
    {
        var (key, reuse) = (keys.Of(documents, older), output.Reuse);
        if (reuse?.Memory.Find(key) is { } known && reuse.HasSegment(known.Files))
        {
            reuse.Memory.Note(key, known, null);
            return known;
        }

        var source = SegmentSource.Of(archive, keys, key, documents, older, without);
        if (Patch(source) is { } patched)
        {
            return patched;
        }

        var made = SegmentWriter.Write(source, file => Write(file, key), reuse?.Check);
        var record = new SearchMemory.SegmentRecord(made.Segment, made.Terms, key);
        reuse?.Memory.Note(key, record, documents.From == 0 ? made.State() : null);
        return record;
    }

    /// <summary>Makes it of the last one, of which most stays.</summary>
    private SearchMemory.SegmentRecord? Patch(SegmentSource source)
    {
        if (output.Reuse is not { } reuse || source.First > 0 || reuse.Memory.State is not { } last || reuse.Memory.Find(last.Key) is not { } known
            || SegmentPatch.Make(source, last, (i, hash) => reuse.TextBefore(source.Articles[i], hash), reuse.ReadFile) is not { } patch)
        {
            return null;
        }

        var made = patch.Files.Select(f => f.Path).ToHashSet(StringComparer.Ordinal);
        string[] kept = [.. patch.State.Blocks.Select(b => BlockStore.PathOf(b.Name)).Where(p => !made.Contains(p))];
        if (!reuse.HasBlocks(kept, known.Files))
        {
            return null;
        }

        foreach (var file in patch.Files)
        {
            Write(file, known.Files);
        }

        var routes = BlockStore.WriteRoutes(patch.State.Blocks, file => Write(file, known.Files));
        var metadata = reuse.IsMetadataSame && reuse.HasBlocks(known.Segment.Metadata.Paths, known.Files)
            ? known.Segment.Metadata : MetadataWriter.Write(source.Articles, file => Write(file, known.Files));
        var record = known with { Segment = new WrittenSegment(source.First, source.Articles.Length, routes, metadata, source.HasAliases) };
        reuse.Memory.Note(source.Key, record, patch.State);
        return record;
    }

    private void Write(OutputFile file, Text.ContentHash key)
    {
        // Two segments may, by a rare chance, need the same file.
        if (_written.TryAdd(file.Path, true))
        {
            output.Reuse?.Note(file, key);
            output.Write(file);
        }
    }
}
