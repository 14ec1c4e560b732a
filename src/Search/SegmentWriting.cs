using System.Collections.Concurrent;
using System.Collections.Immutable;
using StaticArchive.Archive;
using StaticArchive.Output;
using StaticArchive.Text;

namespace StaticArchive.Search;

/// <summary>Writes the segments of the index, or keeps those that the last site has already.</summary>
internal sealed class SegmentWriting(
    (ImmutableArray<Article> Articles, TermUses Uses) archive, DocumentKeys keys, (Action<OutputFile> Write, SearchReuse? Reuse) output, IReadOnlySet<string>? without)
{
    private readonly ConcurrentDictionary<string, bool> _written = new(StringComparer.Ordinal);

    public List<WrittenSegment> WriteAll(IEnumerable<(int From, int To)> segments)
    {
        var written = new List<WrittenSegment>();
        ImmutableArray<string> terms = [];
        foreach (var documents in segments)
        {
            var key = keys.Of(documents, terms);
            var known = output.Reuse?.Memory.Find(key);
            var record = known is not null && output.Reuse!.HasSegment(key) ? known : Write(documents, terms, key);
            output.Reuse?.Memory.Note(key, record);
            written.Add(record.Segment);
            terms = record.Terms;
        }

        return written;
    }

    private SearchMemory.SegmentRecord Write((int From, int To) documents, ImmutableArray<string> terms, ContentHash key)
    {
        var (segment, vocabulary) = SegmentWriter.Write(archive.Articles[documents.From..documents.To], archive.Uses, (documents.From, terms, without), file =>
        {
            // Two segments may, by a rare chance, need the same file.
            if (_written.TryAdd(file.Path, true))
            {
                output.Reuse?.Note(file, key);
                output.Write(file);
            }
        }, output.Reuse?.Check);
        return new SearchMemory.SegmentRecord(segment, vocabulary.Terms);
    }
}
