using System.Collections.Immutable;
using StaticArchive.Archive;

namespace StaticArchive.Pages;

/// <summary>Something that the data say of an article, or of the archive.</summary>
/// <param name="Name">Lower case with underscores; where it stands deeper, the way to it: <c>original.title</c>, <c>corrections[].note</c>.</param>
/// <param name="Type">As readers are told: a type of Frictionless Table Schema, or <c>object</c>, <c>integer</c>, <c>{id, name}</c>, any of them in brackets where there are several.</param>
/// <param name="Word">What it means, by its word in the theme; null: <c>field_</c> and the name.</param>
internal record DataField(string Name, string Type, string? Word = null)
{
    public bool IsRequired { get; init; }

    /// <summary>All values that there can be; empty: others, too.</summary>
    public ImmutableArray<string> Values { get; init; } = [];

    public string WordKey => Word ?? "field_" + Name.Replace("[]", "", StringComparison.Ordinal).Replace('.', '_');
}

/// <summary>A column of the table of articles.</summary>
/// <param name="Value">Null: not known.</param>
internal sealed record DataColumn(string Name, string Type, Func<Article, SiteModel, string?> Value) : DataField(Name, Type);
