using System.Collections.Immutable;

namespace StaticArchive.Config;

/// <summary>One key of a contract, as data: readers, messages and the schemas for editors are made of it.</summary>
/// <param name="Name">Lower case with underscores.</param>
/// <param name="Description">In Korean, one sentence or less.</param>
public sealed record KeySpec(string Name, KeyKind Kind, string Description)
{
    /// <summary>Other spellings that are read; the capitalised form of the name (<c>RedirectFrom</c>) is one without being listed.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>Keys of other programs that are not read but mean this one: only for hints.</summary>
    public ImmutableArray<string> Confused { get; init; } = [];

    /// <summary>All that are read, the name first: <c>redirect_from</c>, <c>RedirectFrom</c>.</summary>
    public ImmutableArray<string> Spellings => [.. Aliases.Append(Capitalised(Name)).Prepend(Name).Distinct(StringComparer.Ordinal)];

    public bool IsRequired { get; init; }

    /// <summary>UTF-16 code units of a text, or of each text of a list.</summary>
    public int MaxLength { get; init; } = 200;

    public int MaxItems { get; init; } = 100;

    /// <summary>Of a list of texts: whether two that differ in capitals only are two.</summary>
    public bool IsCaseSensitive { get; init; }

    /// <summary>Of a number.</summary>
    public int Minimum { get; init; }

    /// <summary>Of a number.</summary>
    public int Maximum { get; init; } = int.MaxValue;

    public ImmutableArray<string> Words { get; init; } = [];

    /// <summary>What a text must look like beyond its kind, for editors: an expression that .NET and ECMAScript (flag u) read alike, never stricter than the reader. Null: anything.</summary>
    public string? Pattern { get; init; }

    /// <summary>Null where the value is no mapping.</summary>
    public Contract? Fields { get; init; }

    private static string Capitalised(string name) => string.Concat(name.Split('_').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
}
