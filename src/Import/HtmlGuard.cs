namespace StaticArchive.Import;

/// <summary>
/// Refuses HTML whose tree would grow without end: its rules close and open elements again by themselves, so that a few kilobytes can stand for gigabytes.
/// No page that somebody wrote comes near the limits.
/// </summary>
internal static class HtmlGuard
{
    private const int MaxDepth = 200;
    private const int MaxTags = 300_000;

    /// <summary>Marks that are open are opened again in every paragraph.</summary>
    private const long MaxReopened = 3_000_000;

    private static readonly HashSet<string> Void = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
    };

    /// <summary>Elements that the next of their kind closes.</summary>
    private static readonly HashSet<string> ClosedByItself = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "li", "dt", "dd", "td", "th", "tr", "tbody", "thead", "tfoot", "option", "html", "head", "body", "rt", "rp",
    };

    private static readonly HashSet<string> Marks = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u",
    };

    /// <returns>What is too much; null: it may be read.</returns>
    public static string? ProblemOf(string html)
    {
        var open = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var (tags, depth, marks, mostMarks) = (0, 0, 0, 0);
        for (var at = 0; html.IndexOf('<', at) is >= 0 and var start;)
        {
            at = start + 1;
            if (html.AsSpan(at).StartsWith("!--"))
            {
                at = After(html, "-->", at);
                continue;
            }

            var isClosing = at < html.Length && html[at] == '/';
            var name = NameAt(html, isClosing ? at + 1 : at);
            if (name.Length == 0 || Void.Contains(name))
            {
                continue;
            }

            at += name.Length;
            if (!isClosing && name.Equals("script", StringComparison.OrdinalIgnoreCase))
            {
                at = After(html, "</script", at);
                continue;
            }

            var step = isClosing ? (open.GetValueOrDefault(name) > 0 ? -1 : 0) : 1;
            tags++;
            marks += Marks.Contains(name) ? step : 0;
            mostMarks = Math.Max(mostMarks, marks);
            if (!ClosedByItself.Contains(name))
            {
                open[name] = open.GetValueOrDefault(name) + step;
                depth += step;
            }

            if (depth > MaxDepth)
            {
                return $"elements are nested more than {MaxDepth} deep";
            }

            if (tags > MaxTags || (long)mostMarks * tags > MaxReopened)
            {
                return "there are too many elements";
            }
        }

        return null;
    }

    private static string NameAt(string html, int at)
    {
        var end = at;
        while (end < html.Length && (char.IsAsciiLetterOrDigit(html[end]) || html[end] is '-' or ':') && end - at < 64)
        {
            end++;
        }

        return at < html.Length && char.IsAsciiLetter(html[at]) ? html[at..end] : "";
    }

    private static int After(string html, string end, int from) =>
        html.IndexOf(end, from, StringComparison.OrdinalIgnoreCase) is >= 0 and var at ? at + end.Length : html.Length;
}
