namespace StaticArchive.Glossary;

/// <summary>What no term is looked for in, whatever the text is written in: addresses, and titles marked as quoted by 『』 「」 《》 〈〉.</summary>
internal static class Unread
{
    private const int LongestTitle = 200;
    private const string Opening = "『「《〈", Closing = "』」》〉";

    /// <summary>Puts <see cref="GlossaryMatcher.Masked"/> in their place.</summary>
    public static void Mask(Span<char> text)
    {
        MaskTitles(text);
        MaskAddresses(text);
    }

    private static void MaskTitles(Span<char> text)
    {
        for (var at = 0; text[at..].IndexOfAny(Opening) is >= 0 and var next; at++)
        {
            at += next;
            var window = text.Slice(at, Math.Min(LongestTitle, text.Length - at));
            if (window.IndexOf(Closing[Opening.IndexOf(text[at], StringComparison.Ordinal)]) is > 0 and var end)
            {
                window[1..end].Fill(GlossaryMatcher.Masked);
                at += end;
            }
        }
    }

    private static void MaskAddresses(Span<char> text)
    {
        for (var at = 0; text[at..].IndexOf("://") is >= 0 and var next;)
        {
            var start = at + next;
            while (start > at && char.IsAsciiLetter(text[start - 1]))
            {
                start--;
            }

            at += next;
            while (at < text.Length && text[at] is > ' ' and not ('<' or '>' or '"' or ')' or ']'))
            {
                at++;
            }

            text[start..at].Fill(GlossaryMatcher.Masked);
        }
    }
}
