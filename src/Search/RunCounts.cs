using System.Runtime.InteropServices;

namespace StaticArchive.Search;

/// <summary>In how many documents each run stands; the first look at the texts.</summary>
internal sealed class RunCounts
{
    private const int Longest = 12;

    private readonly Dictionary<string, RunCount> _hangul = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RunCount> _latin = new(StringComparer.Ordinal);

    /// <summary>Syllabic runs of 2 to 12 at the beginning of a word, by run.</summary>
    public IReadOnlyDictionary<string, RunCount> Hangul => _hangul;

    /// <summary>All others.</summary>
    public IReadOnlyDictionary<string, RunCount> Latin => _latin;

    /// <summary>Length of all bodies together, in characters.</summary>
    public long Characters { get; private set; }

    public static RunCounts Of(IReadOnlyList<SearchDocument> documents)
    {
        var ranges = Ranges(documents.Count);
        var counts = new RunCounts[ranges.Count];
        Parallel.For(0, ranges.Count, i => counts[i] = Read(documents, ranges[i]));
        foreach (var other in counts.Skip(1))
        {
            counts[0].Add(other);
        }

        return counts.Length == 0 ? new RunCounts() : counts[0];
    }

    /// <summary>The documents in as many parts as there are processors, in order.</summary>
    public static IReadOnlyList<(int From, int To)> Ranges(int count)
    {
        var parts = Math.Clamp(count / 64, 1, Environment.ProcessorCount);
        return [.. Enumerable.Range(0, parts).Select(i => ((int)((long)count * i / parts), (int)((long)count * (i + 1) / parts)))];
    }

    private static RunCounts Read(IReadOnlyList<SearchDocument> documents, (int From, int To) range)
    {
        var counts = new RunCounts();
        var lookups = (counts._hangul.GetAlternateLookup<ReadOnlySpan<char>>(), counts._latin.GetAlternateLookup<ReadOnlySpan<char>>());
        for (var i = range.From; i < range.To; i++)
        {
            counts.Characters += documents[i].Body.Length;
            foreach (var (text, isTitle) in ((string, bool)[])[(documents[i].Title, true), (documents[i].Topics, false), (documents[i].Summary, false), (documents[i].Body, false)])
            {
                Note(text, (i, isTitle), lookups);
            }
        }

        return counts;
    }

    private static void Note(
        string text, (int Document, bool IsTitle) place,
        (Dictionary<string, RunCount>.AlternateLookup<ReadOnlySpan<char>> Hangul, Dictionary<string, RunCount>.AlternateLookup<ReadOnlySpan<char>> Latin) lookups)
    {
        var last = -1;
        foreach (var run in new TextRuns(text))
        {
            var isGlued = run.Start == last;
            last = run.End;
            if (!run.IsSyllabic || (!isGlued && run.Length is >= 2 and <= Longest))
            {
                CollectionsMarshal.GetValueRefOrAddDefault(run.IsSyllabic ? lookups.Hangul : lookups.Latin, text.AsSpan(run.Start, run.Length), out _)
                    .Note(place.Document, place.IsTitle);
            }
        }
    }

    private void Add(RunCounts other)
    {
        Characters += other.Characters;
        Add(_hangul, other._hangul);
        Add(_latin, other._latin);
    }

    private static void Add(Dictionary<string, RunCount> all, Dictionary<string, RunCount> more)
    {
        foreach (var (run, count) in more)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(all, run, out _).Add(count);
        }
    }
}
