namespace StaticArchive.Config;

/// <summary>What a key's value looks like in the file.</summary>
public enum KeyKind
{
    /// <summary>Plain text on one line; line ends and runs of spaces become one space.</summary>
    Text,

    /// <summary>A list of texts; a single text stands for a list of one.</summary>
    TextList,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>One of <see cref="KeySpec.Words"/>.</summary>
    Word,

    /// <summary>A list of <see cref="KeySpec.Words"/>; a single word stands for a list of one.</summary>
    WordList,

    /// <summary>A date, perhaps with time and offset.</summary>
    Date,

    /// <summary>A day of the calendar: <c>2026-01-31</c>.</summary>
    Day,

    /// <summary>An absolute http or https address.</summary>
    Url,

    /// <summary>A language tag (BCP 47).</summary>
    Language,

    /// <summary>A name that may stand in addresses: lower-case letters and digits with hyphens.</summary>
    Slug,

    /// <summary>A mapping with <see cref="KeySpec.Fields"/>.</summary>
    Mapping,

    /// <summary>A list of mappings with <see cref="KeySpec.Fields"/>.</summary>
    MappingList,

    /// <summary>One of <see cref="KeySpec.Words"/>, or a mapping with <see cref="KeySpec.Fields"/>.</summary>
    WordOrMapping,
}
