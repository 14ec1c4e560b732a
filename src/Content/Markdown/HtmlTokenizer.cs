using System.Buffers;

namespace StaticArchive.Content.Markdown;

/// <summary>
/// Cuts raw HTML into text, tags and comments. It need not read as a browser does: nothing of what it cuts is ever copied, tags are written anew from
/// their names and text is escaped, so that a misreading shows as odd text and never as markup.
/// </summary>
internal ref struct HtmlTokenizer(ReadOnlySpan<char> html)
{
    /// <summary>A longer tag is text, and so is everything after many of them: looking for the end of every <c>&lt;a</c> of a million takes for ever.</summary>
    private const int MaxTagLength = 2_000, MaxFailures = 1_000;

    private static readonly SearchValues<char> EndsName = SearchValues.Create(" \t\n\r\f/");

    private readonly ReadOnlySpan<char> _html = html;
    private int _at;
    private int _failures;

    /// <summary>What was not read yet.</summary>
    public readonly ReadOnlySpan<char> Rest => _html[_at..];

    public bool TryRead(out HtmlToken token)
    {
        var start = _at;
        if (start == _html.Length)
        {
            token = default;
            return false;
        }

        if (_html[start] == '<' && TryReadTag(out token))
        {
            return true;
        }

        // A '<' that begins no tag is text.
        var next = _html[(start + 1)..].IndexOf('<');
        _at = next < 0 ? _html.Length : start + 1 + next;
        token = new HtmlToken(HtmlTokenKind.Text, start, "", _html[start.._at]);
        return true;
    }

    /// <summary>Goes on behind the end tag of an element whose content is nobody's; to the end where there is none.</summary>
    public void SkipContentOf(string name)
    {
        var rest = _html[_at..];
        for (var from = 0; rest[from..].IndexOf("</") is >= 0 and var found; from += found + 2)
        {
            var tag = rest[(from + found + 2)..];
            if (tag.StartsWith(name, StringComparison.OrdinalIgnoreCase) && (tag.Length == name.Length || !char.IsAsciiLetterOrDigit(tag[name.Length])))
            {
                var end = tag.IndexOf('>');
                _at = end < 0 ? _html.Length : _html.Length - tag.Length + end + 1;
                return;
            }
        }

        _at = _html.Length;
    }

    private bool TryReadTag(out HtmlToken token)
    {
        var start = _at;
        var rest = _html[(start + 1)..];
        token = default;
        if (rest.StartsWith("!--"))
        {
            // A comment without an end hides the rest.
            var end = rest[3..].IndexOf("-->");
            token = new HtmlToken(HtmlTokenKind.Comment, start, "", end < 0 ? rest[3..] : rest.Slice(3, end));
            _at = end < 0 ? _html.Length : start + 1 + 3 + end + 3;
            return true;
        }

        if (rest.Length > 0 && rest[0] is '!' or '?')
        {
            var end = rest.IndexOf('>');
            token = new HtmlToken(HtmlTokenKind.Other, start, "", rest);
            _at = end < 0 ? _html.Length : start + 1 + end + 1;
            return true;
        }

        var isClose = rest.StartsWith('/');
        var nameStart = isClose ? 1 : 0;
        if (rest.Length <= nameStart || !char.IsAsciiLetter(rest[nameStart]) || _failures > MaxFailures)
        {
            return false;
        }

        var close = TagEnd(rest[..Math.Min(rest.Length, MaxTagLength)]);
        if (close < 0)
        {
            _failures++;
            return false;
        }

        var inside = rest[nameStart..close];
        var nameLength = inside.IndexOfAny(EndsName);
        var name = (nameLength < 0 ? inside : inside[..nameLength]).ToString().ToLowerInvariant();
        token = new HtmlToken(isClose ? HtmlTokenKind.Close : HtmlTokenKind.Open, start, name, nameLength < 0 ? [] : inside[nameLength..]);
        _at = start + 1 + close + 1;
        return true;
    }

    /// <summary>Where the tag's <c>&gt;</c> stands, which a quoted value may hold, too; -1: nowhere.</summary>
    private static int TagEnd(ReadOnlySpan<char> tag)
    {
        for (var i = 0; i < tag.Length; i++)
        {
            if (tag[i] == '>')
            {
                return i;
            }

            if (tag[i] is '"' or '\'' && LastVisible(tag[..i]) == '=')
            {
                var end = tag[(i + 1)..].IndexOf(tag[i]);
                if (end < 0)
                {
                    return -1;
                }

                i += end + 1;
            }
        }

        return -1;
    }

    private static char LastVisible(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd();
        return text.Length == 0 ? '\0' : text[^1];
    }
}
