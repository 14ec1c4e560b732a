using Markdig.Extensions.Footnotes;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax.Inlines;

namespace StaticArchive.Content.Markdown;

/// <summary>Writes running text.</summary>
internal sealed class InlineWriter
{
    /// <summary>Emphasis in emphasis in links; browsers stop at 512 elements inside each other.</summary>
    public const int MaxDepth = 60;

    private readonly Draft _draft;
    private readonly RawHtmlWriter _raw;
    private readonly LinkWriter _links;
    private readonly FootnoteWriter _footnotes;
    private bool _isTooDeepReported;

    public InlineWriter(Draft draft, RawHtmlWriter raw, FootnoteWriter footnotes)
    {
        _draft = draft;
        _raw = raw;
        _footnotes = footnotes;
        _links = new LinkWriter(draft, this);
    }

    /// <summary>Whether a link is open, in which none may begin.</summary>
    public bool IsInLink { get; set; }

    /// <summary>Whether this is a cell of a table, where a pipe in code is written as <c>\|</c>.</summary>
    public bool IsInCell { get; set; }

    public LinkWriter Links => _links;

    /// <summary>Writes a block's running text, or that of an element in it; raw elements opened in it end with it.</summary>
    public void Write(ContainerInline? inlines, int depth = 0)
    {
        if (depth > MaxDepth)
        {
            ReportTooDeep(inlines!);
            return;
        }

        var floor = _draft.Raw.Enter();
        for (var inline = inlines?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            Write(inline, depth);
        }

        _draft.Raw.Leave(floor);
    }

    private void Write(Inline inline, int depth)
    {
        switch (inline)
        {
            case LiteralInline literal:
                Leftovers.Report(literal, _draft);
                _draft.Text(literal.Content.AsSpan());
                break;
            case LineBreakInline lineBreak:
                _draft.Html.Append(lineBreak.IsHard ? "<br>\n" : "\n");
                _draft.Plain.Space();
                break;
            case EmphasisInline emphasis:
                WriteElement(ElementOf(emphasis), emphasis, depth);
                break;
            case CodeInline code:
                _draft.Html.Append("<code>");
                _draft.Text(IsInCell ? code.Content.Replace("\\|", "|", StringComparison.Ordinal) : code.Content);
                _draft.Html.Append("</code>");
                break;
            case HtmlEntityInline entity:
                _draft.Text(HtmlText.Clean(entity.Transcoded.ToString()));
                break;
            case LinkInline { IsImage: true } image:
                _links.WriteImage(image, withTitle: true);
                break;
            case LinkInline link:
                _links.WriteLink(link, depth);
                break;
            case AutolinkInline autolink:
                _links.WriteAutolink(autolink);
                break;
            case HtmlInline html:
                _raw.WriteInline(html.Tag, html.Span.Start);
                break;
            case FootnoteLink footnote:
                _footnotes.WriteMark(footnote, IsInLink);
                break;
            case TaskList task:
                // Where it begins an item the block writer has written it; anywhere else it is text.
                _draft.Text(task.Checked ? "[x]" : "[ ]");
                break;
            case DelimiterInline delimiter:
                _draft.Text(delimiter.ToLiteral());
                Write(delimiter, depth + 1);
                break;
            case ContainerInline container:
                Write(container, depth + 1);
                break;
        }
    }

    private static string? ElementOf(EmphasisInline emphasis) => (emphasis.DelimiterChar, emphasis.DelimiterCount) switch
    {
        ('*' or '_', 1) => "em",
        ('*' or '_', 2) => "strong",
        ('~', 2) => "del",
        _ => null,
    };

    private void WriteElement(string? element, ContainerInline inlines, int depth)
    {
        if (element is null)
        {
            Write(inlines, depth + 1);
            return;
        }

        _draft.Html.Append('<');
        _draft.Html.Append(element);
        _draft.Html.Append('>');
        Write(inlines, depth + 1);
        _draft.Html.Append("</");
        _draft.Html.Append(element);
        _draft.Html.Append('>');
    }

    private void ReportTooDeep(ContainerInline inlines)
    {
        if (!_isTooDeepReported)
        {
            _draft.Report(MarkdownRules.TooDeep, inlines.Span.Start, "too many marks inside each other");
            _isTooDeepReported = true;
        }
    }
}
