using System.Collections.Immutable;

namespace StaticArchive.Build;

/// <summary>What is known of an article before it is written.</summary>
/// <param name="Source">Any of its names in the data file.</param>
/// <param name="Category">Any of its names in the data file.</param>
/// <param name="Date">In the site's zone.</param>
public sealed record NewArticle(string Title, string Source, string Category, DateOnly Date)
{
    public ImmutableArray<string> Tags { get; init; } = [];

    /// <summary>Of the original; null: not known, or there is none.</summary>
    public string? Url { get; init; }

    /// <summary>For the file's name; null: made of the title.</summary>
    public string? Slug { get; init; }
}
