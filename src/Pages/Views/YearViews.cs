using StaticArchive.Archive;

namespace StaticArchive.Pages.Views;

/// <summary>The archive's years and months as a ribbon of bars.</summary>
internal static class YearViews
{
    /// <returns>Oldest first; years without an article between the first and the last are there.</returns>
    public static IReadOnlyList<YearView> Ribbon(SiteModel model, Words words)
    {
        var years = Counts(model, Taxonomy.Year);
        var months = Counts(model, Taxonomy.Month);
        if (years.Count == 0)
        {
            return [];
        }

        var (maxYear, maxMonth) = (years.Values.Max(l => l.Articles.Length), months.Values.Max(l => l.Articles.Length));
        var first = years.Keys.Min(int.Parse);
        var last = years.Keys.Max(int.Parse);
        return [.. Enumerable.Range(first, last - first + 1).Select(year =>
        {
            var listing = years.GetValueOrDefault($"{year:0000}");
            var count = listing?.Articles.Length ?? 0;
            return new YearView(words.Year(year), Url(model, listing), count, TermViews.Share(count, maxYear), Months(model, words, months, (year, maxMonth)));
        })];
    }

    /// <summary>Twelve months of one year.</summary>
    public static IReadOnlyList<MonthView> MonthsOf(SiteModel model, Words words, int year)
    {
        var months = Counts(model, Taxonomy.Month);
        return Months(model, words, months, (year, months.Values.Max(l => l.Articles.Length)));
    }

    private static MonthView[] Months(SiteModel model, Words words, Dictionary<string, TermListing> months, (int Year, int Max) scale) =>
        [.. Enumerable.Range(1, 12).Select(month =>
        {
            var listing = months.GetValueOrDefault($"{scale.Year:0000}-{month:00}");
            var count = listing?.Articles.Length ?? 0;
            return new MonthView(words.Month(month), Url(model, listing), count, TermViews.Share(count, scale.Max));
        })];

    private static Dictionary<string, TermListing> Counts(SiteModel model, Taxonomy taxonomy) =>
        model.Archive.Terms[taxonomy].ToDictionary(l => l.Term.Slug, StringComparer.Ordinal);

    private static string? Url(SiteModel model, TermListing? listing) =>
        listing is null ? null : model.Settings.Address.Href(model.Plan.PathOf(listing.Term)!);
}
