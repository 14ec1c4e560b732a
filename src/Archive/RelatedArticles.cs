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
    public static IReadOnlyDictionary<string, ImmutableArray<Article>> Find(
        ImmutableArray<Article> articles, FrozenDictionary<string, ImmutableArray<string>> named, int count)
    {
        var byId = new Dictionary<string, Article>(StringComparer.Ordinal);
        foreach (var article in articles)
        {
            byId.TryAdd(article.Id, article);
        }

        var places = count == 0 ? null : new Places(articles);
        var found = new ImmutableArray<Article>[articles.Length];
        Parallel.For(0, articles.Length, () => new Scores(articles.Length), (i, _, scores) =>
        {
            var first = named.GetValueOrDefault(articles[i].Id, []).Select(id => byId.GetValueOrDefault(id)).OfType<Article>();
            var best = places is null ? [] : Best(places, i, scores, count).Select(b => articles[b]);
            found[i] = [.. first.Concat(best).Where(a => a.Id != articles[i].Id).DistinctBy(a => a.Id).Take(count)];
            return scores;
        }, _ => { });

        return articles.Select((article, i) => (article.Id, found[i])).DistinctBy(p => p.Id).ToDictionary(p => p.Id, p => p.Item2, StringComparer.Ordinal);
    }

    /// <summary>The best <paramref name="count"/> and one more, the best first: one may be the article itself under its id's double.</summary>
    private static List<int> Best(Places places, int self, Scores scores, int count)
    {
        if (count == 0)
        {
            return [];
        }

        foreach (var (list, weight) in places.ListsOf(self))
        {
            var at = Array.BinarySearch(list, self);
            foreach (var other in list.AsSpan(Math.Max(0, at - Reach)..Math.Min(list.Length, at + Reach + 1)))
            {
                scores.Add(other, weight);
            }
        }

        var best = new PriorityQueue<int, (int Score, int Index)>(count + 2);
        foreach (var other in scores.Touched)
        {
            if (other == self)
            {
                continue;
            }

            // The queue gives the worst first: of two with one score, the one that stands later.
            var rank = (scores[other] + places.Nearness(self, other), -other);
            if (best.Count <= count)
            {
                best.Enqueue(other, rank);
            }
            else
            {
                best.EnqueueDequeue(other, rank);
            }
        }

        scores.Clear();
        var ordered = new List<int>(best.Count);
        while (best.TryDequeue(out var other, out _))
        {
            ordered.Add(other);
        }

        ordered.Reverse();
        return ordered;
    }

    /// <summary>One worker's sums, by article; used again and again.</summary>
    private sealed class Scores(int articles)
    {
        private readonly int[] _scores = new int[articles];

        public List<int> Touched { get; } = [];

        public int this[int article] => _scores[article];

        public void Add(int article, int weight)
        {
            if (_scores[article] == 0)
            {
                Touched.Add(article);
            }

            _scores[article] += weight;
        }

        public void Clear()
        {
            foreach (var article in Touched)
            {
                _scores[article] = 0;
            }

            Touched.Clear();
        }
    }

    /// <summary>For every tag, source and category the indices of its articles, ascending.</summary>
    private sealed class Places
    {
        private readonly ImmutableArray<Article> _articles;
        private readonly long[] _ticks;
        private readonly Dictionary<Term, (int[] List, int Weight)> _lists;

        public Places(ImmutableArray<Article> articles)
        {
            _articles = articles;
            _ticks = [.. articles.Select(a => a.Published.Instant.UtcTicks)];
            var lists = new Dictionary<Term, List<int>>();
            for (var i = 0; i < articles.Length; i++)
            {
                foreach (var term in TermsOf(articles[i]))
                {
                    if (!lists.TryGetValue(term, out var list))
                    {
                        lists[term] = list = [];
                    }

                    list.Add(i);
                }
            }

            _lists = lists.ToDictionary(l => l.Key, l => (l.Value.ToArray(), WeightOf(l.Key, l.Value.Count)));
        }

        public IEnumerable<(int[] List, int Weight)> ListsOf(int article) => TermsOf(_articles[article]).Select(term => _lists[term]);

        public int Nearness(int a, int b)
        {
            var days = Math.Abs((_ticks[a] - _ticks[b]) / TimeSpan.TicksPerDay);
            return (int)Math.Max(0, MaxNearness - days);
        }

        private static IEnumerable<Term> TermsOf(Article article) => [.. article.Tags, article.Source, article.Category];

        private int WeightOf(Term term, int count) => term.Taxonomy switch
        {
            Taxonomy.Source => SameSource,
            Taxonomy.Category => SameCategory,

            // The binary logarithm of the tag's rarity.
            _ => 500 * (1 + BitOperations.Log2((uint)(_articles.Length / count))),
        };
    }
}
