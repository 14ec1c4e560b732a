using System.Text;
using System.Text.RegularExpressions;

namespace StaticArchive.Content;

/// <summary>Writes a withdrawal into a file's front matter and leaves every other character, comments and line ends included, as it is.</summary>
public static partial class WithdrawalEdit
{
    /// <param name="text">The whole file as it lies on the disk, without a byte order mark.</param>
    /// <param name="date"><c>YYYY-MM-DD</c>.</param>
    /// <param name="by">Null: not said.</param>
    /// <returns>Null where there is no front matter, or one that already says <c>withdrawn</c>. Whoever calls parses the result: YAML has spellings that no edit of lines can know.</returns>
    public static string? Apply(string text, string date, string reason, string? by)
    {
        var end = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var lines = text.Split('\n');
        var close = Array.FindIndex(lines, 1, l => Fence().IsMatch(l));
        if (close < 0 || !Fence().IsMatch(lines[0]) || lines.AsSpan(1, close - 1).ToArray().Any(l => Notice().IsMatch(l)))
        {
            return null;
        }

        var notice = new StringBuilder().Append("withdrawn:").Append(end)
            .Append("  date: ").Append(date).Append(end)
            .Append("  reason: ").Append(Quoted(reason)).Append(end);
        if (by is not null)
        {
            notice.Append("  by: ").Append(Quoted(by)).Append(end);
        }

        var status = Array.FindIndex(lines, 1, close - 1, l => Status().IsMatch(l));
        if (status < 0)
        {
            lines[close] = $"status: withdrawn{end}{notice}{lines[close]}";
        }
        else
        {
            var match = Status().Match(lines[status]);
            lines[status] = $"{match.Groups["key"].Value}withdrawn{match.Groups["rest"].Value.TrimEnd('\r')}{end}{notice.ToString().TrimEnd('\r', '\n')}" +
                (end.Length == 2 ? "\r" : "");
        }

        return string.Join('\n', lines);
    }

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
        {
            quoted.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                < ' ' => " ",
                _ => c.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }

    [GeneratedRegex(@"^---[ \t]*\r?$")]
    private static partial Regex Fence();

    [GeneratedRegex("""^["']?[Ww]ithdrawn["']?[ \t]*:""")]
    private static partial Regex Notice();

    /// <summary>A value on the key's own line, and a comment behind it.</summary>
    [GeneratedRegex("""^(?<key>["']?[Ss]tatus["']?[ \t]*:[ \t]+)["']?[A-Za-z]+["']?(?<rest>[ \t]*\r?|[ \t]+\#.*)$""")]
    private static partial Regex Status();
}
