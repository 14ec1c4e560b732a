using System.Collections.Immutable;
using StaticArchive.Config;
using StaticArchive.Glossary;

namespace StaticArchive.Archive;

/// <summary>Which terms of the glossary each article uses.</summary>
internal sealed class TermUses
{
    private readonly ImmutableArray<GlossaryEntry> _entries;
    private readonly ImmutableArray<Term> _terms;
    private readonly Dictionary<string, ImmutableArray<GlossaryUse>> _uses = new(StringComparer.Ordinal);
    private readonly Dictionary<Term, int> _indexes = [];

    private TermUses(ImmutableArray<GlossaryEntry> entries)
    {
        (_entries, _terms) = (entries, [.. entries.Select(TermOf)]);
        for (var i = 0; i < _terms.Length; i++)
        {
            _indexes.TryAdd(_terms[i], i);
        }
    }

    public static TermUses None { get; } = new([]);

    /// <summary>Of the glossary's entries.</summary>
    public int Count => _entries.Length;

    /// <param name="memory">Null: all is read.</param>
    public static TermUses Find(ImmutableArray<Article> articles, ImmutableArray<GlossaryEntry> entries, GlossaryMemory? memory)
    {
        var uses = new TermUses(entries);
        if (!entries.IsEmpty)
        {
            var found = memory?.Find(articles, entries) ?? Read(articles, new GlossaryReader(entries));
            for (var i = 0; i < found.Length; i++)
            {
                uses._uses.TryAdd(articles[i].Id, found[i]);
            }
        }

        return uses;
    }

    /// <summary>In the order in which the terms first occur.</summary>
    public ImmutableArray<GlossaryUse> Of(Article article) => _uses.GetValueOrDefault(article.Id, []);

    public Term TermOf(GlossaryUse use) => _terms[use.Entry];

    /// <param name="index">Of an entry, as in <see cref="GlossaryUse.Entry"/>.</param>
    public Term TermAt(int index) => _terms[index];

    /// <param name="index">As in <see cref="GlossaryUse.Entry"/>.</param>
    public GlossaryEntry EntryAt(int index) => _entries[index];

    public GlossaryEntry EntryOf(GlossaryUse use) => _entries[use.Entry];

    /// <param name="term">One that is used.</param>
    /// <returns>As in <see cref="GlossaryUse.Entry"/>.</returns>
    public int IndexOf(Term term) => _indexes[term];

    /// <param name="index">Of a term that the article uses.</param>
    public GlossaryUse UseOf(int index, Article article)
    {
        foreach (var use in Of(article))
        {
            if (use.Entry == index)
            {
                return use;
            }
        }

        throw new ArgumentException($"{article.File} does not use this term", nameof(article));
    }

    /// <summary>The articles of each term that is used, in the articles' order.</summary>
    public IEnumerable<TermListing> Listings(ImmutableArray<Article> articles)
    {
        var lists = new ImmutableArray<Article>.Builder?[_terms.Length];
        foreach (var article in articles)
        {
            foreach (var use in Of(article))
            {
                (lists[use.Entry] ??= ImmutableArray.CreateBuilder<Article>()).Add(article);
            }
        }

        for (var i = 0; i < lists.Length; i++)
        {
            if (lists[i] is { } list)
            {
                yield return new TermListing(_terms[i], list.ToImmutable());
            }
        }
    }

    /// <summary>What some articles use, each once, in the order of the data file.</summary>
    public IEnumerable<int> IndexesIn(IEnumerable<Article> articles) => articles.SelectMany(a => Of(a)).Select(u => u.Entry).Distinct().Order();

    private static ImmutableArray<GlossaryUse>[] Read(ImmutableArray<Article> articles, GlossaryReader reader)
    {
        var uses = new ImmutableArray<GlossaryUse>[articles.Length];
        Parallel.For(0, articles.Length, i => uses[i] = reader.Read(articles[i].Title, articles[i].Summary, articles[i].Body?.Html.Html));
        return uses;
    }

    /// <summary>Search finds a term by whatever somebody may have written.</summary>
    private static Term TermOf(GlossaryEntry entry) => new(Taxonomy.Glossary, entry.Id, entry.Korean, new TermEntry
    {
        Id = entry.Id,
        Name = entry.Korean,
        EnglishName = entry.Term == entry.Korean ? null : entry.Term,
        Aliases = [.. entry.Allowed, .. entry.Aliases, .. entry.Forbidden.Where(f => f != entry.Term)],
        Description = entry.Note,
        Language = entry.Language,
        Where = entry.Where,
    });
}
