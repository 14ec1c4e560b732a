namespace StaticArchive.Checks;

/// <summary>The lines of a Markdown file, told apart by fences: good enough to look for words, not to render.</summary>
/// <param name="text">A whole file with LF line ends.</param>
internal sealed class MarkdownLines(string text)
{
    /// <summary>Nobody writes longer ones, and patterns are not matched against them.</summary>
    public const int LongestLine = 20_000;

    /// <summary>One-based numbers and lines below the front matter that stand in no fenced or indented code.</summary>
    public IEnumerable<(int Number, string Line)> OutsideCode()
    {
        string? fence = null;
        var (number, dashes) = (0, 0);
        foreach (var line in text.Split('\n'))
        {
            number++;
            if (dashes < 2 && line.TrimEnd() == "---")
            {
                dashes++;
                continue;
            }

            if (dashes == 1 || line.Length > LongestLine)
            {
                continue;
            }

            fence = Next(fence, line, out var isFence);
            if (fence is null && !isFence && !line.StartsWith("    ", StringComparison.Ordinal) && !line.StartsWith('\t'))
            {
                yield return (number, line);
            }
        }
    }

    /// <param name="fence">The characters that opened the code around the line; null outside code.</param>
    /// <returns>What is open behind the line.</returns>
    public static string? Next(string? fence, string line, out bool isFence)
    {
        var start = line.TrimStart(' ', '>');
        var length = start.AsSpan().IndexOfAnyExcept(start.Length > 0 && start[0] == '~' ? '~' : '`') is >= 0 and var end ? end : start.Length;
        isFence = length >= 3;
        if (!isFence)
        {
            return fence;
        }

        var mark = start[..length];
        return fence is null ? mark : mark[0] == fence[0] && mark.Length >= fence.Length && string.IsNullOrWhiteSpace(start[length..]) ? null : fence;
    }
}
