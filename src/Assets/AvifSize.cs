using System.Buffers.Binary;

namespace StaticArchive.Assets;

/// <summary>Finds the image size among an AVIF's properties (<c>meta</c>, <c>iprp</c>, <c>ipco</c>, <c>ispe</c>).</summary>
internal static class AvifSize
{
    private const int MaxBoxes = 4096;

    /// <returns>The largest of the sizes (the others are tiles, thumbnails and transparency), turned where the image is to be turned by a quarter.</returns>
    public static PixelSize Read(ReadOnlySpan<byte> bytes)
    {
        var (largest, isTurned) = (PixelSize.Unknown, false);
        var at = 0;
        for (var boxes = 0; boxes < MaxBoxes && at + 8 <= bytes.Length; boxes++)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]);
            var type = bytes[(at + 4)..];
            var content = bytes[(at + 8)..];
            if (type.StartsWith("iprp"u8) || type.StartsWith("ipco"u8))
            {
                at += 8;
                continue;
            }

            if (type.StartsWith("meta"u8))
            {
                at += 12;
                continue;
            }

            if (type.StartsWith("ispe"u8) && content.Length >= 12)
            {
                var size = new PixelSize(BinaryPrimitives.ReadInt32BigEndian(content[4..]), BinaryPrimitives.ReadInt32BigEndian(content[8..]));
                largest = size.IsKnown && (long)size.Width * size.Height > (long)largest.Width * largest.Height ? size : largest;
            }

            isTurned |= type.StartsWith("irot"u8) && content.Length > 0 && (content[0] & 1) == 1;
            if (length < 8 || length > bytes.Length - at)
            {
                break;
            }

            at += (int)length;
        }

        return isTurned ? new PixelSize(largest.Height, largest.Width) : largest;
    }
}
