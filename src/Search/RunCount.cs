namespace StaticArchive.Search;

/// <summary>How many documents, and titles, hold a run as a word or the beginning of one.</summary>
internal readonly record struct RunCount(int Documents, int Titles)
{
    private const int Longest = 12;

    /// <summary>Of syllables those of 2 to 12 at the beginning of a word; all others.</summary>
    public static RunCount Of(ReadOnlySpan<char> run, ReadOnlySpan<int> uses)
    {
        var isSyllabic = SearchText.IsSyllabic(run[0]);
        if (isSyllabic && run.Length is < 2 or > Longest)
        {
            return default;
        }

        var (documents, titles) = (0, 0);
        foreach (var use in uses)
        {
            if (!isSyllabic || (use & (TextUse.IsWhole | TextUse.InTopics)) != 0)
            {
                documents++;
                titles += (use & TextUse.InTitle) != 0 ? 1 : 0;
            }
        }

        return new RunCount(documents, titles);
    }
}
