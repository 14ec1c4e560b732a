namespace StaticArchive.Search;

/// <summary>What makes a term of a stem: what is known of it, wherever that comes from.</summary>
/// <param name="evidenceOf">Nothing of stems that were not seen.</param>
/// <param name="isListed">Whether a word is one of a name's: a term without any evidence.</param>
internal sealed class TermRules(Func<string, StemEvidence> evidenceOf, Func<string, bool> isListed)
{
    public const int ShortestTerm = 3, LongestTerm = 8, ShortestHalf = 2;

    /// <summary>Frequent is what stands in one of so many documents.</summary>
    private const int FrequentShare = 100;

    /// <summary>Without a look at other stems: some of those that stand in a title are forms of another (<see cref="IsForm"/>).</summary>
    public static bool MayBeTerm(ReadOnlySpan<char> stem, StemEvidence evidence)
    {
        if (stem.Length is < 2 or > LongestTerm || evidence.Documents < 2)
        {
            return false;
        }

        if (stem[^1] is '하' or '되' && !evidence.IsObject)
        {
            return false;
        }

        return HasForms(evidence) || (evidence.Titles >= 1 && evidence.NounForms >= 1 && evidence.IsBare);
    }

    public bool MayBeTerm(string stem) => isListed(stem) || MayBeTerm(stem, evidenceOf(stem));

    public bool IsTerm(string stem) => isListed(stem) || (MayBeTerm(stem, evidenceOf(stem)) && !IsForm(stem));

    /// <summary>Whether only a title speaks for it, and it is another term with a particle: 시장에 of a title and of 시장에는 in a text. A list of its own would hide where else 시장 stands.</summary>
    private bool IsForm(string stem) => !HasForms(evidenceOf(stem)) && Korean.Strip(stem).Any(s => MayBeTerm(s.Stem));

    private static bool HasForms(StemEvidence evidence) => (evidence.IsObject && evidence.NounForms >= 2 && evidence.Forms >= 3) || evidence.NounForms >= 3;

    /// <param name="documents">Of the segment.</param>
    public bool IsFrequent(string stem, int documents) => evidenceOf(stem).Documents is > 0 and var count && count >= documents / FrequentShare && IsTerm(stem);

    /// <summary>
    /// Whether it is made of two frequent words: their pairs of syllables stand in many documents without them, above all across a space, so that only a list of its own finds it.
    /// </summary>
    public static bool IsCompound(ReadOnlySpan<char> stem, Func<ReadOnlySpan<char>, bool> isFrequent)
    {
        if (stem.Length > LongestTerm)
        {
            return false;
        }

        for (var i = ShortestHalf; i <= stem.Length - ShortestHalf; i++)
        {
            if (isFrequent(stem[..i]) && isFrequent(stem[i..]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What of a run in a title can be asked for by its first sounds, whether or not it is found to be a noun.</summary>
    /// <returns>Null where that is too long.</returns>
    public string? TitleWord(string run)
    {
        var word = Korean.Strip(run).Select(s => s.Stem).FirstOrDefault(s => evidenceOf(s).Forms >= 2 || IsTerm(s)) ?? run;
        return word.Length <= LongestTerm ? word : null;
    }

    /// <summary>The words of names that may be terms.</summary>
    public static HashSet<string> Listed(IEnumerable<string> names) =>
        names.SelectMany(n => n.Split(' ', '\n')).Where(n => n.Length is >= 2 and <= 12 && n.All(Korean.IsSyllable)).ToHashSet(StringComparer.Ordinal);

    public static bool IsInDictionary(ReadOnlySpan<char> latin, int documents) => latin.Length is >= 4 and <= 24 && documents >= 2 && char.IsAsciiLetter(latin[0]);
}
