using System.Collections.Immutable;
using StaticArchive.Assets;
using StaticArchive.Config;
using StaticArchive.Content;
using StaticArchive.Input;

namespace StaticArchive.Checks;

/// <summary>Everything that the strict checks look at.</summary>
/// <param name="Articles">Those without errors, drafts and withdrawn ones too.</param>
/// <param name="Pages">Those without errors.</param>
/// <param name="Files">Every article's file, whether or not it can be read.</param>
public sealed record CheckedSite(
    ImmutableArray<ParsedArticle> Articles, ImmutableArray<ParsedPage> Pages, InputListing Files, DataFiles Data, AssetTable Assets)
{
    /// <summary>Now.</summary>
    public required DateTimeOffset AsOf { get; init; }

    public required SiteTimeZone Zone { get; init; }

    /// <summary>A claim that is older is overdue.</summary>
    public required int ClaimDays { get; init; }

    /// <summary>No file has an error: what nobody refers to is really unused.</summary>
    public required bool IsWhole { get; init; }
}
