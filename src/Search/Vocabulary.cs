using System.Collections.Immutable;

namespace StaticArchive.Search;

/// <summary>The words of which search keeps lists of their own, found in the texts by the particles that follow them.</summary>
internal sealed class Vocabulary
{
    private readonly RunTable _terms, _words, _beginnings;
    private readonly ulong[] _longer = new ulong[1 << 14];

    /// <param name="words">How many it will have.</param>
    private Vocabulary(RunTable terms, int words) => (_terms, _words, _beginnings) = (terms, new RunTable(words), new RunTable(words));

    /// <summary>A word or term by its number.</summary>
    public ReadOnlySpan<char> Word(int number) => _words[number];

    /// <returns>The number of the word with this hash (<see cref="RunHash"/>), a negative one where there is none.</returns>
    public int Find(ulong hash) => _words.Find(hash);

    /// <summary>Those words that are no Latin ones, ordinal.</summary>
    public ImmutableArray<string> Terms =>
        [.. Enumerable.Range(0, _words.Count).Where(w => SearchText.IsSyllabic(_words[w][0])).Select(w => _words[w].ToString()).Order(StringComparer.Ordinal)];

    /// <summary>What choseong and corrections find; the best documents are not known yet.</summary>
    public ImmutableArray<DictionaryWord> Dictionary { get; private init; } = [];

    /// <summary>Hashes (<see cref="RunHash"/>), ascending: of all that may be nouns, and of all words that have lists.</summary>
    public (ulong[] Terms, ulong[] Words) Hashes => (HashesOf(_terms), HashesOf(_words));

    /// <param name="listed">Of topics, sources and people (<see cref="TermRules.Listed"/>): in the dictionary however rare.</param>
    /// <param name="older">Terms that an older segment has.</param>
    /// <param name="without">Words to be kept out, for measuring.</param>
    public static Vocabulary Build(RunTexts texts, IReadOnlySet<string> listed, ImmutableArray<string> older, IReadOnlySet<string>? without)
    {
        var stems = StemTable.Of(texts);
        var rules = new TermRules(s => stems.EvidenceOf(s), listed.Contains);
        var may = stems.Seen.Where(s => TermRules.MayBeTerm(stems[s], stems.EvidenceOf(s))).Select(s => stems[s].ToString());
        var terms = may.Where(rules.IsTerm).Concat(listed).ToHashSet(StringComparer.Ordinal);
        var seen = terms.Concat(texts.Hangul.Where(r => texts.CountOf(r).Titles > 0).Select(r => rules.TitleWord(texts.Runs[r].ToString())).OfType<string>());
        ImmutableArray<DictionaryWord> dictionary =
        [
            .. seen.Distinct(StringComparer.Ordinal).Select(w => DictionaryWord.Of(w, stems.EvidenceOf(w))),
            .. texts.Latin.Where(r => TermRules.IsInDictionary(texts.Runs[r], texts.CountOf(r).Documents)).Select(r => DictionaryWord.Of(texts.Runs[r].ToString(), texts.CountOf(r))),
        ];
        terms.UnionWith(Compounds(stems, rules, terms, texts.Documents));
        terms.UnionWith(older);
        terms.ExceptWith(without ?? new HashSet<string>());
        return Of(terms, terms.Where(t => t.Length is >= TermRules.ShortestTerm and <= TermRules.LongestTerm).Concat(texts.Latin.Select(r => texts.Runs[r].ToString())),
            [.. dictionary.Where(w => without?.Contains(w.Word) != true).OrderBy(w => w.Word, StringComparer.Ordinal)]);
    }

    /// <summary>All that some documents can have of a larger vocabulary.</summary>
    /// <param name="isTerm">By hash (<see cref="RunHash"/>), whether it may be a noun.</param>
    /// <param name="isWord">Whether it has a list.</param>
    public static Vocabulary Within(RunTexts texts, Func<ulong, bool> isTerm, Func<ulong, bool> isWord)
    {
        var (terms, words) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        for (var i = 0; i < texts.Runs.Count; i++)
        {
            var run = texts.Runs[i].ToString();
            Collect(run, SearchText.IsSyllabic(run[0]), terms, isTerm, words, isWord);
        }

        foreach (var neighbours in texts.Neighbours())
        {
            var (left, right) = (texts.Runs[neighbours.Left].ToString(), texts.Runs[neighbours.Right].ToString());
            if (SearchText.IsSyllabic(left[0]) == SearchText.IsSyllabic(right[0]))
            {
                AddWhere(isWord, left, right, words);
            }
        }

        return Of(terms, words, []);
    }

    /// <summary>Whether a term begins with the run that has this hash, and has two syllables more, at least.</summary>
    public bool MayBegin(ulong hash) => _beginnings.Find(hash) >= 0;

    /// <summary>False where no term is, nor begins with, what has this hash, three syllables or more; true for few others.</summary>
    public bool MayGoOn(ulong hash) => (_longer[PlaceOf(hash)] >> (int)hash & 1) != 0;

    /// <summary>Whether a run may be the first half of a word written with a space.</summary>
    public bool IsLikelyNoun(ReadOnlySpan<char> run, ulong hash)
    {
        if (_terms.Find(hash) >= 0)
        {
            return true;
        }

        if (run.Length > TermRules.LongestTerm || run[^1] is '는' or '을' or '를' or '다' or '고' or '며' or '면' or '던' || (run.Length > 2 && run[^1] is '한' or '할' or '된' or '될' or '서' or '게' or '지'))
        {
            return false;
        }

        for (var particle = Korean.NextParticle(run, Korean.Longest); particle.Length > 0; particle = Korean.NextParticle(run, particle.Length - 1))
        {
            if (_terms.Contains(run[..^particle.Length]))
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

        var hash = RunHash.Start;
        for (var i = 0; i < run.Length; i++)
        {
            hash = RunHash.Next(hash, run[i]);
            if (i + 1 >= TermRules.ShortestHalf && _terms.Find(hash) >= 0)
            {
                return false;
            }
        }

        return true;
    }

    private static Vocabulary Of(HashSet<string> terms, IEnumerable<string> words, ImmutableArray<DictionaryWord> dictionary)
    {
        string[] all = [.. words];
        var vocabulary = new Vocabulary(RunTable.Of(terms), all.Length) { Dictionary = dictionary };
        foreach (var word in all)
        {
            vocabulary.Add(word);
        }

        return vocabulary;
    }

    private static ulong[] HashesOf(RunTable runs) => [.. Enumerable.Range(0, runs.Count).Select(runs.HashOf).Order()];

    private static List<string> Compounds(StemTable stems, TermRules rules, HashSet<string> terms, int documents)
    {
        var frequent = RunTable.Of([.. terms.Where(t => rules.IsFrequent(t, documents))]);
        Func<ReadOnlySpan<char>, bool> isFrequent = frequent.Contains;
        return [.. stems.Seen.Where(s => TermRules.IsCompound(stems[s], isFrequent)).Select(s => stems[s].ToString())];
    }

    /// <summary>The beginnings of a run that are terms, and the words in it.</summary>
    private static void Collect(string run, bool isSyllabic, HashSet<string> terms, Func<ulong, bool> isTerm, HashSet<string> words, Func<ulong, bool> isWord)
    {
        if (!isSyllabic)
        {
            AddWhere(isWord, run, "", words);
            return;
        }

        AddWhere(isTerm, "", run, terms);
        for (var i = 0; i < run.Length; i++)
        {
            AddWhere(isWord, "", run[i..Math.Min(run.Length, i + TermRules.LongestTerm)], words);
        }
    }

    /// <summary>A text, and that with one letter more, and so on to that with all of another.</summary>
    private static void AddWhere(Func<ulong, bool> isIn, string text, string more, HashSet<string> into)
    {
        var hash = RunHash.Of(text);
        for (var i = 0; i <= more.Length; i++)
        {
            hash = i == 0 ? hash : RunHash.Next(hash, more[i - 1]);
            if (isIn(hash))
            {
                into.Add(text + more[..i]);
            }
        }
    }

    private void Add(string word)
    {
        var hash = RunHash.Start;
        for (var i = 0; i < word.Length; i++)
        {
            if (i >= TermRules.ShortestHalf && i <= word.Length - TermRules.ShortestHalf && word.Length <= TermRules.LongestTerm)
            {
                _beginnings.Add(hash, word.AsSpan(0, i));
            }

            hash = RunHash.Next(hash, word[i]);
            if (i + 1 >= TermRules.ShortestTerm)
            {
                _longer[PlaceOf(hash)] |= 1UL << (int)hash;
            }
        }

        _words.Add(hash, word);
    }

    /// <summary>A million bits, so few that they stay near to the processor.</summary>
    private int PlaceOf(ulong hash) => (int)(hash >> 6) & (_longer.Length - 1);
}
