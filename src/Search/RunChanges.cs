namespace StaticArchive.Search;

/// <summary>How the runs of a segment are counted before and after some of its documents changed.</summary>
internal sealed class RunChanges
{
    private readonly RunCounts _last;
    private readonly Dictionary<ulong, RunCount> _now = [];

    /// <param name="before">The documents that changed, as they were.</param>
    public RunChanges(RunCounts last, RunTexts before, RunTexts after)
    {
        _last = last;
        var changed = new Dictionary<string, RunCount>(StringComparer.Ordinal);
        Add(before, -1, changed);
        Add(after, 1, changed);
        foreach (var (run, more) in changed.Where(c => c.Value != default))
        {
            var (hash, count) = (RunHash.Of(run), last.Of(RunHash.Of(run)));
            _now[hash] = new RunCount(count.Documents + more.Documents, count.Titles + more.Titles);
        }

        Runs = [.. changed.Where(c => c.Value != default).Select(c => c.Key)];
    }

    /// <summary>Whose counts are others.</summary>
    public string[] Runs { get; }

    /// <summary>What holds now of those.</summary>
    public IReadOnlyDictionary<ulong, RunCount> Now => _now;

    public RunCount Before(ulong hash) => _last.Of(hash);

    public RunCount After(ulong hash) => _now.TryGetValue(hash, out var count) ? count : _last.Of(hash);

    private static void Add(RunTexts texts, int sign, Dictionary<string, RunCount> into)
    {
        for (var i = 0; i < texts.Runs.Count; i++)
        {
            var (run, count) = (texts.Runs[i].ToString(), texts.CountOf(i));
            var known = into.GetValueOrDefault(run);
            into[run] = new RunCount(known.Documents + (sign * count.Documents), known.Titles + (sign * count.Titles));
        }
    }
}
