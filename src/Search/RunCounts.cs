namespace StaticArchive.Search;

/// <summary>In how many documents each run stands; the first look at the texts.</summary>
internal sealed class RunCounts
{
    private const int Longest = 12;

    private RunCounts()
    {
    }

    /// <summary>Syllabic runs of 2 to 12 at the beginning of a word.</summary>
    public RunTable<RunCount> Hangul { get; } = new();

    /// <summary>All others.</summary>
    public RunTable<RunCount> Latin { get; } = new();

    /// <summary>Length of all bodies together, in characters.</summary>
    public long Characters { get; private set; }

    public int Documents { get; private set; }

    public static RunCounts Of(IReadOnlyList<SearchDocument> documents)
    {
        var ranges = Ranges(documents.Count);
        var counts = new RunCounts[ranges.Count];
        Parallel.For(0, ranges.Count, i => counts[i] = Read(documents, ranges[i]));
        foreach (var other in counts.Skip(1))
        {
            AddAll(counts[0].Hangul, other.Hangul);
            AddAll(counts[0].Latin, other.Latin);
            counts[0].Characters += other.Characters;
            counts[0].Documents += other.Documents;
        }

        return counts.Length == 0 ? new RunCounts() : counts[0];
    }

    /// <summary>The documents in as many parts as there are processors, in order.</summary>
    public static IReadOnlyList<(int From, int To)> Ranges(int count)
    {
        var parts = Math.Clamp(count / 64, 1, Environment.ProcessorCount);
        return [.. Enumerable.Range(0, parts).Select(i => ((int)((long)count * i / parts), (int)((long)count * (i + 1) / parts)))];
    }

    private static void AddAll(RunTable<RunCount> into, RunTable<RunCount> from)
    {
        foreach (var (run, count) in from)
        {
            into[run].Add(count);
        }
    }

    private static RunCounts Read(IReadOnlyList<SearchDocument> documents, (int From, int To) range)
    {
        var counts = new RunCounts { Documents = range.To - range.From };
        for (var i = range.From; i < range.To; i++)
        {
            counts.Characters += documents[i].Body.Length;
            counts.Note(documents[i].Title, i, isTitle: true);
            counts.Note(documents[i].Topics, i, isTitle: false);
            counts.Note(documents[i].Summary, i, isTitle: false);
            counts.Note(documents[i].Body, i, isTitle: false);
        }

        return counts;
    }

    private void Note(string text, int document, bool isTitle)
    {
        var last = -1;
        foreach (var run in new TextRuns(text))
        {
            var isGlued = run.Start == last;
            last = run.End;
            if (!run.IsSyllabic || (!isGlued && run.Length is >= 2 and <= Longest))
            {
                (run.IsSyllabic ? Hangul : Latin)[text.AsSpan(run.Start, run.Length)].Note(document, isTitle);
            }
        }
    }
}
