using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace StaticArchive.Content.Markdown;

/// <summary>Writes the blocks of a text. A kind of block that is not named here is not written.</summary>
internal sealed class BlockWriter
{
    private readonly Draft _draft;
    private readonly RawHtmlWriter _raw;
    private readonly InlineWriter _inlines;
    private readonly HeadingWriter _headings;
    private readonly ListWriter _lists;
    private readonly TableWriter _tables;
    private readonly ParagraphWriter _paragraphs;
    private bool _isInQuote;

    public BlockWriter(Draft draft)
    {
        _draft = draft;
        _raw = new RawHtmlWriter(draft);
        _inlines = new InlineWriter(draft, _raw, new FootnoteWriter(draft));
        _headings = new HeadingWriter(draft, _inlines);
        _paragraphs = new ParagraphWriter(draft, _inlines);
        _lists = new ListWriter(draft, this, _inlines);
        _tables = new TableWriter(draft, this);
    }

    public void WriteDocument(MarkdownDocument document)
    {
        var floor = _draft.Raw.Enter();
        foreach (var block in document)
        {
            var (plainStart, isParagraph) = (_draft.Plain.Length, block is ParagraphBlock paragraph && !ParagraphWriter.IsFigure(paragraph));
            Write(block);
            if (isParagraph)
            {
                _draft.NoteParagraph(plainStart);
            }
        }

        _draft.Raw.Leave(floor);
    }

    /// <param name="isTight">Whether paragraphs are written without their element, as in a list without empty lines.</param>
    public void WriteAll(ContainerBlock blocks, bool isTight = false)
    {
        var floor = _draft.Raw.Enter();
        foreach (var block in blocks)
        {
            Write(block, isTight);
        }

        _draft.Raw.Leave(floor);
    }

    /// <summary>The text of a table's cell, which stays on its row's line of the plain text.</summary>
    public void WriteCellText(ParagraphBlock paragraph)
    {
        _inlines.IsInCell = true;
        _inlines.Write(paragraph.Inline);
        _inlines.IsInCell = false;
    }

    /// <summary>The parser's own limit keeps the nesting of blocks, and so this recursion, shallow.</summary>
    public void Write(Block block, bool isTight = false)
    {
        switch (block)
        {
            case ParagraphBlock paragraph:
                _paragraphs.Write(paragraph, isTight);
                break;
            case HeadingBlock heading:
                _headings.Write(heading);
                break;
            case ListBlock list:
                _lists.Write(list);
                break;
            case DefinitionList list:
                _lists.Write(list);
                break;
            case QuoteBlock quote:
                WriteQuote(quote);
                break;
            case Table table:
                _tables.Write(table);
                break;
            case CodeBlock code:
                WriteCode(code);
                break;
            case HtmlBlock html:
                _raw.WriteBlock(html.Lines);
                break;
            case ThematicBreakBlock:
                _draft.Html.Append("<hr>\n");
                break;
            case FootnoteGroup footnotes:
                _lists.Write(footnotes);
                break;
        }
    }

    private void WriteQuote(QuoteBlock quote)
    {
        var (plain, html, isOutermost) = (_draft.Plain.Length, _draft.Html.Length, !_isInQuote);
        _isInQuote = true;
        _draft.Html.Append("<blockquote>\n");
        WriteAll(quote);
        _draft.Html.Append("</blockquote>\n");
        if (!isOutermost)
        {
            return;
        }

        _isInQuote = false;
        var text = _draft.Plain.Between(plain, _draft.Plain.Length).Trim('\n', ' ');
        if (text.Length > 0 && _draft.Html.Since(html).IndexOf("<img") < 0)
        {
            _draft.Quotations.Add(text);
        }
    }

    private void WriteCode(CodeBlock code)
    {
        // Wide code scrolls, and what scrolls must be reachable with the keyboard.
        _draft.Html.Append("<pre tabindex=\"0\"><code");
        if (code is FencedCodeBlock { Info.Length: > 0 } fenced && fenced.Info.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '+' or '#' or '.'))
        {
            _draft.Html.Append(" class=\"language-");
            _draft.Html.Append(fenced.Info);
            _draft.Html.Append('"');
        }

        _draft.Html.Append('>');
        for (var i = 0; i < code.Lines.Count; i++)
        {
            _draft.Text(code.Lines.Lines[i].Slice.AsSpan());
            _draft.Html.Append('\n');
            _draft.Plain.Space();
        }

        _draft.Html.Append("</code></pre>\n");
        _draft.Plain.EndLine();
    }
}
