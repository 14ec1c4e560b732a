namespace StaticArchive.Search;

/// <summary>What may be a noun in the texts of a segment, by number: first its runs, then what else is left of them without particles.</summary>
internal sealed class StemTable
{
    private readonly RunTable _runs;
    private readonly RunTable _others;
    private StemEvidence[] _evidence;

    private StemTable(RunTable runs) => (_runs, _others, _evidence) = (runs, new RunTable(runs.Count / 2), new StemEvidence[runs.Count * 3 / 2]);

    /// <summary>Numbers of those for which anything speaks.</summary>
    public IEnumerable<int> Seen => Enumerable.Range(0, _runs.Count + _others.Count).Where(s => _evidence[s].Documents > 0);

    public ReadOnlySpan<char> this[int stem] => stem < _runs.Count ? _runs[stem] : _others[stem - _runs.Count];

    public StemEvidence EvidenceOf(int stem) => _evidence[stem];

    /// <returns>Nothing of one that was not seen.</returns>
    public StemEvidence EvidenceOf(ReadOnlySpan<char> stem)
    {
        var hash = RunHash.Of(stem);
        return _runs.Find(hash) is >= 0 and var run ? _evidence[run] : _others.Find(hash) is >= 0 and var other ? _evidence[_runs.Count + other] : default;
    }

    public static StemTable Of(RunTexts texts)
    {
        var stems = new StemTable(texts.Runs);
        foreach (var run in texts.Hangul)
        {
            stems.NoteForms(run, texts.CountOf(run));
        }

        return stems;
    }

    private void NoteForms(int run, RunCount count)
    {
        _evidence[run] = _evidence[run].With(0, count);
        var letters = _runs[run];
        for (var particle = Korean.NextParticle(letters, Korean.Longest); particle.Length > 0; particle = Korean.NextParticle(letters, particle.Length - 1))
        {
            var stem = NumberOf(letters[..^particle.Length]);
            _evidence[stem] = _evidence[stem].With(particle.Number, count);
        }
    }

    private int NumberOf(ReadOnlySpan<char> stem)
    {
        var hash = RunHash.Of(stem);
        if (_runs.Find(hash) is >= 0 and var run)
        {
            return run;
        }

        var number = _runs.Count + _others.Add(hash, stem);
        if (number == _evidence.Length)
        {
            Array.Resize(ref _evidence, number * 3 / 2);
        }

        return number;
    }
}
