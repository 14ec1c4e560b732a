using System.Collections.Immutable;
using StaticArchive.Build;

namespace StaticArchive.CommandLine;

/// <summary>What somebody said of a new article, by options or when asked; null and empty: nothing.</summary>
internal sealed record NewAnswers(string? Title, string? Source, string? Category)
{
    public string? Url { get; init; }

    public ImmutableArray<string> Tags { get; init; } = [];

    public DateOnly? Date { get; init; }

    public string? Slug { get; init; }

    /// <summary>Options for what an article cannot be without.</summary>
    public IReadOnlyList<string> Missing() =>
        [.. new[] { (Title, "--title"), (Source, "--source"), (Category, "--category") }.Where(a => string.IsNullOrWhiteSpace(a.Item1)).Select(a => a.Item2)];

    /// <summary>Of answers of which nothing is missing.</summary>
    public NewArticle ToArticle(DateOnly today) => new(Title!, Source!, Category!, Date ?? today)
    {
        Tags = Tags, Url = string.IsNullOrWhiteSpace(Url) ? null : Url.Trim(), Slug = Slug,
    };
}
