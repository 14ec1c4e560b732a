using System.Buffers;
using System.Globalization;
using System.Net;
using System.Text;
using StaticArchive.Text;

namespace StaticArchive.Checks;

/// <summary>
/// Brings a text and all its disguises to one form: composed (NFC), lower case, letters and digits only. Entities, JSON escapes and percent-encoding are read;
/// what stands outside of tags and what stands inside of them (descriptions, alternative texts) are two texts.
/// </summary>
internal static class LeakText
{
    /// <summary>For every character its lower case, zero for what is left out: looked up some hundred million times.</summary>
    private static readonly char[] Kept = [.. Enumerable.Range(0, char.MaxValue + 1).Select(c => IsKept((char)c) ? char.ToLowerInvariant((char)c) : '\0')];

    /// <summary>For text that is only text.</summary>
    public static string OfPlain(string text) => Composed(Filtered(text));

    /// <returns>Outside of tags, and inside of them.</returns>
    public static (string Outside, string Inside) OfFile(string text)
    {
        text = Unwrapped(text);
        // What an escape stands for is never longer than the escape.
        var (outside, inside) = (ArrayPool<char>.Shared.Rent(text.Length), ArrayPool<char>.Shared.Rent(text.Length));
        var (outsideLength, insideLength, isInside) = (0, 0, false);
        for (var i = 0; i < text.Length;)
        {
            var (read, length) = text[i] is '&' or '\\' or '%' ? Escape(text, i) : (null, 1);
            foreach (var c in read is null ? text.AsSpan(i, 1) : read)
            {
                if (c is '<' or '>')
                {
                    isInside = c == '<';
                }
                else if (Kept[c] is not '\0' and var kept)
                {
                    (isInside ? inside : outside)[isInside ? insideLength++ : outsideLength++] = kept;
                }
            }

            i += length;
        }

        var texts = (Composed(new string(outside, 0, outsideLength)), Composed(new string(inside, 0, insideLength)));
        ArrayPool<char>.Shared.Return(outside);
        ArrayPool<char>.Shared.Return(inside);
        return texts;
    }

    /// <summary>Takes off one more layer where something was escaped twice.</summary>
    private static string Unwrapped(string text)
    {
        for (var i = 0; i < 3 && text.Contains("&amp;", StringComparison.Ordinal); i++)
        {
            text = text.Replace("&amp;", "&", StringComparison.Ordinal);
        }

        text = text.Contains("%25", StringComparison.Ordinal) ? text.Replace("%25", "%", StringComparison.Ordinal) : text;
        return text.Contains("\\\\u", StringComparison.Ordinal) ? text.Replace("\\\\u", "\\u", StringComparison.Ordinal) : text;
    }

    /// <returns>What the escape stands for (null: it is none), and how many characters it takes.</returns>
    private static (string? Read, int Length) Escape(string text, int at) => text[at] switch
    {
        '&' => Entity(text, at),
        '%' => Percent(text, at),
        _ => Backslash(text, at),
    };

    private static (string?, int) Entity(string text, int at)
    {
        var end = text.AsSpan(at, Math.Min(text.Length - at, 12)).IndexOf(';');
        if (end < 2)
        {
            return (null, 1);
        }

        var written = text.Substring(at, end + 1);
        var read = WebUtility.HtmlDecode(written);
        return read == written ? (null, 1) : (read, end + 1);
    }

    private static (string?, int) Backslash(string text, int at)
    {
        if (at + 1 >= text.Length)
        {
            return (null, 1);
        }

        return text[at + 1] switch
        {
            'n' or 'r' or 't' or 'b' or 'f' or '\\' or '"' or '/' => ("", 2),
            'u' when at + 6 <= text.Length && ushort.TryParse(text.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, null, out var code) => (((char)code).ToString(), 6),
            _ => (null, 1),
        };
    }

    private static (string?, int) Percent(string text, int at)
    {
        Span<byte> bytes = stackalloc byte[128];
        var (count, i) = (0, at);
        while (i + 2 < text.Length && text[i] == '%' && count < bytes.Length && byte.TryParse(text.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, null, out var octet))
        {
            bytes[count++] = octet;
            i += 3;
        }

        // A run longer than the buffer may be cut inside a character: the rest of it begins the next run.
        while (count == bytes.Length && count > 0 && i < text.Length && (bytes[count - 1] & 0xC0) == 0x80)
        {
            count--;
            i -= 3;
        }

        return count == 0 ? (null, 1) : (Encoding.UTF8.GetString(bytes[..count]), i - at);
    }

    private static string Filtered(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (Kept[c] is not '\0' and var lower)
            {
                kept.Append(lower);
            }
        }

        return kept.ToString();
    }

    private static bool IsKept(char c) => c < 0x80
        ? char.IsAsciiLetterOrDigit(c)
        : c is (>= '가' and <= '힣') || char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    /// <summary>Most texts are composed already, and looking is faster than composing.</summary>
    private static string Composed(string text) => text.AsSpan().IndexOfAnyInRange('\u0300', '\u036F') < 0 && text.AsSpan().IndexOfAnyInRange('\u1100', '\u11FF') < 0
        ? text
        : Nfc.Normalize(text);
}
