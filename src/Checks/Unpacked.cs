using System.IO.Compression;
using System.Text;
using StaticArchive.Search;

namespace StaticArchive.Checks;

/// <summary>What is in a file: itself, or what it holds compressed.</summary>
internal static class Unpacked
{
    private const int MaxDepth = 3;
    private const long MaxBytes = 64 * 1024 * 1024;

    /// <returns>Damaged and encrypted parts are left out: nobody can read them either.</returns>
    public static IEnumerable<byte[]> Of(string path, byte[] bytes, int depth = 0)
    {
        if (depth >= MaxDepth)
        {
            return [bytes];
        }

        if (bytes is [0x1F, 0x8B, ..])
        {
            return Inflated(bytes, s => new GZipStream(s, CompressionMode.Decompress), path, depth);
        }

        if (bytes is [0x50, 0x4B, 0x03, 0x04, ..])
        {
            return Entries(bytes, depth).ToList();
        }

        if (ImageTexts.IsImage(bytes))
        {
            return ImageTexts.Of(bytes).SelectMany(t => Of("", t, depth + 1)).Append(bytes);
        }

        // Of zlib's two first octets, read as one number, 31 is a divisor; a text rarely begins so, and if it does, it is read as a text, too.
        if (bytes is [0x78, _, ..] && ((bytes[0] << 8) | bytes[1]) % 31 == 0)
        {
            return Inflated(bytes, s => new ZLibStream(s, CompressionMode.Decompress), path, depth).Append(bytes);
        }

        return Path.GetExtension(path) switch
        {
            ".br" => Inflated(bytes, s => new BrotliStream(s, CompressionMode.Decompress), path[..^3], depth),
            ".bin" => [.. Inflated(bytes, s => new DeflateStream(s, CompressionMode.Decompress), path, depth), .. WordsOf(bytes), bytes],
            ".deflate" => Inflated(bytes, s => new DeflateStream(s, CompressionMode.Decompress), path[..^8], depth),
            _ => [bytes],
        };
    }

    private static IEnumerable<byte[]> Inflated(byte[] bytes, Func<Stream, Stream> open, string path, int depth)
    {
        using var packed = open(new MemoryStream(bytes));
        return Read(packed) is { } inner ? Of(path, inner, depth + 1) : [];
    }

    /// <summary>Of a block of the search index: its words as they are spelt, which the file itself shortens.</summary>
    private static byte[][] WordsOf(byte[] block)
    {
        try
        {
            return [Encoding.UTF8.GetBytes(string.Join('\n', BlockFormat.Unpack(block).Select(e => e.IsText ? $"{e.Key}\t{Encoding.UTF8.GetString(e.Value.Span)}" : e.Key)))];
        }
        catch (Exception e) when (e is InvalidDataException or ArgumentException or IndexOutOfRangeException or OverflowException)
        {
            return [];
        }
    }

    private static IEnumerable<byte[]> Entries(byte[] bytes, int depth)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        foreach (var entry in zip.Entries)
        {
            using var packed = entry.Open();
            foreach (var part in Read(packed) is { } inner ? Of(entry.FullName, inner, depth + 1) : [])
            {
                yield return part;
            }
        }
    }

    private static byte[]? Read(Stream packed)
    {
        try
        {
            using var plain = new MemoryStream();
            var buffer = new byte[81_920];
            while (plain.Length < MaxBytes && packed.Read(buffer) is > 0 and var count)
            {
                plain.Write(buffer, 0, count);
            }

            return plain.ToArray();
        }
        catch (Exception e) when (e is InvalidDataException or InvalidOperationException or IOException)
        {
            return null;
        }
    }
}
