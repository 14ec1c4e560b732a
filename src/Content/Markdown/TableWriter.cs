using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace StaticArchive.Content.Markdown;

/// <summary>Writes tables inside a region that scrolls sideways on narrow screens, reachable with the keyboard and named after its columns.</summary>
internal sealed class TableWriter(Draft draft, BlockWriter blocks)
{
    private const int MaxName = 80;

    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private int _count;

    public void Write(Table table)
    {
        _count++;
        draft.Html.Append("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"");
        HtmlText.AppendAttribute(draft.Html, NameOf(table));
        draft.Html.Append("\">\n<table>\n");
        var hasHead = table.Count > 0 && table[0] is TableRow { IsHeader: true };
        draft.Html.Append(hasHead ? "<thead>\n" : "<tbody>\n");
        var isInHead = hasHead;
        foreach (var row in table.OfType<TableRow>())
        {
            if (isInHead && !row.IsHeader)
            {
                draft.Html.Append("</thead>\n<tbody>\n");
                isInHead = false;
            }

            WriteRow(row, table, isInHead);
        }

        draft.Html.Append(isInHead ? "</thead>\n" : "</tbody>\n");
        draft.Html.Append("</table>\n</div>\n");
    }

    private void WriteRow(TableRow row, Table table, bool isHead)
    {
        draft.Html.Append("<tr>");
        for (var i = 0; i < row.Count; i++)
        {
            if (row[i] is TableCell cell)
            {
                WriteCell(cell, AlignmentOf(table, i), isHead);
            }
        }

        draft.Html.Append("</tr>\n");
        draft.Plain.EndLine();
    }

    /// <summary>An empty heading names no column: it is an ordinary cell.</summary>
    private void WriteCell(TableCell cell, string alignment, bool isHead)
    {
        var tag = isHead && TextOf(cell).Length > 0 ? "th" : "td";
        draft.Html.Append('<');
        draft.Html.Append(tag);
        draft.Html.Append(tag == "th" ? " scope=\"col\"" : "");
        draft.Html.Append(alignment);
        draft.Html.Append('>');
        var floor = draft.Raw.Enter();
        foreach (var block in cell)
        {
            if (block is ParagraphBlock paragraph)
            {
                blocks.WriteCellText(paragraph);
            }
        }

        draft.Raw.Leave(floor);
        draft.Html.Append("</");
        draft.Html.Append(tag);
        draft.Html.Append('>');
        draft.Plain.Space();
    }

    private static string AlignmentOf(Table table, int column) =>
        (column < table.ColumnDefinitions.Count ? table.ColumnDefinitions[column].Alignment : null) switch
        {
            TableColumnAlign.Center => " class=\"align-center\"",
            TableColumnAlign.Right => " class=\"align-right\"",
            TableColumnAlign.Left => " class=\"align-left\"",
            _ => "",
        };

    private string NameOf(Table table)
    {
        var cells = table.Count > 0 && table[0] is TableRow first ? first.OfType<TableCell>().Select(TextOf).Where(t => t.Length > 0).Take(8) : [];
        var name = HtmlText.Clean(string.Join(", ", cells));
        name = name.Length > MaxName ? HtmlText.Clean(name[..MaxName]) + "…" : name;
        var unique = name.Length > 0 && _names.Add(name) ? name : $"{name} ({_count})".TrimStart();
        _names.Add(unique);
        return unique;
    }

    private static string TextOf(TableCell cell) => cell.Count > 0 && cell[0] is ParagraphBlock paragraph ? InlineText.Of(paragraph.Inline).Trim() : "";
}
