using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace StaticArchive.Text;

/// <summary>A 128-bit hash of content: the same bytes, the same value, on every machine.</summary>
public readonly record struct ContentHash(UInt128 Value)
{
    public static ContentHash Of(ReadOnlySpan<byte> bytes) => new(XxHash128.HashToUInt128(bytes));

    /// <summary>Of its letters as they lie in memory (UTF-16), without writing them otherwise first.</summary>
    public static ContentHash Of(string text) => Of(MemoryMarshal.AsBytes(text.AsSpan()));

    /// <summary>Ten hexadecimal digits for the names of assets. The first is a letter and the second a number, so that nobody takes it for a word or a count.</summary>
    public string Fingerprint => $"{(char)('a' + (int)(Value % 6))}{(char)('0' + (int)(Value / 6 % 10))}{ToString()[..8]}";

    /// <summary>32 lower-case hexadecimal digits.</summary>
    public override string ToString() => Value.ToString("x32", System.Globalization.CultureInfo.InvariantCulture);
}
