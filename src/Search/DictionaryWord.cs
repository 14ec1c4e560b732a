namespace StaticArchive.Search;

/// <summary>What choseong and corrections find.</summary>
/// <param name="Documents">That hold it; one with two of its forms counts twice.</param>
/// <param name="Titles">The same of titles.</param>
/// <param name="Best">The document that is most about it.</param>
internal readonly record struct DictionaryWord(string Word, int Documents, int Titles, BestDocument Best)
{
    /// <summary>So many documents does a title count for: what is typed by its first sounds was mostly seen in one.</summary>
    private const int TitleWeight = 50;

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
