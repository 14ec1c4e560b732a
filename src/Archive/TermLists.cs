using System.Collections.Frozen;
using System.Collections.Immutable;
using StaticArchive.Config;
using StaticArchive.Text;

namespace StaticArchive.Archive;

/// <summary>Lists the articles by the terms of every taxonomy.</summary>
internal static class TermLists
{
    public static FrozenDictionary<Taxonomy, ImmutableArray<TermListing>> Build(ImmutableArray<Article> articles, DataFiles data, TermUses uses)
    {
        var lists = new Dictionary<Taxonomy, ImmutableArray<TermListing>>
        {
            [Taxonomy.Category] = InFileOrder(Group(articles, a => [a.Category]), data.Categories),
            [Taxonomy.Tag] = ByName(Group(articles, a => a.Tags)),
            [Taxonomy.Source] = ByName(Group(articles, a => [a.Source])),
            [Taxonomy.Author] = ByName(Group(articles, a => a.Authors)),
            [Taxonomy.Translator] = ByName(Group(articles, a => a.Translators)),
            [Taxonomy.Story] = OldestFirst(InFileOrder(Group(articles, a => a.Story is { } story ? [story] : []), data.Stories)),
            [Taxonomy.Glossary] = ByName(uses.Listings()),
            [Taxonomy.Year] = Group(articles, Periods(Taxonomy.Year, "yyyy", d => d.Year)),
            [Taxonomy.Month] = Group(articles, Periods(Taxonomy.Month, "yyyy-MM", d => (12 * d.Year) + d.Month)),
        };
        return lists.ToFrozenDictionary();
    }

    /// <param name="number">Of the period: each is put into words once.</param>
    private static Func<Article, ImmutableArray<Term>> Periods(Taxonomy taxonomy, string format, Func<DateTimeOffset, int> number)
    {
        var known = new Dictionary<int, ImmutableArray<Term>>();
        return article =>
        {
            var date = article.Published.Instant;
            if (!known.TryGetValue(number(date), out var period))
            {
                var name = date.ToString(format);
                known.Add(number(date), period = [new Term(taxonomy, name, name, null)]);
            }

            return period;
        };
    }

    /// <summary>In the order in which terms first occur, which for newest-first articles is newest first.</summary>
    private static ImmutableArray<TermListing> Group(ImmutableArray<Article> articles, Func<Article, ImmutableArray<Term>> terms)
    {
        var lists = new Dictionary<Term, ImmutableArray<Article>.Builder>();
        var order = new List<Term>();
        foreach (var article in articles)
        {
            foreach (var term in terms(article))
            {
                if (!lists.TryGetValue(term, out var list))
                {
                    lists[term] = list = ImmutableArray.CreateBuilder<Article>();
                    order.Add(term);
                }

                list.Add(article);
            }
        }

        return [.. order.Select(term => new TermListing(term, lists[term].ToImmutable()))];
    }

    private static ImmutableArray<TermListing> ByName(IEnumerable<TermListing> lists) =>
        [.. lists.OrderBy(l => l.Term.Name, KoreanOrder.Instance).ThenBy(l => l.Term.Slug, StringComparer.Ordinal)];

    private static ImmutableArray<TermListing> InFileOrder(ImmutableArray<TermListing> lists, ImmutableArray<TermEntry> entries)
    {
        var place = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            place.TryAdd(entry.Id, place.Count);
        }

        return [.. lists.OrderBy(l => place.GetValueOrDefault(l.Term.Slug, int.MaxValue)).ThenBy(l => l.Term.Slug, StringComparer.Ordinal)];
    }

    private static ImmutableArray<TermListing> OldestFirst(ImmutableArray<TermListing> lists) =>
        [.. lists.Select(l => l with { Articles = [.. l.Articles.Reverse()] })];
}
