using System.Collections.Immutable;

namespace StaticArchive.Search;

/// <summary>The words of which search keeps lists of their own, found in the texts by the particles that follow them.</summary>
internal sealed class Vocabulary
{
    private const int ShortestTerm = 3, LongestTerm = 8, FilterBits = 20;

    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly HashSet<string> _nouns = new(StringComparer.Ordinal);
    private readonly ulong[] _beginnings = new ulong[1 << (FilterBits - 6)];
    private readonly List<string> _words = [];

    private Vocabulary()
    {
    }

    /// <summary>Words and terms by their number.</summary>
    public IReadOnlyList<string> Words => _words;

    /// <summary>Those words that are no Latin ones, ordinal.</summary>
    public ImmutableArray<string> Terms => [.. _words.Where(w => SearchText.IsSyllabic(w[0])).Order(StringComparer.Ordinal)];

    /// <summary>What choseong and corrections find, with the number of documents that hold it and of titles.</summary>
    public ImmutableArray<(string Word, int Documents, int Titles)> Dictionary { get; private set; } = [];

    /// <param name="names">Of topics, sources and people, normalised: in the dictionary however rare.</param>
    /// <param name="older">Terms that an older segment has.</param>
    /// <param name="without">Words to be kept out, for measuring.</param>
    public static Vocabulary Build(RunCounts counts, IEnumerable<string> names, ImmutableArray<string> older, IReadOnlySet<string>? without)
    {
        var vocabulary = new Vocabulary();
        var stems = StemEvidence.Collect(counts.Hangul);
        var terms = stems.Where(s => IsTerm(s.Key, s.Value)).Select(s => s.Key).ToHashSet(StringComparer.Ordinal);
        var listed = names.SelectMany(n => n.Split(' ', '\n')).Where(n => n.Length is >= 2 and <= 12 && n.All(Korean.IsSyllable)).ToHashSet(StringComparer.Ordinal);
        terms.UnionWith(listed);
        var seen = terms.Concat(TitleWords(counts, stems, terms)).Where(w => without?.Contains(w) != true).Distinct(StringComparer.Ordinal);
        vocabulary.Dictionary =
        [
            .. seen.Select(w => stems.TryGetValue(w, out var s) ? (w, s.Documents, s.Titles) : (w, 1, 0)).OrderBy(w => w.w, StringComparer.Ordinal),
            .. counts.Latin.Where(w => w.Key.Length is >= 4 and <= 24 && w.Value.Documents >= 2 && char.IsAsciiLetter(w.Key[0]) && without?.Contains(w.Key) != true)
                .Select(w => (w.Key, w.Value.Documents, w.Value.Titles)).OrderBy(w => w.Key, StringComparer.Ordinal),
        ];
        terms.UnionWith(older);
        terms.ExceptWith(without ?? new HashSet<string>());
        foreach (var word in terms.Where(t => t.Length is >= ShortestTerm and <= LongestTerm).Concat(counts.Latin.Select(r => r.Key)).Order(StringComparer.Ordinal))
        {
            vocabulary.Add(word);
        }

        vocabulary._nouns.UnionWith(counts.Hangul.Select(r => r.Key).Where(run => IsLikelyNoun(run, terms)));
        return vocabulary;
    }

    public Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Ids => _ids.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>For runs that may be the first half of a word written with a space.</summary>
    public HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Nouns => _nouns.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>False where no term begins with these three: most positions of a text, so that looking up is rare.</summary>
    public bool MayBegin(char first, char second, char third)
    {
        var bit = Bit(first, second, third);
        return (_beginnings[bit >> 6] >> (int)(bit & 63) & 1) != 0;
    }

    private static uint Bit(char first, char second, char third) => (uint)((((ulong)first << 32 | (ulong)second << 16 | third) * 0x9E3779B97F4A7C15) >> (64 - FilterBits));

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

    /// <summary>What stands in titles can be asked for by its first sounds, whether or not it is found to be a noun.</summary>
    private static IEnumerable<string> TitleWords(RunCounts counts, Dictionary<string, StemEvidence> stems, HashSet<string> terms) =>
        from run in counts.Hangul
        where run.Value.Titles > 0
        let stem = Korean.Strip(run.Key).Select(s => s.Stem).FirstOrDefault(s => terms.Contains(s) || (stems.TryGetValue(s, out var e) && e.Forms >= 2))
        where (stem ?? run.Key).Length <= LongestTerm
        select stem ?? run.Key;

    private static bool IsLikelyNoun(string run, HashSet<string> terms)
    {
        if (terms.Contains(run))
        {
            return true;
        }

        if (run[^1] is '는' or '을' or '를' or '다' or '고' or '며' or '면' or '던' || (run.Length > 2 && run[^1] is '한' or '할' or '된' or '될' or '서' or '게' or '지'))
        {
            return false;
        }

        return run.Length <= LongestTerm && !Korean.Strip(run).Any(s => terms.Contains(s.Stem));
    }

    private void Add(string word)
    {
        _ids[word] = _words.Count;
        _words.Add(word);
        if (word.Length >= ShortestTerm)
        {
            var bit = Bit(word[0], word[1], word[2]);
            _beginnings[bit >> 6] |= 1UL << (int)(bit & 63);
        }
    }
}
