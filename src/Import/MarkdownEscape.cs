using System.Text;
using System.Text.RegularExpressions;
using StaticArchive.Content.Markdown;

namespace StaticArchive.Import;

/// <summary>Writes text so that Markdown means nothing by it.</summary>
internal static partial class MarkdownEscape
{
    /// <summary>Running text, on one line; bare addresses stay addresses.</summary>
    /// <param name="withLinks">False inside a link, where an address is text, too.</param>
    public static string Inline(string text, bool withLinks = true)
    {
        var escaped = new StringBuilder(text.Length + 16);
        var from = 0;
        foreach (Match match in Address().Matches(text))
        {
            var address = match.Value.TrimEnd('.', ',', ':', ';', '!', '?', '\'', '_', '~', '&', ')', '*');
            var colon = address.IndexOf(':', StringComparison.Ordinal);
            AppendText(escaped, text, from, match.Index);
            if (withLinks && WebUrl.Finish(address) is not null)
            {
                escaped.Append('<').Append(address).Append('>');
                from = match.Index + address.Length;
            }
            else
            {
                escaped.Append(text, match.Index, colon).Append("\\:");
                from = match.Index + colon + 1;
            }
        }

        AppendText(escaped, text, from, text.Length);
        return escaped.ToString();
    }

    /// <summary>A paragraph whose lines are running Markdown: they are kept from being headings, lists, quotations or rules, and end in hard breaks.</summary>
    public static string Paragraph(IEnumerable<string> lines) => string.Join("\\\n", lines.Select(l => LineStart(l.Trim())));

    public static string LineStart(string line)
    {
        if (line.Length == 0 || char.IsLetter(line[0]))
        {
            return line;
        }

        if (char.IsAsciiDigit(line[0]))
        {
            return Numbered().Replace(line, "$1\\$2");
        }

        return line[0] is '#' or '>' or '+' or '-' or '=' or ':' ? "\\" + line : line;
    }

    private static void AppendText(StringBuilder escaped, string text, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            var c = text[i];
            var next = i + 1 < text.Length ? text[i + 1] : ' ';
            var isMark = c switch
            {
                '\\' or '*' or '[' or ']' or '`' or '|' => true,
                '<' => char.IsAsciiLetter(next) || next is '/' or '!' or '?' || i + 1 == to,
                '_' => i == 0 || !char.IsAsciiLetterOrDigit(text[i - 1]) || !char.IsAsciiLetterOrDigit(next),
                '~' => next == '~' || i == 0 || i + 1 == to || text[i - 1] == '~',
                '&' => char.IsAsciiLetter(next) || next == '#',
                '!' => next == '[' || i + 1 == to,
                '#' => i == 0 || text[i - 1] == '{',
                _ => false,
            };
            escaped.Append(isMark ? "\\" : "").Append(c);
        }
    }

    [GeneratedRegex(@"(?<![A-Za-z0-9])https?://[-A-Za-z0-9._~:/?#@!$&'()+,;=%]*", RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex(@"^(\d{1,9})([.)])", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();
}
