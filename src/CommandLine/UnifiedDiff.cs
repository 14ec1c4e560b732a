using System.Text;

namespace StaticArchive.CommandLine;

/// <summary>The difference of two texts as patches show it, with three lines around each change.</summary>
internal static class UnifiedDiff
{
    private const int Around = 3;

    /// <summary>Beyond it, comparing takes longer than reading; what differs is then shown as one block.</summary>
    private const int MostCells = 4_000_000;

    public static string Write(string file, string before, string after, bool useColor)
    {
        var steps = Compare(before.Split('\n'), after.Split('\n'));
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

    private static bool IsNear(List<(char Mark, string Line)> steps, int index)
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

    private static List<(char Mark, string Line)> Compare(string[] before, string[] after)
    {
        var start = 0;
        while (start < before.Length && start < after.Length && before[start] == after[start])
        {
            start++;
        }

        var end = 0;
        while (end < before.Length - start && end < after.Length - start && before[^(end + 1)] == after[^(end + 1)])
        {
            end++;
        }

        var (removed, added) = (before[start..^end], after[start..^end]);
        return
        [
            .. before[..start].Select(l => (' ', l)),
            .. (long)removed.Length * added.Length > MostCells ? removed.Select(l => ('-', l)).Concat(added.Select(l => ('+', l))) : Between(removed, added),
            .. before[^end..].Select(l => (' ', l)),
        ];
    }

    /// <summary>By the longest common subsequence.</summary>
    private static IEnumerable<(char Mark, string Line)> Between(string[] before, string[] after)
    {
        var common = new int[before.Length + 1, after.Length + 1];
        for (var i = before.Length - 1; i >= 0; i--)
        {
            for (var j = after.Length - 1; j >= 0; j--)
            {
                common[i, j] = before[i] == after[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        var (a, b) = (0, 0);
        while (a < before.Length || b < after.Length)
        {
            if (a < before.Length && b < after.Length && before[a] == after[b])
            {
                yield return (' ', before[a++]);
                b++;
            }
            else if (a < before.Length && (b == after.Length || common[a + 1, b] >= common[a, b + 1]))
            {
                yield return ('-', before[a++]);
            }
            else
            {
                yield return ('+', after[b++]);
            }
        }
    }

    private static string Painted(string line, string? color, bool useColor) => useColor && color is not null ? $"\e[{color}m{line}\e[0m" : line;

    /// <summary>Strangers' lines must not act on the terminal.</summary>
    private static string Printable(string line) =>
        string.Concat(line.Select(c => (char.IsControl(c) && c != '\t') || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') ? '?' : c));
}
