using Markdig.Syntax.Inlines;

namespace StaticArchive.Content.Markdown;

/// <summary>Marks that stayed text though their author meant something by them.</summary>
internal static class Leftovers
{
    public static void Report(LiteralInline literal, Draft draft)
    {
        var text = literal.Content.AsSpan();
        if (text.EndsWith('[') && literal.NextSibling is LiteralInline next && next.Content.CurrentChar == '^' && next.Content.Length > 1)
        {
            draft.Report(MarkdownRules.UnknownFootnote, literal.Span.End, "there is no footnote for this mark");
        }

        if (text.IndexOfAny('*', '_') >= 0)
        {
            ReportEmphasis(literal, "**", draft);
            ReportEmphasis(literal, "__", draft);
        }
    }

    private static void ReportEmphasis(LiteralInline literal, string mark, Draft draft)
    {
        var from = literal.IsFirstCharacterEscaped ? 1 : 0;
        if (literal.Content.AsSpan()[from..].IndexOf(mark) is >= 0 and var at)
        {
            draft.Report(
                MarkdownRules.LeftoverMarks, literal.Span.Start + from + at, $"this '{mark}' did not become emphasis",
                $"write it next to a letter, in pairs, or as \\{mark[0]}\\{mark[0]} if it is meant so");
        }
    }
}
