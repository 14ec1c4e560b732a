namespace StaticArchive.Search;

/// <summary>The keys that a run alone gives: syllables, pairs, terms and words.</summary>
internal sealed class RunKeys
{
    private const int RunsAtOnce = 4096;
    private const ulong Whole = 1UL << 63;

    private readonly int[][] _ends;
    private readonly ulong[][] _keys;
    private readonly RunEdges[] _edges;

    private RunKeys(int[][] ends, ulong[][] keys, RunEdges[] edges) => (_ends, _keys, _edges) = (ends, keys, edges);

    /// <summary>Of all runs together.</summary>
    public int Count => _keys.Sum(k => k.Length);

    public RunEdges EdgesOf(int run) => _edges[run];

    /// <summary>Some as often as they stand in the run; with <see cref="IsWhole"/> where the word stands alone.</summary>
    public ReadOnlySpan<ulong> Of(int run)
    {
        var (ends, at) = (_ends[run / RunsAtOnce], run % RunsAtOnce);
        return _keys[run / RunsAtOnce].AsSpan((at == 0 ? 0 : ends[at - 1])..ends[at]);
    }

    public static bool IsWhole(ulong key) => (key & Whole) != 0;

    public static ulong Plain(ulong key) => key & ~Whole;

    public static RunKeys Of(RunTable runs, Vocabulary vocabulary)
    {
        var parts = (runs.Count + RunsAtOnce - 1) / RunsAtOnce;
        var (ends, keys, edges) = (new int[parts][], new ulong[parts][], new RunEdges[runs.Count]);
        Parallel.For(0, parts, () => new List<ulong>(RunsAtOnce * 6), (part, _, found) =>
        {
            var (from, to) = (part * RunsAtOnce, Math.Min(runs.Count, (part + 1) * RunsAtOnce));
            ends[part] = new int[to - from];
            for (var i = from; i < to; i++)
            {
                var run = runs[i];
                edges[i] = new RunEdges(run[0], run.Length > 1 ? run[1] : '\0', run[^1], Collect(run, runs.HashOf(i), vocabulary, found));
                ends[part][i - from] = found.Count;
            }

            keys[part] = [.. found];
            found.Clear();
            return found;
        }, _ => { });
        return new RunKeys(ends, keys, edges);
    }

    private static RunTraits Collect(ReadOnlySpan<char> run, ulong hash, Vocabulary vocabulary, List<ulong> into)
    {
        if (!SearchText.IsSyllabic(run[0]))
        {
            if (vocabulary.Find(hash) is >= 0 and var word)
            {
                into.Add(GramKey.OfWord(word));
            }

            return 0;
        }

        CollectSyllables(run, vocabulary, into);
        return RunTraits.Syllabic | (run.Length >= 2 && vocabulary.IsLikelyNoun(run, hash) ? RunTraits.Noun : 0)
            | (run.Length >= 2 && !vocabulary.IsVerb(run) ? RunTraits.Second : 0) | (vocabulary.MayBegin(hash) ? RunTraits.Beginning : 0);
    }

    private static void CollectSyllables(ReadOnlySpan<char> run, Vocabulary vocabulary, List<ulong> into)
    {
        var particles = Korean.ParticleLengths(run);
        for (var i = 0; i < run.Length; i++)
        {
            // One syllable is looked for as a word, or as the end of one: 칩 of AI칩.
            if (IsParticle(particles, run.Length - i - 1))
            {
                into.Add(GramKey.Single(run[i]));
            }

            if (i + 1 < run.Length)
            {
                into.Add(GramKey.Pair(run[i], run[i + 1]));
            }

            CollectWords(run[i..], i == 0 ? particles : 0, vocabulary, into);
        }
    }

    /// <summary>The terms with which some syllables begin.</summary>
    /// <param name="particles">Behind which lengths from the end a word stands alone (<see cref="Korean.ParticleLengths"/>).</param>
    private static void CollectWords(ReadOnlySpan<char> run, int particles, Vocabulary vocabulary, List<ulong> into)
    {
        var (hash, longest) = (RunHash.Of(run[..Math.Min(TermRules.ShortestTerm - 1, run.Length)]), Math.Min(TermRules.LongestTerm, run.Length));
        for (var length = TermRules.ShortestTerm; length <= longest; length++)
        {
            hash = RunHash.Next(hash, run[length - 1]);
            if (!vocabulary.MayGoOn(hash))
            {
                return;
            }

            if (vocabulary.Find(hash) is >= 0 and var word)
            {
                into.Add(GramKey.OfWord(word) | (IsParticle(particles, run.Length - length) ? Whole : 0));
            }
        }
    }

    private static bool IsParticle(int lengths, int length) => length <= Korean.Longest && (lengths >> length & 1) != 0;
}
