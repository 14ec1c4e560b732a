using System.Buffers;
using System.Text;

namespace StaticArchive.Text;

/// <summary>Text that may stand in XML, HTML and JSON.</summary>
public static class ValidText
{
    private static readonly SearchValues<char> AsciiControls = SearchValues.Create([.. Enumerable.Range(0, 0x80).Select(c => (char)c).Where(c => char.IsControl(c) && c is not ('\t' or '\n' or '\r'))]);

    private static readonly SearchValues<char> OtherSpaces = SearchValues.Create([.. Enumerable.Range(0, 0x3001).Select(c => (char)c).Where(c => char.IsWhiteSpace(c) && c != ' ')]);

    /// <returns>The text without what XML 1.0 and HTML forbid: control characters but tabs and line ends, lone surrogates, U+FFFE and U+FFFF.</returns>
    public static string Of(string text)
    {
        var first = FirstInvalid(text);
        if (first < 0)
        {
            return text;
        }

        var kept = new StringBuilder(text.Length).Append(text, 0, first);
        for (var i = first; i < text.Length;)
        {
            var length = LengthAt(text, i);
            kept.Append(text, i, length);
            i += Math.Max(1, length);
        }

        return kept.ToString();
    }

    /// <returns>As <see cref="Of"/>, on one line: white space of any length is one space, none is at the ends.</returns>
    public static string OneLine(string text)
    {
        text = Of(text);
        var isPlain = text.Length == 0
            || (text[0] != ' ' && text[^1] != ' ' && !HasOtherSpaces(text) && !text.Contains("  ", StringComparison.Ordinal));
        return isPlain ? text : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Most texts have no characters from U+0080 to U+3000, where nearly all other spaces are, or only quotes, dashes and dots: then those need not be told from each other, which takes longer.</summary>
    private static bool HasOtherSpaces(ReadOnlySpan<char> text) =>
        text.ContainsAnyInRange('\t', '\r') || (text.ContainsAnyInRange('\x80', '\u3000') && HasNeighboursOfSpaces(text) && text.ContainsAny(OtherSpaces));

    private static bool HasNeighboursOfSpaces(ReadOnlySpan<char> text) =>
        text.ContainsAnyInRange('\x80', '\xA0') || text.ContainsAnyInRange('\u1000', '\u200F') || text.ContainsAnyInRange('\u2028', '\u2FFF') || text.Contains('\u3000');

    private static int FirstInvalid(string text)
    {
        if (IsPlain(text))
        {
            return -1;
        }

        for (var i = 0; i < text.Length;)
        {
            var length = LengthAt(text, i);
            if (length == 0)
            {
                return i;
            }

            i += length;
        }

        return -1;
    }

    /// <summary>Nearly all texts have neither what is forbidden nor characters beyond the first plane; that much is told without looking at each, and of most lines in two looks.</summary>
    private static bool IsPlain(ReadOnlySpan<char> text) =>
        (!text.ContainsAnyExceptInRange(' ', '\uD7FF') && !text.ContainsAnyInRange('\x7F', '\x9F')) ||
        (!text.ContainsAnyInRange('\uD800', '\uDFFF') && !text.ContainsAny(AsciiControls) && !text.ContainsAnyInRange('\x80', '\x9F') && !text.ContainsAnyInRange('\uFFFE', '\uFFFF'));

    /// <returns>Characters of the scalar value that starts here; 0 where it may not stand.</returns>
    private static int LengthAt(string text, int i)
    {
        var c = text[i];
        return c switch
        {
            '\t' or '\n' or '\r' => 1,
            < ' ' or (>= '\x7F' and <= '\x9F') or '\uFFFE' or '\uFFFF' => 0,
            < '\uD800' or > '\uDFFF' => 1,
            _ => i + 1 < text.Length && char.IsSurrogatePair(c, text[i + 1]) ? 2 : 0,
        };
    }
}
