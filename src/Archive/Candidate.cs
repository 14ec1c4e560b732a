using StaticArchive.Content;
using StaticArchive.Text;

namespace StaticArchive.Archive;

/// <summary>An article whose names are looked up, before it is decided whether it is published.</summary>
internal sealed record Candidate(ParsedArticle Parsed, Article Article, ArticleStatus Status)
{
    /// <summary>No two articles may have the same.</summary>
    public string YearAndSlug { get; } = $"{Article.Published.Instant.Year}/{Article.Slug}";

    /// <summary>The original's address as <see cref="Text.OriginalAddress"/> spells it, which no other article may have; null: not said.</summary>
    public string? OriginalAddress => Parsed.Names.Original;
}
