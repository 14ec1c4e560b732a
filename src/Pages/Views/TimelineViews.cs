using System.Collections.Immutable;
using StaticArchive.Archive;
using StaticArchive.Config;
using StaticArchive.Glossary;

namespace StaticArchive.Pages.Views;

/// <summary>The timeline of a company or person.</summary>
internal sealed class TimelineViews(SiteModel model, Words words)
{
    private const int MostCompanions = 8;

    /// <param name="index">The term's, as in <see cref="GlossaryUse.Entry"/>.</param>
    public TimelineView Build(TermListing listing, int index)
    {
        var (articles, all) = (listing.Articles, model.Archive.Uses);
        ImmutableArray<GlossaryUse>[] uses = [.. articles.Select(all.Of)];
        var companions = Companions(uses, index);

        // The newest stands first.
        var drawing = new TimelineDrawing(words, YearOf(articles[^1]), YearOf(articles[0]));
        var note = words.Fill("timeline_note", listing.Term.Name);
        var lanes = Months(articles, uses, [index, .. companions.Select(c => c.Entry)], drawing);
        return new TimelineView(
            new FinishedHtml(drawing.Draw(note, [listing.Term.Name, .. companions.Select(c => all.TermAt(c.Entry).Name)], lanes)), note,
            [.. companions.Select(c => CompanionOf(all.TermAt(c.Entry), c.Count))]);
    }

    private CompanionView CompanionOf(Term term, int count) => new(term.Name, model.Settings.Address.Href(model.Plan.PathOf(term)!), words.Count(count));

    /// <summary>Companies and people of the same articles, those with the most first.</summary>
    private List<(int Entry, int Count)> Companions(ImmutableArray<GlossaryUse>[] uses, int index)
    {
        var all = model.Archive.Uses;
        var counts = new int[all.Count];
        var companions = new List<(int Entry, int Count)>();
        foreach (var of in uses)
        {
            foreach (var use in of)
            {
                if (counts[use.Entry]++ == 0 && use.Entry != index && all.EntryAt(use.Entry).Kind is GlossaryKind.Company or GlossaryKind.Person)
                {
                    companions.Add((use.Entry, 0));
                }
            }
        }

        return [.. companions.Select(c => (c.Entry, counts[c.Entry])).OrderByDescending(c => c.Item2).ThenBy(c => all.TermAt(c.Entry).Slug, StringComparer.Ordinal).Take(MostCompanions)];
    }

    /// <summary>How many articles of each month name each of some terms.</summary>
    private static int[][] Months(ImmutableArray<Article> articles, ImmutableArray<GlossaryUse>[] uses, int[] entries, TimelineDrawing drawing)
    {
        int[][] lanes = [.. entries.Select(_ => new int[drawing.Months])];
        for (var i = 0; i < uses.Length; i++)
        {
            var month = drawing.MonthOf(articles[i].Published.Instant);
            foreach (var use in uses[i])
            {
                if (Array.IndexOf(entries, use.Entry) is >= 0 and var lane)
                {
                    lanes[lane][month]++;
                }
            }
        }

        return lanes;
    }

    private static int YearOf(Article article) => article.Published.Instant.Year;
}
