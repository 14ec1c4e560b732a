using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StaticArchive.Text;

namespace StaticArchive.Content.Markdown;

/// <summary>Writes headings with ids. The page's own title is the only one of level 1.</summary>
internal sealed class HeadingWriter(Draft draft, InlineWriter inlines)
{
    private readonly HashSet<string> _chosen = new(StringComparer.Ordinal);
    private int _last = 1;

    public void Write(HeadingBlock heading)
    {
        var chosen = TakeChosenId(heading);
        var words = HtmlText.Clean(InlineText.Of(heading.Inline)).Trim();
        if (words.Length == 0)
        {
            draft.Report(MarkdownRules.HeadingEmpty, heading.Span.Start, "this heading has no words");
            return;
        }

        var level = Math.Max(2, heading.Level);
        CheckLevel(heading);
        var id = draft.Ids.For(chosen ?? words);
        var plainStart = draft.Plain.Length;
        var tag = "h" + (char)('0' + level);
        draft.Html.Append('<');
        draft.Html.Append(tag);
        draft.Html.Append(" id=\"");
        draft.Html.Append(id);
        draft.Html.Append("\">");
        inlines.Write(heading.Inline);
        draft.Html.Append("</");
        draft.Html.Append(tag);
        draft.Html.Append(">\n");
        draft.Plain.EndLine();
        draft.NoteHeading(plainStart);
        if (heading.Parent is not QuoteBlock)
        {
            draft.Headings.Add(new Heading(level, id, words));
        }
    }

    private void CheckLevel(HeadingBlock heading)
    {
        var level = Math.Max(2, heading.Level);
        if (heading.Level == 1)
        {
            draft.Report(MarkdownRules.HeadingLevelOne, heading.Span.Start, "a heading of level 1 is the page's title; this one becomes level 2");
        }
        else if (level > _last + 1)
        {
            draft.Report(
                MarkdownRules.HeadingJump, heading.Span.Start, $"a heading of level {level} follows one of level {_last}", $"write {new string('#', _last + 1)}");
        }

        _last = level;
    }

    /// <summary>The id in <c>## 배경 {#background}</c>, taken out of the text; null where there is none that can be used.</summary>
    private string? TakeChosenId(HeadingBlock heading)
    {
        if (heading.Inline?.LastChild is not LiteralInline last)
        {
            return null;
        }

        var text = last.Content.AsSpan().TrimEnd();
        if (!text.EndsWith("}") || text.LastIndexOf("{#") is not (>= 0 and var at))
        {
            return null;
        }

        var id = text[(at + 2)..^1].ToString();
        if (id.Length == 0 || Slug.From(id) != id || !_chosen.Add(id))
        {
            draft.Report(MarkdownRules.HeadingId, last.Span.Start + at, $"the heading's id '{Words.Short(id)}' cannot be used, or another heading has it");
            return null;
        }

        last.Content.End = last.Content.Start + text[..at].TrimEnd().Length - 1;
        return id;
    }
}
