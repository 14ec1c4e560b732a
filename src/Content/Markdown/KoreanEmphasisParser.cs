using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax.Inlines;

namespace StaticArchive.Content.Markdown;

/// <summary>
/// Emphasis beside Hangul. The library's CJK rules are right for <c>*</c>; they leave <c>_</c> alone, so that <c>__단어__를</c> would stay as typed: a particle
/// follows the word it belongs to without a space, and the underscore rule takes that for the inside of a word.
/// </summary>
internal sealed class KoreanEmphasisParser : EmphasisInlineParser
{
    public KoreanEmphasisParser()
    {
        CjkFriendlyEmphasis = true;
        EmphasisDescriptors.Clear();
        EmphasisDescriptors.Add(new EmphasisDescriptor('*', 1, 2, enableWithinWord: true));
        EmphasisDescriptors.Add(new EmphasisDescriptor('_', 1, 2, enableWithinWord: true));
        EmphasisDescriptors.Add(new EmphasisDescriptor('~', 2, 2, enableWithinWord: true));
    }

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.CurrentChar != '_')
        {
            return base.Match(processor, ref slice);
        }

        var (start, inline, before) = (slice, processor.Inline, slice.PeekCharExtra(-1));
        if (!base.Match(processor, ref slice))
        {
            return false;
        }

        if (processor.Inline is EmphasisDelimiterInline delimiter)
        {
            delimiter.Type = Restrict(delimiter, before, slice.CurrentChar);
            if (delimiter.Type == DelimiterType.Undefined)
            {
                (slice, processor.Inline) = (start, inline);
                return false;
            }
        }

        return true;
    }

    /// <summary>Underscores inside a word are part of it (<c>snake_case</c>), except before a particle, and two of them also after Hangul.</summary>
    private static DelimiterType Restrict(EmphasisDelimiterInline delimiter, char before, char after)
    {
        var type = delimiter.Type;
        if (char.IsLetterOrDigit(before) && !(delimiter.DelimiterCount == 2 && IsEastAsian(before)))
        {
            type &= ~DelimiterType.Open;
        }

        if (char.IsLetterOrDigit(after) && !IsEastAsian(after))
        {
            type &= ~DelimiterType.Close;
        }

        return type;
    }

    private static bool IsEastAsian(char c) =>
        c is (>= '\u1100' and <= '\u11FF') or (>= '\u2E80' and <= '\u9FFF') or (>= '\uA960' and <= '\uA97F')
            or (>= '\uAC00' and <= '\uD7FF') or (>= '\uF900' and <= '\uFAFF');
}
