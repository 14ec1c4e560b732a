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

    public static RunKeys Of(RunTable<RunCount> runs, Vocabulary vocabulary)
    {
        var parts = (runs.Count + RunsAtOnce - 1) / RunsAtOnce;
        var (ends, keys, edges) = (new int[parts][], new ulong[parts][], new RunEdges[runs.Count]);
        Parallel.For(0, parts, part =>
        {
            var (from, to, found) = (part * RunsAtOnce, Math.Min(runs.Count, (part + 1) * RunsAtOnce), new List<ulong>(RunsAtOnce * 4));
            ends[part] = new int[to - from];
            for (var i = from; i < to; i++)
            {
                var run = runs.Run(i);
                edges[i] = new RunEdges(run[0], run.Length > 1 ? run[1] : '\0', run[^1], Collect(run, vocabulary, found));
                ends[part][i - from] = found.Count;
            }

            keys[part] = [.. found];
        });
        return new RunKeys(ends, keys, edges);
    }

    private static RunTraits Collect(string run, Vocabulary vocabulary, List<ulong> into)
    {
        if (!SearchText.IsSyllabic(run[0]))
        {
            if (vocabulary.Find(RunHash.Of(run)) is >= 0 and var word)
            {
                into.Add(GramKey.OfWord(word));
            }

            return 0;
        }

        CollectSyllables(run, vocabulary, into);
        return RunTraits.Syllabic | (run.Length >= 2 && vocabulary.IsLikelyNoun(run) ? RunTraits.Noun : 0)
            | (run.Length >= 2 && !vocabulary.IsVerb(run) ? RunTraits.Second : 0) | (vocabulary.MayBegin(run) ? RunTraits.Beginning : 0);
    }

    private static void CollectSyllables(ReadOnlySpan<char> run, Vocabulary vocabulary, List<ulong> into)
    {
        for (var i = 0; i < run.Length; i++)
        {
            // One syllable is looked for as a word, or as the end of one: 칩 of AI칩.
            if (i + 1 == run.Length || Korean.IsParticle(run[(i + 1)..]))
            {
                into.Add(GramKey.Single(run[i]));
            }

            if (i + 1 < run.Length)
            {
                into.Add(GramKey.Pair(run[i], run[i + 1]));
            }

            var hash = RunHash.Start;
            for (var length = 1; length <= Math.Min(TermRules.LongestTerm, run.Length - i); length++)
            {
                hash = RunHash.Next(hash, run[i + length - 1]);
                if (length >= TermRules.ShortestTerm && vocabulary.Find(hash) is >= 0 and var word)
                {
                    var isWhole = i == 0 && (length == run.Length || Korean.IsParticle(run[length..]));
                    into.Add(GramKey.OfWord(word) | (isWhole ? Whole : 0));
                }
            }
        }
    }
}
