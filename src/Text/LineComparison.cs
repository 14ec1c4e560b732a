namespace StaticArchive.Text;

/// <summary>What two lists of lines have in common, in order.</summary>
internal static class LineComparison
{
    /// <summary>Beyond it, comparing takes longer than reading; what differs is then one block.</summary>
    private const int MostCells = 4_000_000;

    /// <returns>All lines of both, each marked: a space where both have it, <c>-</c> where only the first, <c>+</c> where only the second has it.</returns>
    public static IReadOnlyList<(char Mark, string Line)> Between(string[] before, string[] after)
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
            .. (long)removed.Length * added.Length > MostCells ? removed.Select(l => ('-', l)).Concat(added.Select(l => ('+', l))) : ByLongest(removed, added),
            .. before[^end..].Select(l => (' ', l)),
        ];
    }

    /// <summary>By the longest common subsequence.</summary>
    private static IEnumerable<(char Mark, string Line)> ByLongest(string[] before, string[] after)
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
}
