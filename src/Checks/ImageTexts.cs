using System.Buffers.Binary;
using System.Text;

namespace StaticArchive.Checks;

/// <summary>Texts that image files carry beside the picture, where they are not plain UTF-8: compressed chunks of PNG, and the UTF-16 of Exif.</summary>
internal static class ImageTexts
{
    /// <summary>Exif stands at the beginning of a file, and is no longer than 64 kB.</summary>
    private const int MostExif = 70_000;

    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    public static bool IsImage(byte[] bytes) => bytes is [0xFF, 0xD8, 0xFF, ..] || bytes.AsSpan().StartsWith(Png) || bytes is [0x52, 0x49, 0x46, 0x46, _, _, _, _, 0x57, 0x45, 0x42, 0x50, ..];

    /// <returns>Each may be compressed (zlib).</returns>
    public static IEnumerable<byte[]> Of(byte[] bytes)
    {
        if (bytes.AsSpan().StartsWith(Png))
        {
            return CompressedChunks(bytes);
        }

        // Nothing says whether a text begins at an even place.
        var head = bytes[..Math.Min(bytes.Length, MostExif)];
        return from encoding in (Encoding[])[Encoding.Unicode, Encoding.BigEndianUnicode]
               from start in (int[])[0, 1]
               select Encoding.UTF8.GetBytes(encoding.GetString(head[start..]));
    }

    /// <summary>A chunk: length, type, data, checksum. Of zTXt and iTXt, the last part of the data begins behind a zero, where zlib's first octet stands.</summary>
    private static IEnumerable<byte[]> CompressedChunks(byte[] bytes)
    {
        for (var at = Png.Length; at + 12 <= bytes.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(at));
            if (length > bytes.Length - at - 12)
            {
                yield break;
            }

            var data = bytes.AsMemory(at + 8, (int)length);
            if (Encoding.ASCII.GetString(bytes, at + 4, 4) is "zTXt" or "iTXt")
            {
                for (var from = 1; from < data.Length; from++)
                {
                    if (data.Span[from] == 0x78 && data.Span[from - 1] == 0)
                    {
                        yield return data[from..].ToArray();
                    }
                }
            }

            at += 12 + (int)length;
        }
    }
}
