using System.Collections.Concurrent;
using System.Collections.Immutable;
using StaticArchive.Cache;
using StaticArchive.Config;
using StaticArchive.Glossary;
using StaticArchive.Text;

namespace StaticArchive.Archive;

/// <summary>Which terms each article used the last time, by the hash of its words. It holds as long as the renderings do.</summary>
internal sealed class GlossaryMemory
{
    private ConcurrentDictionary<ContentHash, ImmutableArray<GlossaryUse>> _uses = new();
    private ContentHash _renderings;

    public bool HasChanged { get; set; }

    /// <returns>In the order of the articles.</returns>
    public ImmutableArray<GlossaryUse>[] Find(ImmutableArray<Article> articles, ImmutableArray<GlossaryEntry> entries)
    {
        Enter(KeyOf(entries));
        var reader = new Lazy<GlossaryReader>(() => new GlossaryReader(entries));
        var (keys, uses) = (new ContentHash[articles.Length], new ImmutableArray<GlossaryUse>[articles.Length]);
        Parallel.For(0, articles.Length, () => new KeyBuilder(), (i, _, key) =>
        {
            var article = articles[i];
            keys[i] = key.Add(article.Title).Add(article.Summary).Add(article.Body is null).Add(article.Body?.Html.Hash ?? default).Finish();
            uses[i] = _uses.GetOrAdd(keys[i], _ =>
            {
                HasChanged = true;
                return reader.Value.Read(article.Title, article.Summary, article.Body?.Html.Html);
            });
            return key;
        }, _ => { });
        Keep(keys);
        return uses;
    }

    public void Write(CacheWriter writer)
    {
        writer.Hash(_renderings);
        writer.Number(_uses.Count);
        foreach (var (key, uses) in _uses)
        {
            writer.Hash(key);
            writer.Number(uses.Length);
            foreach (var use in uses)
            {
                writer.Number(use.Entry);
                writer.Number(use.Count);
                writer.Number(use.Start);
                writer.Number(use.Length);
                writer.Flag(use.IsExplained);
                writer.Number(use.Sentence.Start);
                writer.Number(use.Sentence.End);
                writer.Number(use.Within.Start);
                writer.Number(use.Within.End);
            }
        }
    }

    public static GlossaryMemory Read(CacheReader reader)
    {
        var memory = new GlossaryMemory { _renderings = reader.Hash() };
        for (var count = reader.Number(); count > 0; count--)
        {
            var key = reader.Hash();
            var uses = new List<GlossaryUse>();
            for (var left = reader.Number(); left > 0; left--)
            {
                uses.Add(new GlossaryUse(
                    reader.Number(), reader.Number(), reader.Number(), reader.Number(), reader.Flag(), (reader.Number(), reader.Number()), (reader.Number(), reader.Number())));
            }

            memory._uses[key] = [.. uses];
        }

        return memory;
    }

    /// <summary>Of all that decides what is found, and of the order in which uses name it.</summary>
    private static ContentHash KeyOf(ImmutableArray<GlossaryEntry> entries) => new KeyBuilder().AddAll(entries, (key, e) => key.Add(e.Term).Add(e.Korean)
        .AddAll(e.Allowed, (k, a) => k.Add(a)).AddAll(e.Forbidden, (k, f) => k.Add(f)).AddAll(e.Aliases, (k, a) => k.Add(a))).Finish();

    private void Enter(ContentHash renderings)
    {
        if (_renderings != renderings)
        {
            (_renderings, _uses, HasChanged) = (renderings, new(), true);
        }
    }

    private void Keep(ContentHash[] keys)
    {
        if (_uses.Count == keys.Length)
        {
            return;
        }

        var current = keys.ToHashSet();
        foreach (var gone in _uses.Keys.Where(k => !current.Contains(k)))
        {
            HasChanged |= _uses.TryRemove(gone, out _);
        }
    }
}
