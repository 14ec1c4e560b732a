namespace StaticArchive.Search;

/// <summary>That a document holds a run or key, in one number: the document's, in which fields, whether as a word of its own, and how often in the body (255: that or more).</summary>
internal static class TextUse
{
    public const int InTitle = 1 << 8, InTopics = 1 << 9, InSummary = 1 << 10, IsWhole = 1 << 11;

    private const int Times = 0xFF, Where = InTitle | InTopics | InSummary | IsWhole, Shift = 12;

    public static int DocumentOf(int use) => use >> Shift;

    public static int Of(int document, int value) => (document << Shift) | value;

    /// <summary>Without the document.</summary>
    public static int ValueOf(int use) => use & (Where | Times);

    public static int Joined(int value, int other) => ((value | other) & Where) | Math.Min(Times, (value & Times) + (other & Times));

    /// <summary>A topic that the text never names says the least.</summary>
    /// <param name="often">How many times in the body are often.</param>
    public static int WeightOf(int value, int often)
    {
        var times = value & Times;
        var weight = (value & InTitle) != 0 ? 3 : (value & InSummary) != 0 || ((value & InTopics) != 0 && times > 0) ? 2 : times >= often ? 1 : 0;
        return (value & IsWhole) != 0 ? weight | 4 : weight;
    }
}
