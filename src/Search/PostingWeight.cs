namespace StaticArchive.Search;

/// <summary>What a list tells of its documents' weights (<see cref="TextUse.Weights"/>), by its key and length.</summary>
/// <param name="Lowest">What is less counts as that.</param>
/// <param name="Least">Of what is less, only that it is at least 1 is told.</param>
internal readonly record struct PostingWeight(int Lowest, int Least)
{
    private const int Leasts = 5;

    private static readonly (byte Full, byte Told)[][] Tables = [.. Enumerable.Range(0, 2 * Leasts).Select(i => TableOf(new PostingWeight(i / Leasts, i % Leasts)))];

    /// <summary>All as it is.</summary>
    public static PostingWeight Whole { get; } = new(0, 0);

    /// <summary>What says little of frequent keys is left out: of a single syllable and of a pair across a space all but the title, of what is frequent how often it stands in a body.</summary>
    /// <param name="count">Of the list's documents.</param>
    /// <param name="documents">Of the segment.</param>
    public static PostingWeight Of(string key, int count, int documents)
    {
        var frequent = key.Length == 2 ? Math.Max(documents / 32, Math.Min(documents / 8, 64)) : documents / 8;
        return new PostingWeight(GramKey.HasPlace(key, count) ? 0 : 1, key.Length == 1 || (key.Length == 3 && key[2] == ' ') ? 4 : count > frequent ? 3 : 0);
    }

    /// <summary>By the kind of a use (<see cref="TextUse.KindOf"/>): millions are weighed.</summary>
    public ReadOnlySpan<(byte Full, byte Told)> OfKinds => Tables[(Lowest * Leasts) + Least];

    /// <summary>Before anything is left out.</summary>
    public int Full(int weight) => (weight & 8) | Math.Max(weight & 7, Lowest);

    /// <param name="full">As <see cref="Full"/> gives it.</param>
    public int Told(int full) => (full & 7) < Least ? (full & 8) | Math.Min(full & 7, 1) : full;

    private static (byte Full, byte Told)[] TableOf(PostingWeight told) => Array.ConvertAll(TextUse.Weights, w => ((byte)told.Full(w), (byte)told.Told(told.Full(w))));
}
