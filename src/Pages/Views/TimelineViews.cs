using System.Runtime.InteropServices;
using System.Text;
using StaticArchive.Archive;
using StaticArchive.Config;
using StaticArchive.Glossary;

namespace StaticArchive.Pages.Views;

/// <summary>Draws up the timeline of a company or person.</summary>
internal sealed class TimelineViews(SiteModel model, Words words)
{
    private const int Width = 360, Margin = 10, LaneHeight = 36, DotsBelowName = 26, MostCompanions = 8, MostYearNames = 8, SmallestDot = 3, LargestDot = 8;

    /// <param name="index">The term's, as in <see cref="GlossaryUse.Entry"/>.</param>
    public TimelineView Build(TermListing listing, int index)
    {
        // The newest stands first.
        var (first, last) = (YearOf(listing.Articles[^1]), YearOf(listing.Articles[0]));
        var years = last - first + 1;
        var lanes = new List<LaneView> { Lane(listing.Term, listing.Articles.Length, DotsBelowName, []) };
        foreach (var (term, articles) in Companions(listing, index))
        {
            var y = (lanes.Count * LaneHeight) + DotsBelowName;
            lanes.Add(Lane(term, articles.Count, y, Marks(Months(articles, first, years), y)));
        }

        return new TimelineView(Width, (lanes.Count * LaneHeight) + LaneHeight, Ticks(first, years), lanes, Dots(Months(listing.Articles, first, years), first));
    }

    private LaneView Lane(Term term, int count, int y, IReadOnlyList<MarksView> marks) =>
        new(term.Name, model.Settings.Address.Href(model.Plan.PathOf(term)!), count, words.Count(count), y, marks);

    /// <summary>Companies and people of the same articles, those with the most first.</summary>
    private IEnumerable<(Term Term, List<Article> Articles)> Companions(TermListing listing, int index)
    {
        var uses = model.Archive.Uses;
        var counts = new Dictionary<int, int>();
        foreach (var use in listing.Articles.SelectMany(a => uses.Of(a)))
        {
            CollectionsMarshal.GetValueRefOrAddDefault(counts, use.Entry, out _)++;
        }

        counts.Remove(index);
        return counts.Where(c => uses.EntryAt(c.Key).Kind is GlossaryKind.Company or GlossaryKind.Person)
            .OrderByDescending(c => c.Value).ThenBy(c => uses.TermAt(c.Key).Slug, StringComparer.Ordinal).Take(MostCompanions)
            .Select(c => (uses.TermAt(c.Key), listing.Articles.Where(a => uses.Of(a).Any(u => u.Entry == c.Key)).ToList()));
    }

    /// <summary>How many articles each month has, from the first year's first.</summary>
    private static int[] Months(IEnumerable<Article> articles, int firstYear, int years)
    {
        var counts = new int[years * 12];
        foreach (var article in articles)
        {
            counts[((YearOf(article) - firstYear) * 12) + article.Published.Instant.Month - 1]++;
        }

        return counts;
    }

    private static List<TickView> Ticks(int firstYear, int years)
    {
        var step = ((years - 1) / MostYearNames) + 1;
        var ticks = new List<TickView>(years);
        for (var i = 0; i < years; i++)
        {
            ticks.Add(new TickView(XOf(i * 12, years), i % step == 0 ? $"{firstYear + i}" : null));
        }

        return ticks;
    }

    private List<DotView> Dots(int[] months, int firstYear)
    {
        var dots = new List<DotView>();
        for (var month = 0; month < months.Length; month++)
        {
            if (months[month] > 0)
            {
                var text = $"{words.Fill("month_of_year", firstYear + (month / 12), (month % 12) + 1)}, {words.Count(months[month])}";
                dots.Add(new DotView(DotOf(month, months.Length), RadiusOf(months[month]), text));
            }
        }

        return dots;
    }

    private static List<MarksView> Marks(int[] months, int y)
    {
        var paths = new StringBuilder?[LargestDot + 1];
        for (var month = 0; month < months.Length; month++)
        {
            if (months[month] > 0)
            {
                var path = paths[RadiusOf(months[month])] ??= new StringBuilder();
                path.Append('M').Append(DotOf(month, months.Length)).Append(' ').Append(y).Append("h0");
            }
        }

        var marks = new List<MarksView>();
        for (var radius = 0; radius < paths.Length; radius++)
        {
            if (paths[radius] is { } path)
            {
                marks.Add(new MarksView(2 * radius, path.ToString()));
            }
        }

        return marks;
    }

    private static int RadiusOf(int count) => Math.Min(LargestDot, SmallestDot + count);

    /// <summary>The middle of a month.</summary>
    private static int DotOf(int month, int months) => Margin + (((2 * month) + 1) * (Width - (2 * Margin)) / (months * 2));

    private static int XOf(int month, int years) => Margin + (month * (Width - (2 * Margin)) / (years * 12));

    private static int YearOf(Article article) => article.Published.Instant.Year;
}
