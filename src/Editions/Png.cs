using System.Buffers.Binary;
using System.IO.Hashing;
using ICSharpCode.SharpZipLib.Zip.Compression;
using ICSharpCode.SharpZipLib.Zip.Compression.Streams;

namespace StaticArchive.Editions;

/// <summary>Writes pictures of up to four colours as PNG, the same bytes on every machine.</summary>
internal static class Png
{
    private const int BitsPerPixel = 2;
    private const int PixelsPerByte = 8 / BitsPerPixel;
    private const byte Indexed = 3;

    /// <param name="palette">Four colours at most: <c>#0b574c</c>.</param>
    public static ReadOnlyMemory<byte> Write(Picture picture, IReadOnlyList<string> palette)
    {
        using var png = new MemoryStream();
        png.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, picture.Width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), picture.Height);
        (header[8], header[9]) = (BitsPerPixel, Indexed);
        WriteChunk(png, "IHDR"u8, header);
        WriteChunk(png, "PLTE"u8, [.. palette.SelectMany(c => Convert.FromHexString(c.AsSpan(1)))]);
        WriteChunk(png, "IDAT"u8, Compress(Packed(picture)));
        WriteChunk(png, "IEND"u8, []);
        return png.ToArray();
    }

    private static void WriteChunk(MemoryStream png, ReadOnlySpan<byte> name, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        png.Write(number);
        png.Write(name);
        png.Write(data);
        var checksum = new Crc32();
        checksum.Append(name);
        checksum.Append(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, checksum.GetCurrentHashAsUInt32());
        png.Write(number);
    }

    /// <summary>Rows of pixels, several in a byte, each row behind a zero: it is not filtered.</summary>
    private static byte[] Packed(Picture picture)
    {
        var stride = 1 + ((picture.Width + PixelsPerByte - 1) / PixelsPerByte);
        var packed = new byte[stride * picture.Height];
        for (var y = 0; y < picture.Height; y++)
        {
            var row = picture.Row(y);
            for (var x = 0; x < row.Length; x++)
            {
                packed[(y * stride) + 1 + (x / PixelsPerByte)] |= (byte)(row[x] << (8 - BitsPerPixel - (x % PixelsPerByte * BitsPerPixel)));
            }
        }

        return packed;
    }

    private static byte[] Compress(byte[] bytes)
    {
        using var compressed = new MemoryStream();
        using (var deflater = new DeflaterOutputStream(compressed, new Deflater(Deflater.BEST_COMPRESSION)) { IsStreamOwner = false })
        {
            deflater.Write(bytes);
        }

        return compressed.ToArray();
    }
}
