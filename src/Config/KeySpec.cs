using System.Collections.Immutable;

namespace StaticArchive.Config;

/// <summary>One key of a contract, as data: readers, messages and, one day, a schema for editors are made of it.</summary>
/// <param name="Name">Lower case with underscores.</param>
/// <param name="Description">In Korean, one sentence or less.</param>
public sealed record KeySpec(string Name, KeyKind Kind, string Description)
{
    /// <summary>Other spellings that are read; the capitalised form of the name (<c>RedirectFrom</c>) is one without being listed.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>Keys of other programs that are not read but mean this one: only for hints.</summary>
    public ImmutableArray<string> Confused { get; init; } = [];

    public bool IsRequired { get; init; }

    /// <summary>UTF-16 code units of a text, or of each text of a list.</summary>
    public int MaxLength { get; init; } = 200;

    public int MaxItems { get; init; } = 100;

    /// <summary>Of a number.</summary>
    public int Minimum { get; init; }

    /// <summary>Of a number.</summary>
    public int Maximum { get; init; } = int.MaxValue;

    public ImmutableArray<string> Words { get; init; } = [];

    /// <summary>Null where the value is no mapping.</summary>
    public Contract? Fields { get; init; }
}
