namespace StaticArchive.Search;

/// <summary>What choseong and corrections find.</summary>
/// <param name="Documents">That hold it; one with two of its forms counts twice.</param>
/// <param name="Titles">The same of titles.</param>
/// <param name="Best">The document that is most about it.</param>
internal readonly record struct DictionaryWord(string Word, int Documents, int Titles, BestDocument Best)
{
    /// <summary>So many documents does a title count for: what is typed by its first sounds was mostly seen in one.</summary>
    private const int TitleWeight = 50;

    /// <param name="evidence">Nothing: it is listed, and stands nowhere alone.</param>
    public static DictionaryWord Of(string word, StemEvidence evidence) =>
        evidence.Documents > 0 ? new DictionaryWord(word, evidence.Documents, evidence.Titles, BestDocument.None) : new DictionaryWord(word, 1, 0, BestDocument.None);

    public static DictionaryWord Of(string word, RunCount count) => new(word, count.Documents, count.Titles, BestDocument.None);

    /// <summary>How much it is used: four steps for each doubling, so few that one document more seldom changes a list.</summary>
    public int Use
    {
        get
        {
            var count = Documents + (TitleWeight * Titles);
            var bits = System.Numerics.BitOperations.Log2((uint)count);
            return (bits * 4) + (int)(((uint)count << 2 >> bits) & 3);
        }
    }
}
