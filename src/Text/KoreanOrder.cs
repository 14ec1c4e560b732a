namespace StaticArchive.Text;

/// <summary>가나다 order for names: in NFC the order of Hangul's code points; Latin letters come first, their case ignored, with an ordinal tie-break.</summary>
public sealed class KoreanOrder : IComparer<string>
{
    private KoreanOrder()
    {
    }

    public static KoreanOrder Instance { get; } = new();

    public int Compare(string? x, string? y)
    {
        var byLetters = string.Compare(x, y, StringComparison.OrdinalIgnoreCase);
        return byLetters != 0 ? byLetters : string.CompareOrdinal(x, y);
    }
}
