namespace StaticArchive.Search;

/// <summary>The documents of each holder, in order.</summary>
internal sealed class UseLists
{
    private readonly int[] _starts;
    private readonly int[] _uses;

    private UseLists(int[] starts, int[] uses) => (_starts, _uses) = (starts, uses);

    public ReadOnlySpan<int> Of(int holder) => _uses.AsSpan(_starts[holder].._starts[holder + 1]);

    /// <param name="parts">Neighbours in order; for each the numbers that its holders have here.</param>
    public static UseLists Of(IReadOnlyList<(UseRows Rows, int[] Numbers)> parts, int holders)
    {
        var starts = new int[holders + 1];
        foreach (var (rows, numbers) in parts)
        {
            foreach (var piece in rows.All)
            {
                foreach (var (holder, _) in piece.Span)
                {
                    starts[numbers[holder] + 1]++;
                }
            }
        }

        for (var i = 0; i < holders; i++)
        {
            starts[i + 1] += starts[i];
        }

        var (uses, next) = (new int[starts[^1]], starts.AsSpan(0, holders).ToArray());
        foreach (var (rows, numbers) in parts)
        {
            foreach (var piece in rows.All)
            {
                foreach (var (holder, use) in piece.Span)
                {
                    uses[next[numbers[holder]]++] = use;
                }
            }
        }

        return new UseLists(starts, uses);
    }
}
