using System.Buffers.Binary;
using System.Text;

namespace StaticArchive.Tests.Assets;

/// <summary>The headers of images, 300 by 200 where it is not said otherwise.</summary>
internal static class SampleImages
{
    public static byte[] Png(int width = 300, int height = 200) =>
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, .. "IHDR"u8, .. Big32(width), .. Big32(height), 8, 6, 0, 0, 0];

    public static byte[] Gif() => [.. "GIF89a"u8, 0x2C, 1, 200, 0, 0, 0, 0];

    public static byte[] Jpeg(int orientation = 1) =>
    [
        0xFF, 0xD8, 0xFF, 0xE1, 0, 34, .. "Exif\0\0II"u8, 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, (byte)orientation, 0, 0, 0, 0, 0, 0, 0,
        0xFF, 0xC4, 0, 3, 0, 0xFF, 0xC0, 0, 17, 8, 0, 200, 0x01, 0x2C, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    ];

    public static byte[] WebPLossy() => [.. WebP("VP8 "), 0, 0, 0, 0x9D, 0x01, 0x2A, 0x2C, 1, 200, 0, 0, 0];

    public static byte[] WebPLossless() => [.. WebP("VP8L"), 0x2F, .. Little32(299 | (199 << 14)), 0, 0, 0, 0, 0];

    public static byte[] WebPExtended() => [.. WebP("VP8X"), 0, 0, 0, 0, 0x2B, 1, 0, 199, 0, 0];

    public static byte[] Avif(bool turned = false)
    {
        byte[] properties =
        [
            .. Box("ispe", [0, 0, 0, 0, .. Big32(30), .. Big32(20)]), .. Box("ispe", [0, 0, 0, 0, .. Big32(300), .. Big32(200)]),
            .. Box("irot", [(byte)(turned ? 1 : 0)]),
        ];
        return [.. Box("ftyp", [.. "avif"u8, 0, 0, 0, 0]), .. Box("meta", [0, 0, 0, 0, .. Box("hdlr", new byte[20]), .. Box("iprp", Box("ipco", properties))])];
    }

    private static byte[] WebP(string chunk) => [.. "RIFF"u8, 0, 0, 0, 0, .. "WEBP"u8, .. Encoding.ASCII.GetBytes(chunk), 0, 0, 0, 0];

    private static byte[] Box(string type, byte[] content) => [.. Big32(content.Length + 8), .. Encoding.ASCII.GetBytes(type), .. content];

    private static byte[] Big32(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }

    private static byte[] Little32(int value) => [.. Big32(value).Reverse()];
}
