using System.Buffers.Binary;

namespace StaticArchive.Assets;

/// <summary>Reads the size of a raster image from its header. Whatever the bytes are, it ends soon and reads nothing beyond them.</summary>
public static class ImageSize
{
    /// <param name="extension">In lower case with its dot.</param>
    /// <returns>Unknown where the header is cut off or makes no sense, and for files that are no raster images.</returns>
    public static PixelSize Read(string extension, ReadOnlySpan<byte> bytes)
    {
        var size = extension switch
        {
            ".png" => Png(bytes),
            ".gif" => Gif(bytes),
            ".jpg" or ".jpeg" => JpegSize.Read(bytes),
            ".webp" => WebP(bytes),
            ".avif" => AvifSize.Read(bytes),
            _ => PixelSize.Unknown,
        };
        return size.IsKnown ? size : PixelSize.Unknown;
    }

    private static PixelSize Png(ReadOnlySpan<byte> bytes) =>
        bytes.Length < 24 || !bytes[12..].StartsWith("IHDR"u8)
            ? PixelSize.Unknown
            : new PixelSize(BinaryPrimitives.ReadInt32BigEndian(bytes[16..]), BinaryPrimitives.ReadInt32BigEndian(bytes[20..]));

    private static PixelSize Gif(ReadOnlySpan<byte> bytes) =>
        bytes.Length < 10 ? PixelSize.Unknown : new PixelSize(BinaryPrimitives.ReadUInt16LittleEndian(bytes[6..]), BinaryPrimitives.ReadUInt16LittleEndian(bytes[8..]));

    private static PixelSize WebP(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 30)
        {
            return PixelSize.Unknown;
        }

        var chunk = bytes[12..];
        if (chunk.StartsWith("VP8X"u8))
        {
            return new PixelSize(UInt24(bytes[24..]) + 1, UInt24(bytes[27..]) + 1);
        }

        if (chunk.StartsWith("VP8L"u8) && bytes[20] == 0x2F)
        {
            var bits = BinaryPrimitives.ReadUInt32LittleEndian(bytes[21..]);
            return new PixelSize((int)(bits & 0x3FFF) + 1, (int)((bits >> 14) & 0x3FFF) + 1);
        }

        return chunk.StartsWith("VP8 "u8) && bytes[23..].StartsWith((ReadOnlySpan<byte>)[0x9D, 0x01, 0x2A])
            ? new PixelSize(BinaryPrimitives.ReadUInt16LittleEndian(bytes[26..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(bytes[28..]) & 0x3FFF)
            : PixelSize.Unknown;
    }

    private static int UInt24(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);
}
