using System.Text;
using StaticArchive.Text;

namespace StaticArchive.CommandLine;

/// <summary>The difference of two texts as patches show it, with three lines around each change.</summary>
internal static class UnifiedDiff
{
    private const int Around = 3;

    public static string Write(string file, string before, string after, bool useColor)
    {
        var steps = LineComparison.Between(before.Split('\n'), after.Split('\n'));
        var text = new StringBuilder();
        text.Append(Painted($"--- {file}", "1", useColor)).Append('\n').Append(Painted($"+++ {file}", "1", useColor)).Append('\n');
        var (oldLine, newLine) = (1, 1);
        for (var i = 0; i < steps.Count; i++)
        {
            if (IsNear(steps, i) && (i == 0 || !IsNear(steps, i - 1)))
            {
                text.Append(Painted($"@@ -{oldLine} +{newLine} @@", "36", useColor)).Append('\n');
            }

            var (mark, line) = steps[i];
            if (IsNear(steps, i))
            {
                var color = mark switch { '-' => "31", '+' => "32", _ => null };
                text.Append(Painted(mark + Printable(line), color, useColor)).Append('\n');
            }

            oldLine += mark == '+' ? 0 : 1;
            newLine += mark == '-' ? 0 : 1;
        }

        return text.ToString();
    }

    private static bool IsNear(IReadOnlyList<(char Mark, string Line)> steps, int index)
    {
        for (var i = Math.Max(0, index - Around); i <= Math.Min(steps.Count - 1, index + Around); i++)
        {
            if (steps[i].Mark != ' ')
            {
                return true;
            }
        }

        return false;
    }

    private static string Painted(string line, string? color, bool useColor) => useColor && color is not null ? $"\e[{color}m{line}\e[0m" : line;

    /// <summary>Strangers' lines must not act on the terminal.</summary>
    private static string Printable(string line) =>
        string.Concat(line.Select(c => (char.IsControl(c) && c != '\t') || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') ? '?' : c));
}
