namespace StaticArchive.Content.Markdown;

/// <summary>The few words about an article that its author did not write separately.</summary>
internal static class Summary
{
    private const int MaxLength = 160;

    /// <summary>A cut falls at most this far before the limit; a text without spaces is cut inside a word.</summary>
    private const int LongestWord = 40;

    public static string Of(Draft draft)
    {
        var marked = draft.SummaryEnd > draft.SummaryStart ? draft.Plain.Between(draft.SummaryStart, draft.SummaryEnd) : "";
        if (!string.IsNullOrWhiteSpace(marked))
        {
            return Cut(marked);
        }

        var (start, end) = (draft.FirstParagraph.Start.Value, draft.FirstParagraph.End.Value);
        return Cut(end > start ? draft.Plain.Between(start, end) : FirstLine(draft.Plain));
    }

    private static string FirstLine(PlainText plain)
    {
        var all = plain.Between(0, plain.Length);
        var end = all.IndexOf('\n', StringComparison.Ordinal);
        return end < 0 ? all : all[..end];
    }

    private static string Cut(string text)
    {
        text = text.Trim().Replace('\n', ' ');
        if (text.Length <= MaxLength)
        {
            return text;
        }

        var end = text.LastIndexOf(' ', MaxLength, LongestWord);
        end = end < 0 ? MaxLength : end;
        if (char.IsLowSurrogate(text[end]))
        {
            end--;
        }

        return text.AsSpan(0, end).TrimEnd(" ,.:;·—-").ToString() + "…";
    }
}
