using System.Buffers;
using System.Collections.Immutable;
using StaticArchive.Archive;
using StaticArchive.Config;

namespace StaticArchive.Pages.Views;

/// <summary>The timeline of a company or person.</summary>
internal sealed class TimelineViews(SiteModel model, Words words)
{
    private const int MostCompanions = 8;

    private readonly TimelineWords _ofDots = new(words);

    /// <summary>By the article's number.</summary>
    private readonly int[]?[] _named = new int[]?[model.Archive.Articles.Length];

    /// <param name="index">The term's, as in <see cref="GlossaryUse.Entry"/>.</param>
    public TimelineView Build(TermListing listing, int index)
    {
        var (articles, all) = (listing.Articles, model.Archive.Uses);
        var uses = all.ListOf(index);
        var companions = Companions(uses, index);

        // The newest stands first.
        var drawing = new TimelineDrawing(_ofDots, YearOf(articles[^1]), YearOf(articles[0]));
        var note = words.Fill("timeline_note", listing.Term.Name);
        var lanes = Months(uses, [index, .. companions.Select(c => c.Entry)], drawing);
        return new TimelineView(
            new FinishedHtml(drawing.Draw(note, [listing.Term.Name, .. companions.Select(c => all.TermAt(c.Entry).Name)], lanes)), note,
            [.. companions.Select(c => CompanionOf(all.TermAt(c.Entry), c.Count))]);
    }

    private CompanionView CompanionOf(Term term, int count) => new(term.Name, model.Settings.Address.Href(model.Plan.PathOf(term)!), words.Count(count));

    /// <summary>Companies and people of the same articles, those with the most first.</summary>
    private List<(int Entry, int Count)> Companions(ImmutableArray<TermUse> uses, int index)
    {
        var counts = ArrayPool<int>.Shared.Rent(model.Archive.Uses.Count);
        Array.Clear(counts);
        var companions = new List<int>();
        foreach (var place in uses)
        {
            foreach (var entry in NamedIn(place.Number))
            {
                if (counts[entry]++ == 0 && entry != index)
                {
                    companions.Add(entry);
                }
            }
        }

        var most = new List<(int Entry, int Count)>(MostCompanions + 1);
        foreach (var companion in companions)
        {
            Insert(most, (companion, counts[companion]));
        }

        ArrayPool<int>.Shared.Return(counts);
        return most;
    }

    /// <summary>In its place by count, then by slug, where it is among the first.</summary>
    private void Insert(List<(int Entry, int Count)> most, (int Entry, int Count) companion)
    {
        var place = most.Count;
        while (place > 0 && IsBefore(companion, most[place - 1]))
        {
            place--;
        }

        if (place < MostCompanions)
        {
            most.Insert(place, companion);
        }

        if (most.Count > MostCompanions)
        {
            most.RemoveAt(MostCompanions);
        }
    }

    private bool IsBefore((int Entry, int Count) one, (int Entry, int Count) other) =>
        one.Count != other.Count ? one.Count > other.Count : string.CompareOrdinal(model.Archive.Uses.TermAt(one.Entry).Slug, model.Archive.Uses.TermAt(other.Entry).Slug) < 0;

    /// <summary>How many articles of each month name each of some terms.</summary>
    private int[][] Months(ImmutableArray<TermUse> uses, int[] entries, TimelineDrawing drawing)
    {
        var all = model.Archive.Uses;
        int[][] lanes = [.. entries.Select(_ => new int[drawing.Months])];
        foreach (var place in uses)
        {
            var month = drawing.MonthOf(all.ArticleOf(place).Published.Instant);
            foreach (var entry in NamedIn(place.Number))
            {
                if (Array.IndexOf(entries, entry) is >= 0 and var lane)
                {
                    lanes[lane][month]++;
                }
            }
        }

        return lanes;
    }

    /// <summary>The companies and people of an article: the pages of all of them ask.</summary>
    private int[] NamedIn(int number) => _named[number] ??= [.. model.Archive.Uses.In(number).Select(u => u.Entry).Where(IsCompanyOrPerson)];

    private bool IsCompanyOrPerson(int entry) => model.Archive.Uses.EntryAt(entry).Kind is GlossaryKind.Company or GlossaryKind.Person;

    private static int YearOf(Article article) => article.Published.Instant.Year;
}
