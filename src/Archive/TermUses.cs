using System.Collections.Frozen;
using System.Collections.Immutable;
using StaticArchive.Config;
using StaticArchive.Glossary;

namespace StaticArchive.Archive;

/// <summary>Which terms of the glossary each article uses.</summary>
internal sealed class TermUses
{
    private readonly ImmutableArray<GlossaryEntry> _entries;
    private readonly ImmutableArray<Term> _terms;
    private readonly FrozenDictionary<string, ImmutableArray<GlossaryUse>> _uses;
    private readonly FrozenDictionary<Term, int> _indexes;

    private TermUses(ImmutableArray<GlossaryEntry> entries, FrozenDictionary<string, ImmutableArray<GlossaryUse>> uses)
    {
        (_entries, _uses, _terms) = (entries, uses, [.. entries.Select(TermOf)]);
        _indexes = _terms.Select((t, i) => (t, i)).DistinctBy(p => p.t).ToFrozenDictionary(p => p.t, p => p.i);
    }

    public static TermUses None { get; } = new([], FrozenDictionary<string, ImmutableArray<GlossaryUse>>.Empty);

    public static TermUses Find(ImmutableArray<Article> articles, ImmutableArray<GlossaryEntry> entries, GlossaryMemory memory)
    {
        var found = memory.Find(articles, entries);
        return new TermUses(entries, articles.Select((a, i) => (a.Id, Uses: found[i])).DistinctBy(p => p.Id).ToFrozenDictionary(p => p.Id, p => p.Uses, StringComparer.Ordinal));
    }

    /// <summary>In the order in which the terms first occur.</summary>
    public ImmutableArray<GlossaryUse> Of(Article article) => _uses.GetValueOrDefault(article.Id, []);

    public Term TermOf(GlossaryUse use) => _terms[use.Entry];

    public GlossaryEntry EntryOf(GlossaryUse use) => _entries[use.Entry];

    /// <param name="term">One that is used.</param>
    public GlossaryEntry EntryOf(Term term) => _entries[_indexes[term]];

    /// <param name="article">One that uses the term.</param>
    public GlossaryUse UseOf(Term term, Article article)
    {
        var index = _indexes[term];
        return Of(article).First(u => u.Entry == index);
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
