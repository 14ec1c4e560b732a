using System.Collections.Immutable;
using StaticArchive.Config;
using StaticArchive.Glossary;

namespace StaticArchive.Archive;

/// <summary>Which terms of the glossary each article uses.</summary>
internal sealed class TermUses
{
    private readonly ImmutableArray<GlossaryEntry> _entries;
    private readonly ImmutableArray<Term> _terms;
    private readonly ImmutableArray<Article> _articles;
    private readonly ImmutableArray<TermUse>[] _lists;
    private readonly ImmutableArray<GlossaryUse>[] _uses;
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<Term, int> _indexes = [];

    private TermUses(ImmutableArray<GlossaryEntry> entries, ImmutableArray<Article> articles, ImmutableArray<GlossaryUse>[] uses)
    {
        (_entries, _terms, _articles, _uses) = (entries, [.. entries.Select(TermOf)], articles, uses);
        for (var i = 0; i < _terms.Length; i++)
        {
            _indexes.TryAdd(_terms[i], i);
        }

        for (var i = 0; i < uses.Length; i++)
        {
            _numbers.TryAdd(articles[i].Id, i);
        }

        _lists = Lists();
    }

    public static TermUses None { get; } = new([], [], []);

    /// <summary>Of the glossary's entries.</summary>
    public int Count => _entries.Length;

    /// <param name="memory">Null: all is read.</param>
    public static TermUses Find(ImmutableArray<Article> articles, ImmutableArray<GlossaryEntry> entries, GlossaryMemory? memory) =>
        entries.IsEmpty ? None : new TermUses(entries, articles, memory?.Find(articles, entries) ?? Read(articles, new GlossaryReader(entries)));

    /// <summary>In the order in which the terms first occur.</summary>
    public ImmutableArray<GlossaryUse> Of(Article article) => _numbers.TryGetValue(article.Id, out var number) ? _uses[number] : [];

    /// <summary>In the order in which the terms first occur.</summary>
    /// <param name="number">Of an article, as in <see cref="TermUse.Number"/>.</param>
    public ImmutableArray<GlossaryUse> In(int number) => _uses[number];

    public Article ArticleOf(TermUse use) => _articles[use.Number];

    public Term TermOf(GlossaryUse use) => _terms[use.Entry];

    /// <param name="index">Of an entry, as in <see cref="GlossaryUse.Entry"/>.</param>
    public Term TermAt(int index) => _terms[index];

    /// <param name="index">As in <see cref="GlossaryUse.Entry"/>.</param>
    public GlossaryEntry EntryAt(int index) => _entries[index];

    public GlossaryEntry EntryOf(GlossaryUse use) => _entries[use.Entry];

    /// <param name="term">One that is used.</param>
    /// <returns>As in <see cref="GlossaryUse.Entry"/>.</returns>
    public int IndexOf(Term term) => _indexes[term];

    /// <summary>All uses of a term, in the order of its listing's articles.</summary>
    /// <param name="index">As in <see cref="GlossaryUse.Entry"/>.</param>
    public ImmutableArray<TermUse> ListOf(int index) => _lists[index];

    /// <summary>The articles of each term that is used, in the articles' order.</summary>
    public IEnumerable<TermListing> Listings() =>
        from i in Enumerable.Range(0, _terms.Length)
        where !_lists[i].IsEmpty
        select new TermListing(_terms[i], ImmutableArray.CreateRange(_lists[i], ArticleOf));

    /// <summary>What some articles use, each once, in the order of the data file.</summary>
    public int[] IndexesIn(ImmutableArray<Article> articles)
    {
        var isUsed = new bool[_entries.Length];
        foreach (var article in articles)
        {
            foreach (var use in Of(article))
            {
                isUsed[use.Entry] = true;
            }
        }

        return [.. Enumerable.Range(0, isUsed.Length).Where(i => isUsed[i])];
    }

    private static ImmutableArray<GlossaryUse>[] Read(ImmutableArray<Article> articles, GlossaryReader reader)
    {
        var uses = new ImmutableArray<GlossaryUse>[articles.Length];
        Parallel.For(0, articles.Length, i => uses[i] = reader.Read(articles[i].Title, articles[i].Summary, articles[i].Body?.Html.Html));
        return uses;
    }

    private ImmutableArray<TermUse>[] Lists()
    {
        var counts = new int[_terms.Length];
        foreach (var uses in _uses)
        {
            foreach (var use in uses)
            {
                counts[use.Entry]++;
            }
        }

        var lists = Array.ConvertAll(counts, ImmutableArray.CreateBuilder<TermUse>);
        for (var number = 0; number < _uses.Length; number++)
        {
            foreach (var use in _uses[number])
            {
                lists[use.Entry].Add(new TermUse(number, use));
            }
        }

        return Array.ConvertAll(lists, list => list.MoveToImmutable());
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
