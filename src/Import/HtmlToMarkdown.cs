using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using StaticArchive.Checks;
using StaticArchive.Text;

namespace StaticArchive.Import;

/// <summary>
/// From HTML to the archive's Markdown. All text is kept; elements become what <c>docs/markdown.md</c> knows, and those that mean nothing there are opened.
/// The result is never refused for its HTML, links or images.
/// </summary>
internal sealed partial class HtmlToMarkdown
{
    /// <summary>Lists and quotations inside each other; deeper ones are opened.</summary>
    private const int MaxNesting = 6;

    private readonly HtmlReading _reading;
    private readonly string? _title;
    private readonly List<int> _levels;
    private int _level = 1;

    private HtmlToMarkdown(IElement root, HtmlReading reading, string? title)
    {
        (_reading, _title) = (reading, title);
        _levels = [.. root.QuerySelectorAll("h1, h2, h3, h4, h5, h6").Where(h => !IsTitle(h)).Select(h => h.LocalName[1] - '0').Distinct().Order()];
    }

    /// <param name="root">The text without what stands around it.</param>
    /// <param name="title">A heading with these words is left out.</param>
    /// <param name="address">Of the post; null: not known.</param>
    public static string Convert(IElement root, string? title, Uri? address, (PostImages Images, PostNotes Notes) post)
    {
        var footnotes = new HtmlFootnotes(root);
        var reading = new HtmlReading(footnotes, post.Images, address, post.Notes);
        var converter = new HtmlToMarkdown(root, reading, title);
        var blocks = converter.Blocks(root, 0);
        foreach (var (number, note) in footnotes.All)
        {
            var lines = string.Join("\n\n", converter.Blocks(note, 1)).Split('\n');
            blocks.Add($"[^{number}]: {string.Join('\n', lines.Select((l, i) => i == 0 || l.Length == 0 ? l : "    " + l))}".TrimEnd());
        }

        if (reading.Advertisements > 0)
        {
            post.Notes.Guess($"{reading.Advertisements} places for advertisements are left out");
        }

        if (reading.WithoutAlt > 0)
        {
            post.Notes.Miss($"descriptions of images, which {reading.WithoutAlt} of them do not have (the words between '![' and ']')");
        }

        return string.Concat(blocks.Select(b => b + "\n\n"));
    }

    private List<string> Blocks(INode node, int nesting)
    {
        var blocks = new List<string>();
        var inlines = new HtmlInlines(_reading);
        Flow(node, nesting, blocks, inlines);
        Flush(inlines, blocks);
        return blocks;
    }

    private void Flow(INode node, int nesting, List<string> blocks, HtmlInlines inlines)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is not IElement element || (HtmlElements.IsInline(element) && element.LocalName != "img" && !HtmlElements.HasBlock(element)))
            {
                inlines.Write(child);
            }
            else if (element.LocalName == "img" && HtmlElements.IsEmoji(element))
            {
                inlines.Write(element);
            }
            else if (HtmlElements.IsAdvertisement(element))
            {
                _reading.Advertisements++;
            }
            else if (!HtmlElements.IsUnread(element) && !(element.LocalName == "li" && _reading.Footnotes.IsNote(element)))
            {
                Block(element, nesting, blocks, inlines);
            }
        }
    }

    private void Block(IElement element, int nesting, List<string> blocks, HtmlInlines inlines)
    {
        if (HtmlElements.IsInline(element) && element.LocalName != "img")
        {
            // A link or a mark around paragraphs or images: it is opened.
            Flow(element, nesting, blocks, inlines);
            return;
        }

        Flush(inlines, blocks);
        switch (element.LocalName)
        {
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                Add(blocks, Heading(element, nesting));
                break;
            case "ul" or "ol" or "menu" when nesting < MaxNesting && !HasOwnText(element):
                Add(blocks, HtmlLists.Write(element, item => _reading.Footnotes.IsNote(item) ? [] : Blocks(item, nesting + 1)), separate: true);
                break;
            case "blockquote" when nesting < MaxNesting:
                Add(blocks, Quote(Blocks(element, nesting + 1)), separate: true);
                break;
            case "pre":
                Add(blocks, Code(element));
                break;
            case "table" when HtmlTables.Rows(element) is { } rows:
                Add(blocks, MarkdownEscape.LineStart(element.QuerySelector("caption") is { } title ? Line(title) : ""));
                Add(blocks, HtmlTables.Write(rows, Line));
                break;
            case "hr":
                // Between other things only: as the first of a list's item it would be none.
                Add(blocks, nesting == 0 && blocks.Count > 0 && !element.ParentElement!.ClassList.Contains("footnotes") ? "---" : "");
                break;
            case "img":
                Add(blocks, _reading.Image(element, null));
                break;
            case "figure" when IsImageWithCaption(element):
                Figure(element, blocks);
                break;
            case "dt" or "summary" or "legend":
                Add(blocks, Marked(element));
                break;
            case var _ when HtmlElements.IsEmbedded(element):
                Add(blocks, _reading.Embedded(element));
                break;
            default:
                Flow(element, nesting, blocks, inlines);
                Flush(inlines, blocks);
                break;
        }
    }

    private void Flush(HtmlInlines inlines, List<string> blocks)
    {
        foreach (var paragraph in EmptyLines().Split(inlines.Take()))
        {
            var lines = paragraph.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0).ToList();
            var kept = lines.Where(l => !TextChecks.IsAdvertisement(l)).ToList();
            _reading.Advertisements += lines.Count - kept.Count;
            Add(blocks, MarkdownEscape.Paragraph(kept));
        }
    }

    /// <param name="separate">A list behind a list, or a quotation behind one, would become part of it.</param>
    private static void Add(List<string> blocks, string block, bool separate = false)
    {
        if (block.Length == 0)
        {
            return;
        }

        if (separate && blocks.Count > 0 && KindOf(blocks[^1]) == KindOf(block))
        {
            blocks.Add("<!-- -->");
        }

        blocks.Add(block);
    }

    /// <summary>A list's or a quotation's; paragraphs never begin so.</summary>
    private static char KindOf(string block) => char.IsAsciiDigit(block[0]) ? '-' : block[0];

    private bool IsTitle(IElement heading) => _title is not null && ArticleText.Clean(heading.TextContent) == _title;

    private string Heading(IElement element, int nesting)
    {
        if (nesting > 0)
        {
            return Marked(element);
        }

        var words = Line(element);
        if (words.Length == 0 || IsTitle(element))
        {
            return "";
        }

        // No level is skipped, whatever the post's program did.
        _level = Math.Min(Math.Min(6, 2 + _levels.IndexOf(element.LocalName[1] - '0')), _level + 1);
        return $"{new string('#', _level)} {ClosingMarks().Replace(words, m => string.Concat(m.Value.Select(c => "\\" + c)))}";
    }

    private string Marked(IElement element)
    {
        var words = Line(element);
        return words.Length == 0 ? "" : char.IsLetterOrDigit(words[0]) && char.IsLetterOrDigit(words[^1]) && !words.Contains('*', StringComparison.Ordinal) ? $"**{words}**" : MarkdownEscape.LineStart(words);
    }

    /// <summary>An element's text as one line.</summary>
    private string Line(IElement element)
    {
        var inlines = new HtmlInlines(_reading);
        foreach (var child in element.ChildNodes)
        {
            inlines.Write(child);
        }

        return ValidText.OneLine(inlines.Take().Replace('\n', ' '));
    }

    private static bool HasOwnText(IElement element) => element.ChildNodes.OfType<IText>().Any(t => !string.IsNullOrWhiteSpace(t.Data));

    private static bool IsImageWithCaption(IElement figure) =>
        figure.QuerySelectorAll("img") is { Length: 1 } images && !HtmlElements.IsEmoji(images[0])
        && figure.TextContent.Trim() == (figure.QuerySelector("figcaption")?.TextContent ?? "").Trim()
        && !figure.GetElementsByTagName("*").Any(HtmlElements.IsEmbedded);

    private void Figure(IElement figure, List<string> blocks)
    {
        var caption = figure.QuerySelector("figcaption");
        Add(blocks, _reading.Image(figure.QuerySelector("img")!, caption is null ? null : ArticleText.Clean(caption.TextContent)));
    }

    private static string Quote(List<string> blocks) =>
        string.Join('\n', string.Join("\n\n", blocks).Split('\n').Select(l => l.Length == 0 ? ">" : "> " + l)) is var quote && blocks.Count > 0 ? quote : "";

    private static string Code(IElement element)
    {
        var code = new StringBuilder();
        AppendCode(element, code);
        var text = code.ToString().Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Replace('\u00A0', ' ').Trim('\n').TrimEnd();
        if (string.IsNullOrWhiteSpace(text))
        {
            return "";
        }

        var names = element.ClassList.Concat(element.QuerySelector("code")?.ClassList ?? Enumerable.Empty<string>());
        var language = names.Select(c => Language().Match(c)).Where(m => m.Success).Select(m => m.Groups["name"].Value).FirstOrDefault() ?? "";
        var fence = new string('`', Math.Max(3, Backticks().Matches(text).Select(m => m.Length + 1).DefaultIfEmpty(0).Max()));
        return $"{fence}{language}\n{text}\n{fence}";
    }

    private static void AppendCode(INode node, StringBuilder code)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText text)
            {
                code.Append(text.Data);
            }
            else if (child is IElement { LocalName: "br" })
            {
                code.Append('\n');
            }
            else
            {
                AppendCode(child, code);
            }
        }
    }

    [GeneratedRegex(@"\n(?:[ \u00A0]*\n)+", RegexOptions.CultureInvariant)]
    private static partial Regex EmptyLines();

    /// <summary>At the end of a heading they would be part of its mark.</summary>
    [GeneratedRegex("(?<= )#+$|^#+$", RegexOptions.CultureInvariant)]
    private static partial Regex ClosingMarks();

    [GeneratedRegex(@"^(language|lang|brush:?)-?(?<name>[A-Za-z0-9+#]{1,20})$", RegexOptions.CultureInvariant)]
    private static partial Regex Language();

    [GeneratedRegex("`+", RegexOptions.CultureInvariant)]
    private static partial Regex Backticks();
}
