using StaticArchive.Archive;
using StaticArchive.Config;

namespace StaticArchive.Pages.Views;

/// <summary>Draws up the timeline of a company or person.</summary>
internal sealed class TimelineViews(SiteModel model, Words words)
{
    private const int Width = 360, Margin = 10, LaneHeight = 36, DotsBelowName = 26, MostCompanions = 8, MostYearNames = 8, SmallestDot = 3, LargestDot = 8;

    public TimelineView Build(TermListing listing)
    {
        var years = (First: listing.Articles.Min(YearOf), Last: listing.Articles.Max(YearOf));
        var rows = Companions(listing).Prepend((listing.Term, listing.Articles)).ToList();
        var count = years.Last - years.First + 1;
        var step = ((count - 1) / MostYearNames) + 1;
        var ticks = Enumerable.Range(0, count).Select(i => new TickView(XOf(i * 12, count), i % step == 0 ? $"{years.First + i}" : null));
        return new TimelineView(
            Width, (rows.Count * LaneHeight) + LaneHeight, [.. ticks], [.. rows.Select((r, i) => Lane(r.Term, r.Articles, (years.First, count), (i * LaneHeight) + DotsBelowName))]);
    }

    /// <summary>Companies and people of the same articles, those with the most first.</summary>
    private IEnumerable<(Term Term, IReadOnlyList<Article> Articles)> Companions(TermListing listing)
    {
        var uses = model.Archive.Uses;
        return listing.Articles
            .SelectMany(a => uses.Of(a).Where(u => uses.EntryOf(u).Kind is GlossaryKind.Company or GlossaryKind.Person).Select(u => (Term: uses.TermOf(u), Article: a)))
            .Where(p => p.Term != listing.Term)
            .GroupBy(p => p.Term, p => p.Article)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key.Slug, StringComparer.Ordinal)
            .Take(MostCompanions).Select(g => (g.Key, (IReadOnlyList<Article>)[.. g]));
    }

    private LaneView Lane(Term term, IReadOnlyList<Article> articles, (int First, int Count) years, int y)
    {
        var dots = articles.GroupBy(a => ((YearOf(a) - years.First) * 12) + a.Published.Instant.Month - 1).OrderBy(m => m.Key).Select(month => new DotView(
            XOf(month.Key, years.Count) + (XOf(1, years.Count) - XOf(0, years.Count)) / 2, Math.Min(LargestDot, SmallestDot + month.Count()),
            $"{words.Fill("month_of_year", years.First + (month.Key / 12), (month.Key % 12) + 1)}, {words.Count(month.Count())}"));
        return new LaneView(term.Name, model.Settings.Address.Href(model.Plan.PathOf(term)!), articles.Count, words.Count(articles.Count), y, [.. dots]);
    }

    private static int XOf(int month, int years) => Margin + (month * (Width - (2 * Margin)) / (years * 12));

    private static int YearOf(Article article) => article.Published.Instant.Year;
}
