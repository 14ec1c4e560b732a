using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Numerics;

namespace StaticArchive.Archive;

/// <summary>
/// What to read next: first what the author named, then articles that share tags (a rare tag weighs more), then the same source or category, the nearest in time
/// before the others. Whole numbers only, so that every machine finds the same.
/// </summary>
internal static class RelatedArticles
{
    /// <summary>Of a list that many articles share, only this many neighbours in time on either side are looked at: keeps the work linear.</summary>
    private const int Reach = 150;

    private const int SameSource = 300;
    private const int SameCategory = 150;
    private const int MaxNearness = 400;

    /// <param name="named">Ids that authors named, by article id.</param>
    public static FrozenDictionary<string, ImmutableArray<Article>> Find(
        ImmutableArray<Article> articles, FrozenDictionary<string, ImmutableArray<string>> named, int count)
    {
        var byId = new Dictionary<string, Article>(StringComparer.Ordinal);
        foreach (var article in articles)
        {
            byId.TryAdd(article.Id, article);
        }

        var places = new Places(articles);
        var found = new ImmutableArray<Article>[articles.Length];
        Parallel.For(0, articles.Length, () => new int[articles.Length], (i, _, scores) =>
        {
            var first = named.GetValueOrDefault(articles[i].Id, []).Select(id => byId.GetValueOrDefault(id)).OfType<Article>();
            found[i] = [.. first.Concat(Best(places, articles, i, scores, count)).Where(a => a.Id != articles[i].Id).DistinctBy(a => a.Id).Take(count)];
            return scores;
        }, _ => { });

        return articles.Select((article, i) => (article.Id, found[i])).DistinctBy(p => p.Id).ToFrozenDictionary(p => p.Id, p => p.Item2);
    }

    private static List<Article> Best(Places places, ImmutableArray<Article> articles, int self, int[] scores, int count)
    {
        var touched = new List<int>();
        foreach (var (list, weight) in places.ListsOf(self))
        {
            var at = list.BinarySearch(self);
            for (var k = Math.Max(0, at - Reach); k < Math.Min(list.Count, at + Reach + 1); k++)
            {
                if (scores[list[k]] == 0)
                {
                    touched.Add(list[k]);
                }

                scores[list[k]] += weight;
            }
        }

        var best = touched
            .Where(i => i != self)
            .Select(i => (Index: i, Score: scores[i] + Nearness(articles[self], articles[i])))
            .OrderByDescending(c => c.Score).ThenBy(c => c.Index)
            .Take(count + 1)
            .Select(c => articles[c.Index])
            .ToList();
        foreach (var i in touched)
        {
            scores[i] = 0;
        }

        return best;
    }

    private static int Nearness(Article a, Article b)
    {
        var days = Math.Abs((a.Published.Instant - b.Published.Instant).Days);
        return Math.Max(0, MaxNearness - days);
    }

    /// <summary>For every tag, source and category the indices of its articles, ascending.</summary>
    private sealed class Places
    {
        private readonly ImmutableArray<Article> _articles;
        private readonly Dictionary<Term, List<int>> _lists = [];

        public Places(ImmutableArray<Article> articles)
        {
            _articles = articles;
            for (var i = 0; i < articles.Length; i++)
            {
                foreach (var term in TermsOf(articles[i]))
                {
                    if (!_lists.TryGetValue(term, out var list))
                    {
                        _lists[term] = list = [];
                    }

                    list.Add(i);
                }
            }
        }

        public IEnumerable<(List<int> List, int Weight)> ListsOf(int article) =>
            TermsOf(_articles[article]).Select(term => (_lists[term], WeightOf(term)));

        private static IEnumerable<Term> TermsOf(Article article) => [.. article.Tags, article.Source, article.Category];

        private int WeightOf(Term term) => term.Taxonomy switch
        {
            Taxonomy.Source => SameSource,
            Taxonomy.Category => SameCategory,

            // The binary logarithm of the tag's rarity.
            _ => 500 * (1 + BitOperations.Log2((uint)(_articles.Length / _lists[term].Count))),
        };
    }
}
