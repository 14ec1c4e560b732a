using System.IO.Compression;
using System.Text;

namespace StaticArchive.Search;

/// <summary>
/// A block of the store as one file: the length of what follows, compressed (how many entries; a mark for each key; steps; the keys' other letters and the texts, a line each),
/// then the lists, bit by bit. A mark is 0 for the key before with a space behind it; else it says how many letters the two share, and what follows the first that they do not
/// share: nothing, a space, or a line. A step leads to that letter from the one in its place before; 0: it is in the line.
/// </summary>
internal static class BlockFormat
{
    /// <summary>What follows the first letter that a key does not share with the one before.</summary>
    public const int Space = 1, Line = 2, Endings = 3;

    /// <returns>Keys and texts; the lists are left where they are, since each begins where the one before ends.</returns>
    public static List<StoreEntry> Unpack(ReadOnlyMemory<byte> bytes) => Unpack(bytes, out _);

    /// <returns>All that was packed.</returns>
    /// <param name="documents">Of the segment.</param>
    public static List<StoreEntry> Unpack(ReadOnlyMemory<byte> bytes, int documents)
    {
        var entries = Unpack(bytes, out var at);
        var lists = bytes.Span[at..];
        var reader = new BitReader(lists);
        for (var i = 0; i < entries.Count; i++)
        {
            if (!entries[i].IsText)
            {
                var from = reader.Position;
                PostingCode.Read(ref reader, documents, entries[i].Key);
                entries[i] = entries[i] with { Bits = reader.Position - from, Value = Cut(lists, from, reader.Position) };
            }
        }

        return entries;
    }

    /// <summary>Some bits, from the beginning of a byte on.</summary>
    private static byte[] Cut(ReadOnlySpan<byte> bytes, int from, int to)
    {
        var (cut, first, shift) = (new byte[(to - from + 7) / 8], from / 8, from % 8);
        for (var i = 0; i < cut.Length; i++)
        {
            var next = shift > 0 && first + i + 1 < bytes.Length ? bytes[first + i + 1] >> (8 - shift) : 0;
            cut[i] = (byte)((bytes[first + i] << shift) | next);
        }

        if ((to - from) % 8 is > 0 and var rest)
        {
            cut[^1] &= (byte)(0xFF << (8 - rest));
        }

        return cut;
    }

    /// <param name="end">Where the lists begin.</param>
    private static List<StoreEntry> Unpack(ReadOnlyMemory<byte> bytes, out int end)
    {
        var at = 0;
        var packed = (int)Varint(bytes.Span, ref at);
        end = at + packed;
        var keys = Inflate(bytes.Slice(at, packed));
        at = 0;
        var marks = new uint[(int)Varint(keys, ref at)];
        Fill(marks, keys, ref at);
        var steps = new uint[marks.Count(m => m > 0)];
        Fill(steps, keys, ref at);
        var lines = new Queue<string>(Encoding.UTF8.GetString(keys.AsSpan(at)).Split('\n'));
        var (entries, step, last) = (new List<StoreEntry>(marks.Length), 0, "");
        foreach (var mark in marks)
        {
            entries.Add(mark == 0 ? new StoreEntry(last + " ", 0, default) : EntryOf((int)mark - 1, steps[step++], last, lines));
            last = entries[^1].Key;
        }

        return entries;
    }

    private static StoreEntry EntryOf(int mark, uint step, string last, Queue<string> lines)
    {
        var (shared, ending) = (mark / Endings, mark % Endings);
        var letter = step == 0 ? "" : ((char)(step + (shared < last.Length ? last[shared] : 0))).ToString();
        var line = ending == Line ? lines.Dequeue() : ending == Space ? " " : "";
        var tab = line.IndexOf('\t', StringComparison.Ordinal);
        var key = string.Concat(last.AsSpan(0, shared), letter, tab < 0 ? line : line.AsSpan(0, tab));
        return tab < 0 ? new StoreEntry(key, 0, default) : StoreEntry.OfText(key, line[(tab + 1)..]);
    }

    private static void Fill(uint[] numbers, ReadOnlySpan<byte> bytes, ref int at)
    {
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = Varint(bytes, ref at);
        }
    }

    private static byte[] Inflate(ReadOnlyMemory<byte> bytes)
    {
        using var packed = new MemoryStream(bytes.ToArray());
        using var inflate = new DeflateStream(packed, CompressionMode.Decompress);
        using var all = new MemoryStream();
        inflate.CopyTo(all);
        return all.ToArray();
    }

    private static uint Varint(ReadOnlySpan<byte> bytes, ref int at)
    {
        uint value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var octet = bytes[at++];
            value |= (uint)(octet & 127) << shift;
            if (octet < 128)
            {
                return value;
            }
        }
    }
}
