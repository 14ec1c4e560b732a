using System.Buffers;
using System.Text;

namespace StaticArchive.Content.Markdown;

/// <summary>Text as it may stand in HTML.</summary>
internal static class HtmlText
{
    private static readonly SearchValues<char> InText = SearchValues.Create("&<>");
    private static readonly SearchValues<char> InAttribute = SearchValues.Create("&<>\"");

    /// <summary>Escapes what means something between tags. The text must be clean, as <see cref="Clean(string)"/> leaves it.</summary>
    public static void AppendText(TextBuffer html, ReadOnlySpan<char> text) => Append(html, text, InText);

    /// <summary>Escapes what means something between double quotes. The text must be clean, as for <see cref="AppendText"/>.</summary>
    public static void AppendAttribute(TextBuffer html, ReadOnlySpan<char> text) => Append(html, text, InAttribute);

    private static void Append(TextBuffer html, ReadOnlySpan<char> text, SearchValues<char> special)
    {
        while (text.IndexOfAny(special) is >= 0 and var at)
        {
            html.Append(text[..at]);
            html.Append(text[at] switch { '&' => "&amp;", '<' => "&lt;", '>' => "&gt;", _ => "&quot;" });
            text = text[(at + 1)..];
        }

        html.Append(text);
    }

    /// <summary>The same text without characters that neither HTML nor XML can hold; each becomes U+FFFD, so that offsets stay.</summary>
    /// <param name="firstBad">Offset of the first such character; -1: none, and the text is the same instance.</param>
    public static string Clean(string text, out int firstBad)
    {
        firstBad = FirstBad(text);
        if (firstBad < 0)
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        clean.Append(text, 0, firstBad);
        for (var i = firstBad; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                clean.Append(text, i++, 2);
            }
            else
            {
                clean.Append(char.IsSurrogate(text[i]) || IsBad(text[i]) ? '\uFFFD' : text[i]);
            }
        }

        return clean.ToString();
    }

    public static string Clean(string text) => Clean(text, out _);

    private static bool IsBad(char c) =>
        c is < ' ' and not ('\t' or '\n' or '\r') or (>= '\u007F' and <= '\u009F') or (>= '\uFDD0' and <= '\uFDEF') or '\uFFFE' or '\uFFFF';

    /// <summary>A few vectorised scans: an ordinary text has none of these and is looked through in no time.</summary>
    private static int FirstBad(ReadOnlySpan<char> text)
    {
        var first = -1;
        Note(text.IndexOfAnyInRange('\0', '\u0008'), ref first);
        Note(text.IndexOfAny('\u000B', '\u000C'), ref first);
        Note(text.IndexOfAnyInRange('\u000E', '\u001F'), ref first);
        Note(text.IndexOfAnyInRange('\u007F', '\u009F'), ref first);
        Note(text.IndexOfAnyInRange('\uFDD0', '\uFDEF'), ref first);
        Note(text.IndexOfAnyInRange('\uFFFE', '\uFFFF'), ref first);
        Note(FirstLoneSurrogate(text), ref first);
        return first;
    }

    private static void Note(int at, ref int first)
    {
        if (at >= 0 && (first < 0 || at < first))
        {
            first = at;
        }
    }

    private static int FirstLoneSurrogate(ReadOnlySpan<char> text)
    {
        for (var from = 0; text[from..].IndexOfAnyInRange('\uD800', '\uDFFF') is >= 0 and var next;)
        {
            var at = from + next;
            if (!char.IsHighSurrogate(text[at]) || at + 1 == text.Length || !char.IsLowSurrogate(text[at + 1]))
            {
                return at;
            }

            from = at + 2;
        }

        return -1;
    }
}
