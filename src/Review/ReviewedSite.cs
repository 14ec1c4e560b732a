using System.Collections.Immutable;
using StaticArchive.Archive;
using StaticArchive.Content;
using StaticArchive.Pages;

namespace StaticArchive.Review;

/// <summary>One side of a review: the site before the change, or with it.</summary>
/// <param name="Archive">With drafts, reviews and future articles among its articles.</param>
/// <param name="Parsed">Those without errors, withdrawn ones too.</param>
public sealed record ReviewedSite(NewsArchive Archive, PagePlan Plan, ImmutableArray<ParsedArticle> Parsed)
{
    /// <summary>Files of articles that are there but have errors: nobody knows what they say.</summary>
    public ImmutableHashSet<string> Unread { get; init; } = [];
}
