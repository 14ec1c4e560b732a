namespace StaticArchive.Search;

/// <summary>
/// A word where it stands: letters of one kind (Hangul, Han and Kana; or Latin, Greek, Cyrillic and digits) without anything between; by its number, with what stands around it.
/// </summary>
internal readonly record struct TextRun(int Bits)
{
    private const int Glued = 1, Spaced = 2, Sharp = 4, Plus = 8, Shift = 4;

    public TextRun(int number, bool isGlued, bool isSpaced)
        : this((number << Shift) | (isGlued ? Glued : 0) | (isSpaced ? Spaced : 0))
    {
    }

    public int Number => Bits >> Shift;

    /// <summary>Whether the one before ends where it begins.</summary>
    public bool IsGlued => (Bits & Glued) != 0;

    /// <summary>Whether one space, and nothing else, parts it from the one before.</summary>
    public bool IsSpaced => (Bits & Spaced) != 0;

    /// <summary>The sign behind it that is a part of its name: C# and C++ are not C; 0: there is none.</summary>
    public char Sign => (Bits & (Sharp | Plus)) == 0 ? '\0' : (Bits & Sharp) != 0 ? '#' : '+';

    public TextRun WithSign(char sign) => new(Bits | (sign == '#' ? Sharp : Plus));

    public TextRun WithNumber(int number) => new((number << Shift) | (Bits & ((1 << Shift) - 1)));
}
