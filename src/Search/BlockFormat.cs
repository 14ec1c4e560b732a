using System.IO.Compression;
using System.Text;

namespace StaticArchive.Search;

/// <summary>
/// A block of the store as one file: the length of what follows, compressed (how many entries; how long a beginning each key shares with the one before; heads; lengths of the
/// lists; the keys' other letters and the texts, a line each), then the lists as they are.
/// </summary>
internal static class BlockFormat
{
    private const int LongestShared = 255;

    public static byte[] Pack(ReadOnlySpan<StoreEntry> entries, ByteBuffer keys)
    {
        keys.Clear();
        keys.Varint((uint)entries.Length);
        var lines = new StringBuilder();
        var last = "";
        foreach (var entry in entries)
        {
            var shared = Math.Min(LongestShared, last.AsSpan().CommonPrefixLength(entry.Key));
            keys.Varint((uint)shared);
            lines.Append(entry.Key, shared, entry.Key.Length - shared);
            if (entry.IsText)
            {
                lines.Append('\t').Append(Encoding.UTF8.GetString(entry.Value.Span));
            }

            lines.Append('\n');
            last = entry.Key;
        }

        foreach (var entry in entries)
        {
            keys.Varint(entry.Head);
        }

        foreach (var entry in entries)
        {
            keys.Varint(entry.IsText ? 0 : (uint)entry.Value.Length);
        }

        keys.Append(Encoding.UTF8.GetBytes(lines.ToString(0, Math.Max(0, lines.Length - 1))));
        return Join(Deflate(keys.Span), entries);
    }

    public static List<StoreEntry> Unpack(ReadOnlyMemory<byte> bytes)
    {
        var at = 0;
        var packed = (int)Varint(bytes.Span, ref at);
        var keys = Inflate(bytes.Slice(at, packed));
        var values = at + packed;
        at = 0;
        var count = (int)Varint(keys, ref at);
        var numbers = new uint[count * 3];
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = Varint(keys, ref at);
        }

        var lines = Encoding.UTF8.GetString(keys.AsSpan(at)).Split('\n');
        var entries = new List<StoreEntry>(count);
        for (var i = 0; i < count; i++)
        {
            var tab = lines[i].IndexOf('\t', StringComparison.Ordinal);
            var key = string.Concat(i == 0 ? "" : entries[^1].Key.AsSpan(0, (int)numbers[i]), tab < 0 ? lines[i] : lines[i].AsSpan(0, tab));
            var length = (int)numbers[(2 * count) + i];
            entries.Add(tab < 0 ? new StoreEntry(key, numbers[count + i], bytes.Slice(values, length)) : StoreEntry.OfText(key, lines[i][(tab + 1)..]));
            values += length;
        }

        return entries;
    }

    private static byte[] Join(ReadOnlySpan<byte> packed, ReadOnlySpan<StoreEntry> entries)
    {
        var size = 0;
        foreach (var entry in entries)
        {
            size += entry.IsText ? 0 : entry.Value.Length;
        }

        var head = new ByteBuffer(8);
        head.Varint((uint)packed.Length);
        var file = new byte[head.Length + packed.Length + size];
        head.Span.CopyTo(file);
        packed.CopyTo(file.AsSpan(head.Length));
        var at = head.Length + packed.Length;
        foreach (var entry in entries)
        {
            if (!entry.IsText)
            {
                entry.Value.Span.CopyTo(file.AsSpan(at));
                at += entry.Value.Length;
            }
        }

        return file;
    }

    private static byte[] Deflate(ReadOnlySpan<byte> bytes)
    {
        using var packed = new MemoryStream(bytes.Length);
        using (var deflate = new DeflateStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            deflate.Write(bytes);
        }

        return packed.ToArray();
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
