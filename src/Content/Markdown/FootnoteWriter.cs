using Markdig.Extensions.Footnotes;

namespace StaticArchive.Content.Markdown;

/// <summary>
/// Writes the marks of footnotes, there and back. The ids are <c>fn-1</c>, <c>fnref-1</c>, and <c>fnref-1-2</c> for a second mark of the same footnote.
/// </summary>
internal sealed class FootnoteWriter(Draft draft)
{
    private readonly HashSet<string> _written = new(StringComparer.Ordinal);

    public void WriteMark(FootnoteLink link, bool isInLink)
    {
        var number = link.Footnote.Order;
        var repetition = link.Index - link.Footnote.Links[0].Index + 1;
        var id = repetition == 1 ? $"fnref-{number}" : $"fnref-{number}-{repetition}";
        if (link.IsBackLink)
        {
            WriteBack(id, repetition, link.Footnote.Span.Start);
            return;
        }

        _written.Add(id);
        draft.Html.Append("<sup id=\"");
        draft.Html.Append(id);
        draft.Html.Append("\">");
        if (isInLink)
        {
            draft.Html.Append(number);
        }
        else
        {
            draft.Html.Append("<a role=\"doc-noteref\" href=\"");
            draft.AddSlot(SlotKind.Fragment, $"#fn-{number}", link.Span.Start);
            draft.Html.Append("\">");
            draft.Html.Append(number);
            draft.Html.Append("</a>");
        }

        draft.Html.Append("</sup>");
    }

    /// <summary>A mark that was never written, as in an image's description, has nothing to go back to.</summary>
    private void WriteBack(string id, int repetition, int offset)
    {
        if (!_written.Contains(id))
        {
            return;
        }

        draft.Html.Append(" <a role=\"doc-backlink\" href=\"");
        draft.AddSlot(SlotKind.Fragment, "#" + id, offset);
        draft.Html.Append("\" aria-label=\"↩ ");
        draft.Html.Append(id.AsSpan("fnref-".Length));
        draft.Html.Append("\">↩");
        if (repetition > 1)
        {
            draft.Html.Append("<sup>");
            draft.Html.Append(repetition);
            draft.Html.Append("</sup>");
        }

        draft.Html.Append("</a>");
    }
}
