using System.Text;
using System.Runtime.InteropServices;
using StaticArchive.Cache;
using StaticArchive.Text;

namespace StaticArchive.Search;

/// <summary>What a segment was made of, document by document; of its text only the hash and length.</summary>
/// <param name="keys">Of all that is said of each (<see cref="DocumentKeys"/>).</param>
/// <param name="texts">Hash of each plain text.</param>
/// <param name="lengths">Of each text, in characters.</param>
/// <param name="ends">Where title, topics and summary of each end in the octets.</param>
internal sealed class DocumentFields(ContentHash[] keys, ContentHash[] texts, int[] lengths, int[] ends, ReadOnlyMemory<byte> octets)
{
    private const int Fields = 3;

    public int Count => keys.Length;

    public ContentHash KeyOf(int document) => keys[document];

    public ContentHash TextOf(int document) => texts[document];

    public long Characters => lengths.Sum(l => (long)l);

    /// <param name="text">With the hash that is known of it.</param>
    public SearchDocument DocumentOf(int document, string text) =>
        new(FieldOf(document, 0), FieldOf(document, 1), FieldOf(document, 2), text, SearchDocument.CutOf(text));

    /// <param name="fields">Title, topics and summary of each.</param>
    public static DocumentFields Of((ContentHash[] Documents, ContentHash[] Texts) keys, int[] lengths, Func<int, (string Title, string Topics, string Summary)> fields)
    {
        var (ends, octets) = (new int[lengths.Length * Fields], new ByteBuffer());
        for (var i = 0; i < lengths.Length; i++)
        {
            Append(fields(i), octets, ends.AsSpan(i * Fields));
        }

        return new DocumentFields(keys.Documents, keys.Texts, lengths, ends, octets.Memory);
    }

    /// <param name="now">Keys and hashes of all.</param>
    /// <param name="changes">The documents that are others than before.</param>
    public DocumentFields With((ContentHash[] Keys, ContentHash[] Texts) now, IReadOnlyDictionary<int, SearchDocument> changes)
    {
        var (allLengths, allEnds, all) = ((int[])lengths.Clone(), new int[ends.Length], new ByteBuffer(octets.Length + (1 << 14)));
        for (var i = 0; i < keys.Length; i++)
        {
            if (changes.TryGetValue(i, out var document))
            {
                allLengths[i] = document.Body.Length;
                Append((document.Title, document.Topics, document.Summary), all, allEnds.AsSpan(i * Fields));
                continue;
            }

            var (from, start) = (StartOf(i * Fields), all.Length);
            all.Append(octets.Span[from..ends[((i + 1) * Fields) - 1]]);
            for (var field = i * Fields; field < (i + 1) * Fields; field++)
            {
                allEnds[field] = ends[field] - from + start;
            }
        }

        return new DocumentFields(now.Keys, now.Texts, allLengths, allEnds, all.Memory);
    }

    public void Write(CacheWriter writer)
    {
        writer.Octets(MemoryMarshal.AsBytes(keys.AsSpan()));
        writer.Octets(MemoryMarshal.AsBytes(texts.AsSpan()));
        writer.Octets(MemoryMarshal.AsBytes(lengths.AsSpan()));
        writer.Octets(MemoryMarshal.AsBytes(ends.AsSpan()));
        writer.Octets(octets.Span);
    }

    public static DocumentFields Read(CacheReader reader) => new(
        MemoryMarshal.Cast<byte, ContentHash>(reader.Octets()).ToArray(), MemoryMarshal.Cast<byte, ContentHash>(reader.Octets()).ToArray(),
        MemoryMarshal.Cast<byte, int>(reader.Octets()).ToArray(), MemoryMarshal.Cast<byte, int>(reader.Octets()).ToArray(), reader.Memory());

    private static void Append((string Title, string Topics, string Summary) fields, ByteBuffer octets, Span<int> ends)
    {
        ends[0] = octets.AppendText(fields.Title);
        ends[1] = octets.AppendText(fields.Topics);
        ends[2] = octets.AppendText(fields.Summary);
    }

    private string FieldOf(int document, int field) => Encoding.UTF8.GetString(octets.Span[StartOf((document * Fields) + field)..ends[(document * Fields) + field]]);

    private int StartOf(int field) => field == 0 ? 0 : ends[field - 1];
}
