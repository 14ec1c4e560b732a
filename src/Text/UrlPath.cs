using System.Buffers;
using System.Text;

namespace StaticArchive.Text;

/// <summary>Percent-encoding of paths, as browsers spell them.</summary>
public static class UrlPath
{
    private static readonly SearchValues<char> Plain =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/!$&'()*+,;=:@");

    /// <summary>UTF-8 percent-encoding of everything that may not stand in a path as it is; slashes stay.</summary>
    public static string Encode(string path)
    {
        if (path.AsSpan().IndexOfAnyExcept(Plain) < 0)
        {
            return path;
        }

        var encoded = new StringBuilder(path.Length * 3);
        foreach (var rune in path.EnumerateRunes())
        {
            AppendEncoded(encoded, rune);
        }

        return encoded.ToString();
    }

    private static void AppendEncoded(StringBuilder encoded, Rune rune)
    {
        if (rune.IsAscii && Plain.Contains((char)rune.Value))
        {
            encoded.Append((char)rune.Value);
            return;
        }

        Span<byte> utf8 = stackalloc byte[4];
        foreach (var octet in utf8[..rune.EncodeToUtf8(utf8)])
        {
            encoded.Append('%').Append(octet.ToString("X2"));
        }
    }
}
