using StaticArchive.Diagnostics;
using StaticArchive.Pages;

namespace StaticArchive.Review;

/// <summary>Looks at what the change takes away: addresses, and texts that were cited.</summary>
internal static class ReviewChecks
{
    public static IEnumerable<Diagnostic> Find(ReviewedSite? before, ReviewedSite after, IReadOnlyList<ArticleChange> changes, (DateTimeOffset AsOf, int CorrectionDays) rules) =>
        before is null ? [] : Vanished(before, after, changes).Concat(Silent(changes, rules.AsOf, rules.CorrectionDays));

    private static IEnumerable<Diagnostic> Vanished(ReviewedSite before, ReviewedSite after, IReadOnlyList<ArticleChange> changes)
    {
        var left = after.Plan.Pages.Where(IsPublic).Select(p => p.Path).ToHashSet(StringComparer.Ordinal);
        var moved = changes.Where(c => c is { Before: not null, After: not null }).DistinctBy(c => c.Before!.Path).ToDictionary(c => c.Before!.Path, c => c.After!, StringComparer.Ordinal);
        foreach (var page in before.Plan.Pages.Where(p => IsPublic(p) && !left.Contains(p.Path) && !IsUnclear(p, after)))
        {
            if (page is ArticlePage or StaticPage or RedirectPage or WithdrawnPage)
            {
                var now = moved.GetValueOrDefault(page.Path);
                yield return ReviewRules.VanishedAddress.At(
                    new SourceLocation(now?.File ?? page.Origin), $"{page.Path} would vanish",
                    now is { IsPublished: false } ? "it is public now; take it down with 'withdraw', or leave it published"
                    : now is not null ? $"add it to redirect_from: [{page.Path}]" : "keep the file and take it down with 'withdraw', or add the address to redirect_from of what takes its place");
            }
            else if (page is TermPage { Page.Number: 1 })
            {
                yield return ReviewRules.VanishedList.At(new SourceLocation(page.Origin), $"{page.Path} would vanish");
            }
        }
    }

    /// <summary>An article that cannot be read is there all the same, and with it perhaps the last of a list.</summary>
    private static bool IsUnclear(PlannedPage page, ReviewedSite after) => page is TermPage ? !after.Unread.IsEmpty : after.Unread.Contains(page.Origin);

    private static bool IsPublic(PlannedPage page) => page is not ArticlePage { Article.Unpublished: not null };

    private static IEnumerable<Diagnostic> Silent(IReadOnlyList<ArticleChange> changes, DateTimeOffset asOf, int days)
    {
        foreach (var change in changes)
        {
            if (change is { ChangesText: true, Before: { IsPublished: true, Article: { } before }, After: { IsPublished: true, Article: { } after, Parsed: var parsed } }
                && after.Corrections.Length <= before.Corrections.Length && (int)(asOf - before.Published.Instant).TotalDays is var age && age > days)
            {
                yield return ReviewRules.SilentChange.At(
                    parsed.Front.Title.Where, $"the text of an article that was published {age} days ago changes, and 'corrections' says nothing");
            }
        }
    }
}
