using System.Buffers.Binary;

namespace StaticArchive.Assets;

/// <summary>Walks a JPEG's segments up to the frame header.</summary>
internal static class JpegSize
{
    private const ushort OrientationTag = 0x0112;

    /// <returns>As shown: a photo that its camera marked as turned by a quarter has width and height exchanged, since browsers turn it.</returns>
    public static PixelSize Read(ReadOnlySpan<byte> bytes)
    {
        var isTurned = false;
        var at = 2;
        while (at + 4 <= bytes.Length)
        {
            if (bytes[at] != 0xFF)
            {
                return PixelSize.Unknown;
            }

            var marker = bytes[at + 1];
            if (marker is 0xFF or 0x01 or (>= 0xD0 and <= 0xD8))
            {
                at += marker == 0xFF ? 1 : 2;
                continue;
            }

            var length = BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
            var end = at + 2 + length;
            if (length < 2 || end > bytes.Length || marker is 0xD9 or 0xDA)
            {
                return PixelSize.Unknown;
            }

            var segment = bytes[(at + 4)..end];
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                return segment.Length < 5 ? PixelSize.Unknown : FrameSize(segment, isTurned);
            }

            isTurned |= marker == 0xE1 && IsTurned(segment);
            at = end;
        }

        return PixelSize.Unknown;
    }

    private static PixelSize FrameSize(ReadOnlySpan<byte> frame, bool isTurned)
    {
        var (height, width) = (BinaryPrimitives.ReadUInt16BigEndian(frame[1..]), BinaryPrimitives.ReadUInt16BigEndian(frame[3..]));
        return isTurned ? new PixelSize(height, width) : new PixelSize(width, height);
    }

    /// <summary>Whether Exif says orientation 5 to 8.</summary>
    private static bool IsTurned(ReadOnlySpan<byte> segment)
    {
        if (!segment.StartsWith("Exif\0\0"u8) || segment.Length < 14)
        {
            return false;
        }

        var tiff = segment[6..];
        var isLittle = tiff.StartsWith("II"u8);
        var directory = isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(tiff[4..]) : BinaryPrimitives.ReadUInt32BigEndian(tiff[4..]);
        if (directory + 2 > tiff.Length)
        {
            return false;
        }

        var entries = tiff[((int)directory + 2)..];
        for (var count = UInt16(tiff[(int)directory..], isLittle); count > 0 && entries.Length >= 12; count--)
        {
            if (UInt16(entries, isLittle) == OrientationTag)
            {
                return UInt16(entries[8..], isLittle) is >= 5 and <= 8;
            }

            entries = entries[12..];
        }

        return false;
    }

    private static ushort UInt16(ReadOnlySpan<byte> bytes, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);
}
