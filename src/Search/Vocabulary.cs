using System.Collections.Immutable;

namespace StaticArchive.Search;

/// <summary>The words of which search keeps lists of their own, found in the texts by the particles that follow them.</summary>
internal sealed class Vocabulary
{
    private const int ShortestTerm = 3, LongestTerm = 8, ShortestHalf = 2;

    /// <summary>Frequent is what stands in one of so many documents.</summary>
    private const int FrequentShare = 100;

    private readonly HashSet<string> _terms;
    private readonly HashSet<ulong> _beginnings = [];
    private readonly ulong[] _longer = new ulong[1 << 14];
    private readonly RunTable<bool> _words = new();

    private Vocabulary(HashSet<string> terms) => _terms = terms;

    /// <summary>A word or term by its number.</summary>
    public string Word(int number) => _words.Run(number);

    /// <returns>The number of the word with this hash (<see cref="RunHash"/>), a negative one where there is none.</returns>
    public int Find(ulong hash) => _words.Find(hash);

    /// <summary>Those words that are no Latin ones, ordinal.</summary>
    public ImmutableArray<string> Terms => [.. _words.Select(w => w.Key).Where(w => SearchText.IsSyllabic(w[0])).Order(StringComparer.Ordinal)];

    /// <summary>What choseong and corrections find, with the number of documents that hold it and of titles.</summary>
    public ImmutableArray<(string Word, int Documents, int Titles)> Dictionary { get; private set; } = [];

    /// <param name="names">Of topics, sources and people, normalised: in the dictionary however rare.</param>
    /// <param name="older">Terms that an older segment has.</param>
    /// <param name="without">Words to be kept out, for measuring.</param>
    public static Vocabulary Build(RunTexts texts, IEnumerable<string> names, ImmutableArray<string> older, IReadOnlySet<string>? without)
    {
        var stems = StemEvidence.Collect(texts);
        var terms = stems.Where(s => IsTerm(s.Key, s.Value)).Select(s => s.Key).ToHashSet(StringComparer.Ordinal);
        var listed = names.SelectMany(n => n.Split(' ', '\n')).Where(n => n.Length is >= 2 and <= 12 && n.All(Korean.IsSyllable)).ToHashSet(StringComparer.Ordinal);
        terms.UnionWith(listed);
        var vocabulary = new Vocabulary(terms);
        var seen = terms.Concat(TitleWords(texts, stems, terms)).Where(w => without?.Contains(w) != true).Distinct(StringComparer.Ordinal);
        vocabulary.Dictionary =
        [
            .. seen.Select(w => stems.TryGetValue(w, out var s) ? (w, s.Documents, s.Titles) : (w, 1, 0)).OrderBy(w => w.w, StringComparer.Ordinal),
            .. texts.Latin.Where(w => w.Key.Length is >= 4 and <= 24 && w.Value.Documents >= 2 && char.IsAsciiLetter(w.Key[0]) && without?.Contains(w.Key) != true)
                .Select(w => (w.Key, w.Value.Documents, w.Value.Titles)).OrderBy(w => w.Key, StringComparer.Ordinal),
        ];
        terms.UnionWith(Compounds(stems, terms, texts.Documents / FrequentShare));
        terms.UnionWith(older);
        terms.ExceptWith(without ?? new HashSet<string>());
        foreach (var word in terms.Where(t => t.Length is >= ShortestTerm and <= LongestTerm).Concat(texts.Latin.Select(r => r.Key)).Order(StringComparer.Ordinal))
        {
            vocabulary.Add(word);
        }

        return vocabulary;
    }

    /// <summary>Whether a term begins with this run and has two syllables more, at least.</summary>
    public bool MayBegin(ReadOnlySpan<char> run) => _beginnings.Contains(RunHash.Of(run));

    /// <summary>False where no term begins with what has this hash, four syllables or more; true for few others.</summary>
    public bool MayGoOn(ulong hash) => (_longer[PlaceOf(hash)] >> (int)hash & 1) != 0;

    /// <summary>Whether a run may be the first half of a word written with a space.</summary>
    public bool IsLikelyNoun(ReadOnlySpan<char> run)
    {
        var terms = _terms.GetAlternateLookup<ReadOnlySpan<char>>();
        if (terms.Contains(run))
        {
            return true;
        }

        if (run.Length > LongestTerm || run[^1] is '는' or '을' or '를' or '다' or '고' or '며' or '면' or '던' || (run.Length > 2 && run[^1] is '한' or '할' or '된' or '될' or '서' or '게' or '지'))
        {
            return false;
        }

        for (var length = Korean.Longest; (length = Korean.NextParticle(run, length)) > 0; length--)
        {
            if (terms.Contains(run[..^length]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a run is a verb, as its end says, and not one made of a noun (취소할): no second half of a word.</summary>
    public bool IsVerb(ReadOnlySpan<char> run)
    {
        if (!(run[^1] is '다' or '며' or '면' or '던' || (run.Length > 2 && run[^1] is '한' or '할' or '된' or '될')))
        {
            return false;
        }

        var terms = _terms.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = run.Length; length >= ShortestHalf; length--)
        {
            if (terms.Contains(run[..length]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsTerm(string stem, StemEvidence evidence)
    {
        if (stem.Length is < 2 or > LongestTerm || evidence.Documents < 2)
        {
            return false;
        }

        if (stem[^1] is '하' or '되' && !evidence.IsObject)
        {
            return false;
        }

        var nouns = evidence.NounForms;
        return (evidence.IsObject && nouns >= 2 && evidence.Forms >= 3) || nouns >= 3 || (evidence.Titles >= 1 && nouns >= 1 && evidence.IsBare);
    }

    /// <summary>
    /// Words made of two frequent ones: their pairs of syllables stand in many documents without them, above all across a space, so that only a list of their own finds them.
    /// </summary>
    private static string[] Compounds(RunTable<StemEvidence> stems, HashSet<string> terms, int least)
    {
        var frequent = terms.Where(t => stems.TryGetValue(t, out var e) && e.Documents >= least).ToHashSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        return [.. stems.Select(s => s.Key).Where(s => s.Length <= LongestTerm && IsCompound(s, frequent))];
    }

    private static bool IsCompound(ReadOnlySpan<char> stem, HashSet<string>.AlternateLookup<ReadOnlySpan<char>> frequent)
    {
        for (var i = ShortestHalf; i <= stem.Length - ShortestHalf; i++)
        {
            if (frequent.Contains(stem[..i]) && frequent.Contains(stem[i..]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What stands in titles can be asked for by its first sounds, whether or not it is found to be a noun.</summary>
    private static IEnumerable<string> TitleWords(RunTexts texts, RunTable<StemEvidence> stems, HashSet<string> terms) =>
        from run in texts.Hangul
        where run.Value.Titles > 0
        let stem = Korean.Strip(run.Key).Select(s => s.Stem).FirstOrDefault(s => terms.Contains(s) || (stems.TryGetValue(s, out var e) && e.Forms >= 2))
        where (stem ?? run.Key).Length <= LongestTerm
        select stem ?? run.Key;

    private void Add(string word)
    {
        var hash = RunHash.Start;
        for (var i = 0; i < word.Length; i++)
        {
            if (i >= ShortestHalf && i <= word.Length - ShortestHalf && word.Length <= LongestTerm)
            {
                _beginnings.Add(hash);
            }

            hash = RunHash.Next(hash, word[i]);
            if (i >= ShortestHalf + 1)
            {
                _longer[PlaceOf(hash)] |= 1UL << (int)hash;
            }
        }

        _words.Add(hash, word);
    }

    /// <summary>A million bits, so few that they stay near to the processor.</summary>
    private int PlaceOf(ulong hash) => (int)(hash >> 6) & (_longer.Length - 1);
}
