using System.IO.Hashing;
using System.Text;

namespace StaticArchive.Text;

/// <summary>A 128-bit hash of content: the same bytes, the same value, on every machine.</summary>
public readonly record struct ContentHash(UInt128 Value)
{
    public static ContentHash Of(ReadOnlySpan<byte> bytes) => new(XxHash128.HashToUInt128(bytes));

    public static ContentHash Of(string text) => Of(Encoding.UTF8.GetBytes(text));

    /// <summary>The first ten hexadecimal digits: enough for the names of assets.</summary>
    public string Fingerprint => ToString()[..10];

    /// <summary>32 lower-case hexadecimal digits.</summary>
    public override string ToString() => Value.ToString("x32", System.Globalization.CultureInfo.InvariantCulture);
}
