using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using StaticArchive.Cache;
using StaticArchive.Text;

namespace StaticArchive.Archive;

/// <summary>Which articles were related the last time, by their places in the archive. It holds as long as everything that decides it does.</summary>
internal sealed class RelatedMemory
{
    private ContentHash _key;
    private int[][] _places = [];

    public bool HasChanged { get; set; }

    public IReadOnlyDictionary<string, ImmutableArray<Article>> Find(
        ImmutableArray<Article> articles, FrozenDictionary<string, ImmutableArray<string>> named, int count)
    {
        var key = KeyOf(articles, named, count);
        if (key == _key && _places.Length == articles.Length && _places.All(p => p.All(i => i < articles.Length)))
        {
            var known = new Dictionary<string, ImmutableArray<Article>>(articles.Length, StringComparer.Ordinal);
            for (var i = 0; i < articles.Length; i++)
            {
                known.TryAdd(articles[i].Id, ImmutableCollectionsMarshal.AsImmutableArray(Array.ConvertAll(_places[i], p => articles[p])));
            }

            return known;
        }

        var found = RelatedArticles.Find(articles, named, count);
        var places = new Dictionary<Article, int>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < articles.Length; i++)
        {
            places.Add(articles[i], i);
        }

        (_key, _places, HasChanged) = (key, [.. articles.Select(a => found[a.Id].Select(r => places[r]).ToArray())], true);
        return found;
    }

    public void Write(CacheWriter writer)
    {
        writer.Hash(_key);
        writer.Number(_places.Length);
        foreach (var places in _places)
        {
            writer.Number(places.Length);
            foreach (var place in places)
            {
                writer.Number(place);
            }
        }
    }

    public static RelatedMemory Read(CacheReader reader)
    {
        var memory = new RelatedMemory { _key = reader.Hash() };
        var all = new List<int[]>();
        for (var count = reader.Number(); count > 0; count--)
        {
            var places = new List<int>();
            for (var related = reader.Number(); related > 0; related--)
            {
                places.Add(reader.Number());
            }

            all.Add([.. places]);
        }

        memory._places = [.. all];
        return memory;
    }

    /// <summary>Of all that <see cref="RelatedArticles"/> reads: order, ids, dates, tags, source and category, and what authors named.</summary>
    private static ContentHash KeyOf(ImmutableArray<Article> articles, FrozenDictionary<string, ImmutableArray<string>> named, int count)
    {
        return new KeyBuilder().Add(count).AddAll(articles, (key, article) =>
            key.Add(article.Id).Add(article.Published.Instant).Add(article.Source.Slug).Add(article.Category.Slug)
                .AddAll(article.Tags, (k, t) => k.Add(t.Slug))
                .AddAll(named.GetValueOrDefault(article.Id, []), (k, id) => k.Add(id))).Finish();
    }
}
