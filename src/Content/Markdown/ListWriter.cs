using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;

namespace StaticArchive.Content.Markdown;

/// <summary>Writes lists of every kind.</summary>
internal sealed class ListWriter(Draft draft, BlockWriter blocks, InlineWriter inlines)
{
    public void Write(ListBlock list)
    {
        if (!list.IsOrdered)
        {
            draft.Html.Append("<ul>\n");
        }
        else if (int.TryParse(list.OrderedStart, out var start) && start != 1)
        {
            draft.Html.Append("<ol start=\"");
            draft.Html.Append(start);
            draft.Html.Append("\">\n");
        }
        else
        {
            draft.Html.Append("<ol>\n");
        }

        foreach (var item in list.OfType<ListItemBlock>())
        {
            WriteItem(item, isTight: !list.IsLoose);
        }

        draft.Html.Append(list.IsOrdered ? "</ol>\n" : "</ul>\n");
    }

    public void Write(DefinitionList list)
    {
        draft.Html.Append("<dl>\n");
        foreach (var item in list.OfType<DefinitionItem>())
        {
            foreach (var term in item.OfType<DefinitionTerm>())
            {
                draft.Html.Append("<dt>");
                inlines.Write(term.Inline);
                draft.Html.Append("</dt>\n");
                draft.Plain.EndLine();
            }

            WriteDefinition(item);
        }

        draft.Html.Append("</dl>\n");
    }

    /// <summary>The parser leaves them in the order of their definitions where one is never used; readers expect the order of their marks.</summary>
    public void Write(FootnoteGroup footnotes)
    {
        if (footnotes.Count == 0)
        {
            return;
        }

        draft.Html.Append("<div class=\"footnotes\">\n<ol>\n");
        foreach (var footnote in footnotes.OfType<Footnote>().OrderBy(f => f.Order))
        {
            draft.Html.Append("<li id=\"fn-");
            draft.Html.Append(footnote.Order);
            draft.Html.Append("\">\n");
            blocks.WriteAll(footnote);
            draft.Html.Append("</li>\n");
        }

        draft.Html.Append("</ol>\n</div>\n");
    }

    private void WriteItem(ListItemBlock item, bool isTight)
    {
        if (item.Count > 0 && item[0] is ParagraphBlock { Inline.FirstChild: TaskList task } paragraph)
        {
            WriteTask(item, paragraph, task);
            return;
        }

        draft.Html.Append("<li>");
        blocks.WriteAll(item, isTight);
        draft.Html.Append("</li>\n");
        draft.Plain.EndLine();
    }

    /// <summary>The box and its words are one label, so that the box has a name.</summary>
    private void WriteTask(ListItemBlock item, ParagraphBlock paragraph, TaskList task)
    {
        draft.Html.Append("<li class=\"task\"><label><input type=\"checkbox\" disabled");
        draft.Html.Append(task.Checked ? " checked>" : ">");
        task.Remove();
        inlines.Write(paragraph.Inline);
        draft.Html.Append("</label>");
        draft.Plain.EndLine();
        item.RemoveAt(0);
        blocks.WriteAll(item);
        draft.Html.Append("</li>\n");
    }

    private void WriteDefinition(DefinitionItem item)
    {
        var parts = item.Where(b => b is not DefinitionTerm).ToList();
        if (parts.Count == 0)
        {
            return;
        }

        draft.Html.Append("<dd>");
        var floor = draft.Raw.Enter();
        foreach (var part in parts)
        {
            blocks.Write(part, isTight: parts.Count == 1);
        }

        draft.Raw.Leave(floor);
        draft.Html.Append("</dd>\n");
        draft.Plain.EndLine();
    }
}
