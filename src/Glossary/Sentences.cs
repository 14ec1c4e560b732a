using System.Runtime.CompilerServices;
using StaticArchive.Content;

namespace StaticArchive.Glossary;

/// <summary>Sentences around a word, as places in HTML and as text.</summary>
internal static class Sentences
{
    /// <summary>On each side of the word; longer sentences are cut at a space.</summary>
    private const int Reach = 110;

    private static readonly HtmlPart Space = new(" ");

    /// <returns>Offsets in the HTML, from letter to letter.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static (int Start, int End) Around(GlossaryMatch match, ReadableText text)
    {
        var span = text.Text;
        var start = match.Start;
        while (start > 0 && match.Start - start < Reach && !EndsBefore(span, start))
        {
            start--;
        }

        var end = match.End;
        while (end < span.Length && end - match.End < Reach && span[end] != ReadableText.BlockEnd && !(end > match.End && EndsBefore(span, end)))
        {
            end++;
        }

        start = start > 0 && !EndsBefore(span, start) && span[start..match.Start].IndexOf(' ') is >= 0 and var from ? start + from + 1 : start;
        end = end < span.Length && span[end] != ReadableText.BlockEnd && !EndsBefore(span, end) && span[match.End..end].LastIndexOf(' ') is >= 0 and var to ? match.End + to : end;
        while (start < match.Start && char.IsWhiteSpace(span[start]))
        {
            start++;
        }

        while (end > match.End && char.IsWhiteSpace(span[end - 1]))
        {
            end--;
        }

        return (text.PlaceOf(start), text.EndOf(end - 1));
    }

    /// <summary>The words of a piece of HTML, still escaped, its tags left out; a line's end is a space.</summary>
    /// <param name="take">Given one piece after the other.</param>
    public static void EachWords<T>(HtmlPart part, T to, Action<T, HtmlPart> take)
    {
        while (part.Length > 0)
        {
            var words = part.Span.IndexOfAny('<', '\n') is >= 0 and var stop ? stop : part.Length;
            if (words > 0)
            {
                take(to, part with { Length = words });
            }
            else if (part.Span[0] == '\n')
            {
                take(to, Space);
                words = 1;
            }
            else
            {
                words = part.Span.IndexOf('>') is >= 0 and var end ? end + 1 : part.Length;
            }

            part = new HtmlPart(part.Text, part.Start + words, part.Length - words);
        }
    }

    /// <summary>Whether a sentence ends just before this place: behind a full stop and a space, or at a paragraph's end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool EndsBefore(ReadOnlySpan<char> text, int at) =>
        at == 0 || text[at - 1] == ReadableText.BlockEnd || (at > 1 && text[at - 1] is ' ' or '\n' && text[at - 2] is '.' or '?' or '!' or '…' or '”' or '"' or '。' && EndsWithStop(text[..(at - 1)]));

    /// <summary>A quotation mark ends a sentence only behind a full stop.</summary>
    private static bool EndsWithStop(ReadOnlySpan<char> text) => text[^1] is not ('”' or '"') || (text.Length > 1 && text[^2] is '.' or '?' or '!');
}
