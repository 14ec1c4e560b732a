using System.Text;

namespace StaticArchive.Checks.Fixes;

/// <summary>Spaces at the ends of lines and lines at the end of the file, where they mean nothing.</summary>
internal static class Whitespace
{
    public static string Trimmed(string text)
    {
        var lines = text.Split('\n');
        var trimmed = new StringBuilder(text.Length);
        string? fence = null;
        var dashes = 0;
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            if (dashes < 2 && line.TrimEnd(' ', '\t') == "---")
            {
                dashes++;
            }

            // Two spaces before another line break the line; those in code are the author's.
            var isInFence = fence is not null;
            fence = dashes < 2 ? null : MarkdownLines.Next(fence, line, out _);
            var breaks = dashes == 2 && line.EndsWith("  ", StringComparison.Ordinal) && line.Trim().Length > 0 && i + 1 < lines.Length && lines[i + 1].Trim().Length > 0;
            var isCode = isInFence || (dashes == 2 && line.Trim().Length > 0 && (line.StartsWith("    ", StringComparison.Ordinal) || line.StartsWith('\t')));
            trimmed.Append(breaks || isCode ? line : line.TrimEnd(' ', '\t')).Append('\n');
        }

        return trimmed.ToString().TrimEnd('\n') + "\n";
    }
}
