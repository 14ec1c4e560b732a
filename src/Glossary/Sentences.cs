using System.Runtime.CompilerServices;
using System.Text;
using StaticArchive.Content;

namespace StaticArchive.Glossary;

/// <summary>Sentences around a word, as places in HTML and as text.</summary>
internal static class Sentences
{
    /// <summary>On each side of the word; longer sentences are cut at a space.</summary>
    private const int Reach = 110;

    /// <returns>Offsets in the HTML.</returns>
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
        return (text.PlaceOf(start), end == 0 ? 0 : EndOf(text, end));
    }

    /// <summary>The words of a piece of HTML, still escaped, its tags left out; a line's end is a space.</summary>
    public static HtmlPart WordsOf(HtmlPart part)
    {
        var html = part.Span;
        if (!html.ContainsAny('<', '\n'))
        {
            return part;
        }

        var words = new StringBuilder(html.Length);
        while (html.IndexOf('<') is >= 0 and var tag)
        {
            words.Append(html[..tag]);
            html = html[tag..].IndexOf('>') is >= 0 and var end ? html[(tag + end + 1)..] : [];
        }

        return new HtmlPart(words.Append(html).Replace('\n', ' ').ToString());
    }

    /// <summary>Behind the last letter, before whatever tag follows.</summary>
    private static int EndOf(ReadableText text, int end) => end < text.Length ? text.PlaceOf(end) : text.EndOf(end - 1);

    /// <summary>Whether a sentence ends just before this place: behind a full stop and a space, or at a paragraph's end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool EndsBefore(ReadOnlySpan<char> text, int at) =>
        at == 0 || text[at - 1] == ReadableText.BlockEnd || (at > 1 && text[at - 1] is ' ' or '\n' && text[at - 2] is '.' or '?' or '!' or '…' or '”' or '"' or '。' && EndsWithStop(text[..(at - 1)]));

    /// <summary>A quotation mark ends a sentence only behind a full stop.</summary>
    private static bool EndsWithStop(ReadOnlySpan<char> text) => text[^1] is not ('”' or '"') || (text.Length > 1 && text[^2] is '.' or '?' or '!');
}
