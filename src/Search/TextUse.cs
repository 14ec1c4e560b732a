using System.Runtime.CompilerServices;

namespace StaticArchive.Search;

/// <summary>That a document holds a run or key, in one number: the document's, in which fields, whether as a word of its own, and how often in the body (255: that or more).</summary>
internal static class TextUse
{
    public const int InTitle = 1 << 8, InTopics = 1 << 9, InSummary = 1 << 10, IsWhole = 1 << 11, InHead = 1 << 12;

    private const int Times = 0xFF, Where = InTitle | InTopics | InSummary | IsWhole | InHead, Shift = 13;

    public static int DocumentOf(int use) => use >> Shift;

    public static int Of(int document, int value) => (document << Shift) | value;

    /// <summary>Without the document.</summary>
    public static int ValueOf(int use) => use & (Where | Times);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Joined(int value, int other) => ((value | other) & Where) | Math.Min(Times, (value & Times) + (other & Times));

    /// <summary>Whether it is in the body, where occurrences are counted.</summary>
    public static bool IsCounted(int where) => (where & (InTitle | InTopics | InSummary)) == 0;

    /// <summary>4 title, 3 summary or topic, 2 often in the body, 1 in its first part, 0 only in the rest; and 8 for a word of its own. By <see cref="KindOf"/>.</summary>
    public static byte[] Weights { get; } = [.. Enumerable.Range(0, 128).Select(kind => (byte)WeightOf((kind & 31) << 8, (kind & 32) != 0, (kind & 64) != 0))];

    /// <summary>All of a use that its weight depends on.</summary>
    /// <param name="often">How many times in the body are often.</param>
    public static int KindOf(int use, int often)
    {
        var times = use & Times;
        return (use >> 8 & 31) | (times > 0 ? 32 : 0) | (times >= often ? 64 : 0);
    }

    /// <summary>A topic that the text never names says little.</summary>
    private static int WeightOf(int where, bool isInBody, bool isOften)
    {
        var weight = (where & InTitle) != 0 ? 4 : (where & InSummary) != 0 || ((where & InTopics) != 0 && isInBody) ? 3 : isOften ? 2 : !isInBody || (where & InHead) != 0 ? 1 : 0;
        return (where & IsWhole) != 0 ? weight | 8 : weight;
    }
}
