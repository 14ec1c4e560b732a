using System.Globalization;
using System.Text;

namespace StaticArchive.Review;

/// <summary>
/// Strangers' words in a comment: they stay words. Nothing in them becomes a heading, a link, an image, HTML, the mention of a person or of another issue.
/// </summary>
internal static class GitHubMarkdown
{
    /// <summary>Nothing is seen of it, but what stands around it is no longer one word.</summary>
    private const string Break = "&#8203;";

    /// <summary>One line, also for a table's cell.</summary>
    /// <param name="most">Longer texts are cut.</param>
    public static string Escape(string text, int most = 300) => Write(text, most, @"\`*_{}[]()#+-!|~$@");

    /// <summary>One line between HTML's tags, where Markdown is not read but people are mentioned all the same.</summary>
    public static string EscapeInHtml(string text) => Write(text, 300, "");

    private static string Write(string text, int most, string special)
    {
        var line = Cut(Visible(text), most);
        var result = new StringBuilder();
        for (var i = 0; i < line.Length; i++)
        {
            if (special.Contains(line[i], StringComparison.Ordinal))
            {
                result.Append('\\');
            }

            result.Append(line[i] switch { '<' => "&lt;", '>' => "&gt;", '&' => "&amp;", var c => c.ToString() });
            if (line[i] is '@' or '#' || (line[i] == ':' && line.AsSpan(i).StartsWith("://", StringComparison.Ordinal)) || (line[i] == '.' && line.AsSpan(0, i).EndsWith("www", StringComparison.OrdinalIgnoreCase)))
            {
                result.Append(Break);
            }
        }

        return result.ToString();
    }

    /// <summary>In a table's cell, too. There a pipe would end the cell even in code, and how to escape it depends on what stands before it: another sign stands for it.</summary>
    public static string Code(string text)
    {
        var line = Cut(Visible(text), 300).Replace('|', '｜');
        var fence = new string('`', Longest(line) + 1);
        return $"{fence}{(line.StartsWith('`') ? " " : "")}{line}{(line.EndsWith('`') ? " " : "")}{fence}";
    }

    public static string Block(string language, IEnumerable<string> lines)
    {
        var text = string.Join('\n', lines.Select(Visible));
        var fence = new string('`', Math.Max(3, Longest(text) + 1));
        return $"{fence}{language}\n{text}\n{fence}\n";
    }

    /// <summary>An address that ends where it should, whatever is in it.</summary>
    public static string Link(string words, string address) =>
        $"[{words}]({string.Concat(address.Select(c => char.IsAsciiLetterOrDigit(c) || "/:.-_~%?=".Contains(c, StringComparison.Ordinal) ? c.ToString() : Uri.HexEscape(c)))})";

    public static string Cut(string text, int most) => text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)] + "…";

    /// <summary>On one line, without what turns the order of letters around or hides them; what joins an emoji stays.</summary>
    private static string Visible(string text) => string.Concat(text.EnumerateRunes().Select(r => Rune.GetUnicodeCategory(r) switch
    {
        UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => " ",
        UnicodeCategory.Format when r.Value != 0x200D => "\uFFFD",
        _ => r.ToString(),
    }));

    private static int Longest(string text)
    {
        var (longest, run) = (0, 0);
        foreach (var c in text)
        {
            run = c == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
