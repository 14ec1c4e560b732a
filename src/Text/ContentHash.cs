using System.Buffers;
using System.IO.Hashing;
using System.Text;

namespace StaticArchive.Text;

/// <summary>A 128-bit hash of content: the same bytes, the same value, on every machine.</summary>
public readonly record struct ContentHash(UInt128 Value)
{
    public static ContentHash Of(ReadOnlySpan<byte> bytes) => new(XxHash128.HashToUInt128(bytes));

    public static ContentHash Of(string text)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        var hash = Of(buffer.AsSpan(0, Encoding.UTF8.GetBytes(text, buffer)));
        ArrayPool<byte>.Shared.Return(buffer);
        return hash;
    }

    /// <summary>Ten hexadecimal digits for the names of assets. The first is a letter and the second a number, so that nobody takes it for a word or a count.</summary>
    public string Fingerprint => $"{(char)('a' + (int)(Value % 6))}{(char)('0' + (int)(Value / 6 % 10))}{ToString()[..8]}";

    /// <summary>32 lower-case hexadecimal digits.</summary>
    public override string ToString() => Value.ToString("x32", System.Globalization.CultureInfo.InvariantCulture);
}
