namespace StaticArchive.Search;

/// <summary>What a run may be to its neighbours.</summary>
[Flags]
internal enum RunTraits : byte
{
    Syllabic = 1,

    /// <summary>May be the first half of a word written with a space.</summary>
    Noun = 2,

    /// <summary>May be the second.</summary>
    Second = 4,

    /// <summary>A term begins with it.</summary>
    Beginning = 8,
}
