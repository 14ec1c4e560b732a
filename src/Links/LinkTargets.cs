using System.Collections.Immutable;
using StaticArchive.Config;
using StaticArchive.Content;

namespace StaticArchive.Links;

/// <summary>The addresses of originals, and of the copies that articles name.</summary>
public static class LinkTargets
{
    /// <summary>Each address once, in ordinal order. What is withdrawn leads nobody anywhere.</summary>
    public static ImmutableArray<LinkTarget> Of(IEnumerable<ParsedArticle> articles, SiteTimeZone zone) =>
    [
        .. articles.Where(a => a.Front.Status?.Value != ArticleStatus.Withdrawn).SelectMany(a => Of(a, zone))
            .GroupBy(t => t.Url, StringComparer.Ordinal).Select(g => g.First() with { HasCopy = g.Any(t => t.HasCopy) })
            .OrderBy(t => t.Url, StringComparer.Ordinal),
    ];

    /// <summary>Those that were not visited in the last <paramref name="days"/> days.</summary>
    public static ImmutableArray<LinkTarget> Due(ImmutableArray<LinkTarget> targets, LinkChecks known, DateOnly today, int days) =>
    [
        .. from target in targets
           let check = known.Find(target.Url)
           where check is null || today.DayNumber - check.Checked.DayNumber >= days
           select target with { HasCopy = target.HasCopy || check?.Archive is not null },
    ];

    private static IEnumerable<LinkTarget> Of(ParsedArticle article, SiteTimeZone zone)
    {
        var original = article.Front.Original;
        var near = DateOnly.FromDateTime(zone.ToLocal((original?.Date ?? article.Front.Date.Value).Instant).DateTime);
        if (original?.Url is { } url)
        {
            yield return new LinkTarget(url.Value, article.File, near) { HasCopy = original.Archive is not null };
        }

        if (original?.Archive is { } copy)
        {
            yield return new LinkTarget(copy, article.File, near) { IsCopy = true, HasCopy = true };
        }
    }
}
