using System.Buffers;
using System.Globalization;
using System.Text;

namespace StaticArchive.Content.Markdown;

/// <summary>Addresses on other sites, spelled so that every browser and validator reads them alike.</summary>
internal static class WebUrl
{
    private static readonly SearchValues<char> Plain =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?@!$&'()*+,;=");

    private static readonly IdnMapping Idn = new() { AllowUnassigned = true, UseStd3AsciiRules = true };

    /// <summary>The finished form of an http or https address; null where it has no proper host, a password, or a backslash.</summary>
    public static string? Finish(ReadOnlySpan<char> url)
    {
        var isSecure = url.StartsWith("https://", StringComparison.OrdinalIgnoreCase);
        if (!isSecure && !url.StartsWith("http://", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var rest = url[(isSecure ? 8 : 7)..];
        var end = rest.IndexOfAny('/', '?', '#');
        var authority = end < 0 ? rest : rest[..end];
        if (rest.Contains('\\') || Authority(authority) is not { } host)
        {
            return null;
        }

        return (isSecure ? "https://" : "http://") + host + (end < 0 ? "" : Encode(rest[end..]));
    }

    /// <summary>Percent-encodes what may not stand in an address; what is encoded already stays.</summary>
    public static string Encode(ReadOnlySpan<char> url)
    {
        if (url.IndexOfAnyExcept(Plain) < 0)
        {
            return url.ToString();
        }

        var encoded = new StringBuilder(url.Length + 32);
        var hasFragment = false;
        Span<byte> utf8 = stackalloc byte[4];
        while (url.Length > 0)
        {
            Rune.DecodeFromUtf16(url, out var rune, out var length);
            var isKept = rune.Value switch
            {
                '%' => url.Length > 2 && char.IsAsciiHexDigit(url[1]) && char.IsAsciiHexDigit(url[2]),
                '#' => !hasFragment,
                _ => rune.IsBmp && Plain.Contains((char)rune.Value),
            };
            hasFragment |= rune.Value == '#';
            if (isKept)
            {
                encoded.Append((char)rune.Value);
            }
            else
            {
                foreach (var octet in utf8[..rune.EncodeToUtf8(utf8)])
                {
                    encoded.Append('%').Append(octet.ToString("X2"));
                }
            }

            url = url[length..];
        }

        return encoded.ToString();
    }

    private static string? Authority(ReadOnlySpan<char> authority)
    {
        var colon = authority.IndexOf(':');
        var host = colon < 0 ? authority : authority[..colon];
        if (colon >= 0 && (authority[(colon + 1)..].ContainsAnyExceptInRange('0', '9') || authority.Length - colon is 1 or > 6))
        {
            return null;
        }

        var ascii = AsciiHost(host.ToString());
        return ascii is null ? null : ascii + (colon < 0 ? "" : authority[colon..].ToString());
    }

    private static string? AsciiHost(string host)
    {
        if (host.Length is 0 or > 253)
        {
            return null;
        }

        if (!Ascii.IsValid(host))
        {
            try
            {
                host = Idn.GetAscii(host);
            }
            catch (ArgumentException)
            {
                return null;
            }
        }

        var isName = host.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_')
            && !host.StartsWith('.') && !host.Contains("..", StringComparison.Ordinal);
        return isName ? host : null;
    }
}
