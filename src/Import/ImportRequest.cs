namespace StaticArchive.Import;

/// <summary>What somebody wants to import, and what to write where a post does not say it.</summary>
/// <param name="Paths">Files and folders, as given.</param>
public sealed record ImportRequest(ImportKind Kind, IReadOnlyList<string> Paths)
{
    /// <summary>For posts whose source is not known; any of its names in the data file.</summary>
    public string? Source { get; init; }

    /// <summary>For posts whose category is not known; any of its names in the data file.</summary>
    public string? Category { get; init; }

    /// <summary>For posts without a date.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>What ids that are only numbers begin with; null: the program that they come from.</summary>
    public string? Prefix { get; init; }
}
