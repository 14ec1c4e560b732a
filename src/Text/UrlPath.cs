using System.Buffers;
using System.Text;

namespace StaticArchive.Text;

/// <summary>Percent-encoding of paths, as browsers spell them.</summary>
public static class UrlPath
{
    private const string HexDigits = "0123456789ABCDEF";

    private static readonly SearchValues<char> Plain =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/!$&'()*+,;=:@");

    /// <summary>UTF-8 percent-encoding of everything that may not stand in a path as it is; slashes stay.</summary>
    public static string Encode(string path)
    {
        if (path.AsSpan().IndexOfAnyExcept(Plain) < 0)
        {
            return path;
        }

        var utf8 = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(path.Length));
        ReadOnlySpan<byte> octets = utf8.AsSpan(0, Encoding.UTF8.GetBytes(path, utf8));
        var encoded = string.Create(octets.Length + (2 * CountSpecial(octets)), octets, Fill);
        ArrayPool<byte>.Shared.Return(utf8);
        return encoded;
    }

    private static int CountSpecial(ReadOnlySpan<byte> octets)
    {
        var count = 0;
        foreach (var octet in octets)
        {
            count += Plain.Contains((char)octet) ? 0 : 1;
        }

        return count;
    }

    private static void Fill(Span<char> encoded, ReadOnlySpan<byte> octets)
    {
        var at = 0;
        foreach (var octet in octets)
        {
            if (Plain.Contains((char)octet))
            {
                encoded[at++] = (char)octet;
                continue;
            }

            (encoded[at], encoded[at + 1], encoded[at + 2]) = ('%', HexDigits[octet >> 4], HexDigits[octet & 15]);
            at += 3;
        }
    }
}
