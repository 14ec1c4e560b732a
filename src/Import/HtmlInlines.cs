using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace StaticArchive.Import;

/// <summary>Writes running text: one line, in which a line feed stands for a hard break.</summary>
internal sealed partial class HtmlInlines(HtmlReading reading)
{
    private readonly StringBuilder _text = new();
    private bool _isMarked;
    private bool _isLinked;

    /// <summary>What was written since the last time.</summary>
    public string Take()
    {
        var text = _text.ToString();
        _text.Clear();
        return text;
    }

    public void Write(INode node)
    {
        switch (node)
        {
            case IText text:
                WriteText(text.Data);
                break;
            case IElement element when HtmlElements.IsAdvertisement(element):
                reading.Advertisements++;
                break;
            case IElement element when !HtmlElements.IsUnread(element):
                Write(element);
                break;
        }
    }

    private void WriteChildren(INode node)
    {
        foreach (var child in node.ChildNodes)
        {
            Write(child);
        }
    }

    private void WriteText(string written)
    {
        var text = Space().Replace(Invisible().Replace(written, ""), " ");
        if (text.Length > 0 && text[0] == ' ' && (_text.Length == 0 || _text[^1] is ' ' or '\n'))
        {
            text = text[1..];
        }

        _text.Append(MarkdownEscape.Inline(text, withLinks: !_isLinked));
    }

    private void Write(IElement element)
    {
        switch (element.LocalName)
        {
            case "br":
                _text.Append('\n');
                break;
            case "strong" or "b":
                WriteMarked(element, "**", "strong");
                break;
            case "em" or "i":
                WriteMarked(element, "*", "em");
                break;
            case "del" or "s" or "strike":
                WriteMarked(element, "~~", "del");
                break;
            case "sup" when element.FirstElementChild is { LocalName: "a" } link && reading.Footnotes.NumberOf(link) is not null:
                WriteChildren(element);
                break;
            case "sub" or "sup" or "kbd" or "mark" or "u" or "ins" or "q":
                WriteAround(element, $"<{element.LocalName}>", $"</{element.LocalName}>");
                break;
            case "code" or "tt" or "samp":
                WriteCode(element);
                break;
            case "a":
                WriteLink(element);
                break;
            case "img":
                _text.Append(HtmlElements.IsEmoji(element) ? MarkdownEscape.Inline(element.GetAttribute("alt") ?? "") : reading.Image(element, null));
                break;
            case "input":
                WriteBox(element);
                break;
            case var _ when HtmlElements.IsEmbedded(element):
                _text.Append(reading.Embedded(element));
                break;
            default:
                // A block in a place that only has room for a line, such as a table's cell.
                SpaceBefore(element);
                WriteChildren(element);
                SpaceBefore(element);
                break;
        }
    }

    private void SpaceBefore(IElement element)
    {
        if (!HtmlElements.IsInline(element) && _text.Length > 0 && _text[^1] is not (' ' or '\n'))
        {
            _text.Append(' ');
        }
    }

    /// <summary>With Markdown's marks where nobody could misread them, else as an element.</summary>
    private void WriteMarked(IElement element, string mark, string name)
    {
        var isInner = _isMarked;
        _isMarked = true;
        var inner = Inner(element);
        _isMarked = isInner;
        AppendAround(inner, part => !isInner && char.IsLetterOrDigit(part[0]) && char.IsLetterOrDigit(part[^1]) && !EndsInMark() ? (mark, mark) : ($"<{name}>", $"</{name}>"));
    }

    private bool EndsInMark() => _text.Length > 0 && _text[^1] is '*' or '~' or '_';

    private void WriteAround(IElement element, string open, string close) => AppendAround(Inner(element), _ => (open, close));

    private string Inner(INode node)
    {
        var start = _text.Length;
        WriteChildren(node);
        var inner = _text.ToString(start, _text.Length - start);
        _text.Length = start;
        return inner;
    }

    /// <summary>Around every line; spaces at the ends stay outside.</summary>
    private void AppendAround(string inner, Func<string, (string Open, string Close)> around)
    {
        var lines = inner.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            _text.Append(i > 0 ? "\n" : "");
            var part = lines[i].Trim(' ');
            if (part.Length == 0)
            {
                _text.Append(lines[i].Length > 0 ? " " : "");
                continue;
            }

            _text.Append(lines[i][0] == ' ' ? " " : "");
            var (open, close) = around(part);
            _text.Append(open).Append(part).Append(close).Append(lines[i][^1] == ' ' ? " " : "");
        }
    }

    private void WriteCode(IElement element)
    {
        var code = Space().Replace(Invisible().Replace(element.TextContent, ""), " ").Trim(' ');
        if (code.Length == 0)
        {
            return;
        }

        if (code.Contains('`', StringComparison.Ordinal) || code.Contains('|', StringComparison.Ordinal) || (_text.Length > 0 && _text[^1] == '`'))
        {
            _text.Append("<code>").Append(MarkdownEscape.Inline(code, withLinks: false)).Append("</code>");
            return;
        }

        _text.Append('`').Append(code).Append('`');
    }

    private void WriteLink(IElement link)
    {
        if (reading.Footnotes.NumberOf(link) is { } number)
        {
            _text.Append($"[^{number}]");
            return;
        }

        if (_isLinked || reading.Link(link.GetAttribute("href")) is not { } url)
        {
            WriteChildren(link);
            return;
        }

        if (link.TextContent.Trim() == url && Bare().IsMatch(url))
        {
            _text.Append($"<{url}>");
            return;
        }

        _isLinked = true;
        var inner = Inner(link);
        _isLinked = false;
        AppendAround(inner, _ => ("[", $"]({Target(url)})"));
    }

    private static string Target(string url)
    {
        var safe = Entity().Replace(url, "\\&");
        return safe.AsSpan().ContainsAny('(', ')') ? $"<{safe}>" : safe;
    }

    /// <summary>A task's box, at the start of a list's item.</summary>
    private void WriteBox(IElement input)
    {
        var item = input.ParentElement?.LocalName is "p" or "label" ? input.ParentElement.ParentElement : input.ParentElement;
        if (input.GetAttribute("type") == "checkbox" && item?.LocalName == "li" && _text.Length == 0)
        {
            _text.Append(input.HasAttribute("checked") ? "[x] " : "[ ] ");
        }
    }

    [GeneratedRegex(@"[\s\u00A0\u3164]+", RegexOptions.CultureInvariant)]
    private static partial Regex Space();

    /// <summary>Zero-width spaces and marks that editors leave.</summary>
    [GeneratedRegex(@"[\u200B\uFEFF\u00AD\u2060]", RegexOptions.CultureInvariant)]
    private static partial Regex Invisible();

    [GeneratedRegex(@"^https?://[!-;=?-~]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Bare();

    [GeneratedRegex(@"&(?=#?\w+;)", RegexOptions.CultureInvariant)]
    private static partial Regex Entity();
}
