using StaticArchive.Content;
using StaticArchive.Diagnostics;

namespace StaticArchive.Checks;

/// <summary>Dates of one article that do not fit each other.</summary>
internal static class DateChecks
{
    private const int FirstLikelyYear = 2000;

    public static void Run(FrontMatter front, CheckedSite site, List<Diagnostic> found)
    {
        DateOnly DayOf(ArticleDate date) => DateOnly.FromDateTime(site.Zone.ToLocal(date.Instant).DateTime);
        var published = DayOf(front.Date.Value);
        if (published.Year < FirstLikelyYear)
        {
            found.Add(CheckRules.SuspiciousDate.At(front.Date.Where, $"the article is from {published:yyyy-MM-dd}, before there was much to translate"));
        }
        else if (front.Date.Value.Instant > site.AsOf.AddYears(1))
        {
            found.Add(CheckRules.SuspiciousDate.At(front.Date.Where, $"the article's date, {published:yyyy-MM-dd}, lies more than a year ahead"));
        }

        // Half a day of grace: an original of the evening in California is one of tomorrow in Seoul.
        if (front.Original?.Date is { } original && DayOf(original) > published.AddDays(1))
        {
            found.Add(CheckRules.OriginalIsNewer.At(
                front.Original.Url?.Where ?? front.Date.Where, $"the original is from {DayOf(original):yyyy-MM-dd}, the translation from {published:yyyy-MM-dd}"));
        }

        CheckCorrections(front, DayOf, published, found);
    }

    private static void CheckCorrections(FrontMatter front, Func<ArticleDate, DateOnly> dayOf, DateOnly published, List<Diagnostic> found)
    {
        if (front.Corrections.IsEmpty)
        {
            return;
        }

        var (first, last) = (front.Corrections.Min(c => dayOf(c.Date)), front.Corrections.Max(c => dayOf(c.Date)));
        if (first < published)
        {
            found.Add(CheckRules.UpdatedBeforeCorrection.At(
                front.Date.Where, $"a correction is from {first:yyyy-MM-dd}, before the article itself ({published:yyyy-MM-dd})"));
        }

        if (front.Updated is { } updated && dayOf(updated.Value) < last)
        {
            found.Add(CheckRules.UpdatedBeforeCorrection.At(
                updated.Where, $"'updated' ({dayOf(updated.Value):yyyy-MM-dd}) is before the last correction ({last:yyyy-MM-dd})", $"write {last:yyyy-MM-dd}, or delete the line"));
        }
    }
}
