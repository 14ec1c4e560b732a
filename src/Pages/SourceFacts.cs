using System.Collections.Immutable;
using StaticArchive.Archive;
using StaticArchive.Config;

namespace StaticArchive.Pages;

/// <summary>What the archive knows of one source, counted over all of its articles.</summary>
/// <param name="Default">On what ground an article is published that does not say.</param>
/// <param name="ByBasis">How many articles stand on which ground, in the order of the bases; none is zero.</param>
/// <param name="LagDays">From the original's day to the article's: the median; null where no original's day is known.</param>
/// <param name="Dated">Originals whose day is known.</param>
/// <param name="Answering">Originals that answered when they were last visited, of <paramref name="Visited"/>.</param>
/// <param name="LastVisit">The last day on which any was visited; null: none ever was.</param>
internal sealed record SourceFacts(
    RightsBasis Default, ImmutableArray<(RightsBasis Basis, int Count)> ByBasis, int? LagDays, int Dated, int Answering, int Visited, DateOnly? LastVisit)
{
    public static SourceFacts Of(TermListing source, SiteSettings settings)
    {
        var articles = source.Articles;
        var lags = articles.Where(a => a.Original?.Date is not null).Select(LagOf).Order().ToList();
        var checks = articles.Select(a => a.OriginalCheck).OfType<LinkCheck>().DistinctBy(c => c.Url, StringComparer.Ordinal).ToList();
        return new SourceFacts(
            source.Term.Entry?.Rights ?? settings.DefaultRights, [.. articles.CountBy(a => a.Rights).OrderBy(b => b.Key).Select(b => (b.Key, b.Value))],
            lags.Count == 0 ? null : (lags[(lags.Count - 1) / 2] + lags[lags.Count / 2]) / 2, lags.Count,
            checks.Count(c => c.Answers), checks.Count, checks.Count == 0 ? null : checks.Max(c => c.Checked));
    }

    /// <summary>In whole days; an original of the evening in California is from tomorrow in Seoul, not from the day before its translation.</summary>
    private static int LagOf(Article article) =>
        Math.Max(0, DateOnly.FromDateTime(article.Published.Instant.Date).DayNumber - DateOnly.FromDateTime(article.Original!.Date!.Value.Instant.Date).DayNumber);
}
