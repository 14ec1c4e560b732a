namespace StaticArchive.Search;

/// <summary>In how many documents each run stands; the first look at the texts.</summary>
internal sealed class RunCounts
{
    private const int Longest = 12;

    private readonly Dictionary<string, Count> _hangul = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Count> _latin = new(StringComparer.Ordinal);
    private int _document;

    /// <summary>Syllabic runs of 2 to 12 at the beginning of a word, by run.</summary>
    public IReadOnlyDictionary<string, Count> Hangul => _hangul;

    /// <summary>All others.</summary>
    public IReadOnlyDictionary<string, Count> Latin => _latin;

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
        var (hangul, latin) = (counts._hangul.GetAlternateLookup<ReadOnlySpan<char>>(), counts._latin.GetAlternateLookup<ReadOnlySpan<char>>());
        for (var i = range.From; i < range.To; i++)
        {
            counts._document = i;
            counts.Characters += documents[i].Body.Length;
            counts.Note(documents[i].Title, isTitle: true, hangul, latin);
            counts.Note(documents[i].Topics, isTitle: false, hangul, latin);
            counts.Note(documents[i].Summary, isTitle: false, hangul, latin);
            counts.Note(documents[i].Body, isTitle: false, hangul, latin);
        }

        return counts;
    }

    private void Note(
        string text, bool isTitle, Dictionary<string, Count>.AlternateLookup<ReadOnlySpan<char>> hangul, Dictionary<string, Count>.AlternateLookup<ReadOnlySpan<char>> latin)
    {
        var last = -1;
        foreach (var run in new TextRuns(text))
        {
            var isGlued = run.Start == last;
            last = run.End;
            if (run.IsSyllabic && (isGlued || run.Length is < 2 or > Longest))
            {
                continue;
            }

            var lookup = run.IsSyllabic ? hangul : latin;
            var span = text.AsSpan(run.Start, run.Length);
            if (!lookup.TryGetValue(span, out var count))
            {
                lookup[span] = count = new Count();
            }

            count.Note(_document, isTitle);
        }
    }

    private void Add(RunCounts other)
    {
        Characters += other.Characters;
        Add(_hangul, other._hangul);
        Add(_latin, other._latin);
    }

    private static void Add(Dictionary<string, Count> all, Dictionary<string, Count> more)
    {
        foreach (var (run, count) in more)
        {
            if (all.TryGetValue(run, out var have))
            {
                have.Add(count);
            }
            else
            {
                all.Add(run, count);
            }
        }
    }

    /// <summary>Documents, each counted once.</summary>
    internal sealed class Count
    {
        private int _last = -1;
        private int _lastTitle = -1;

        public int Documents { get; private set; }

        public int Titles { get; private set; }

        public void Note(int document, bool isTitle)
        {
            Documents += _last == document ? 0 : 1;
            Titles += isTitle && _lastTitle != document ? 1 : 0;
            _last = document;
            _lastTitle = isTitle ? document : _lastTitle;
        }

        public void Add(Count other)
        {
            Documents += other.Documents;
            Titles += other.Titles;
        }
    }
}
