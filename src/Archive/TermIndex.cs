using System.Collections.Concurrent;
using System.Collections.Immutable;
using StaticArchive.Config;
using StaticArchive.Text;

namespace StaticArchive.Archive;

/// <summary>Finds the term that a name means: by id, name, English name or alias, whatever the letters' case.</summary>
public sealed class TermIndex
{
    private readonly Dictionary<string, Term> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, Term?> _made = new(StringComparer.Ordinal);
    private readonly Taxonomy _taxonomy;

    public TermIndex(Taxonomy taxonomy, ImmutableArray<TermEntry> entries)
    {
        _taxonomy = taxonomy;
        foreach (var entry in entries)
        {
            var term = new Term(taxonomy, entry.Id, entry.Name, entry);
            foreach (var name in NamesOf(entry))
            {
                _byName.TryAdd(name, term);
            }
        }
    }

    public Term? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>The known name most like this one; null where none is near.</summary>
    public string? Nearest(string name) => Similarity.Nearest(name, _byName.Keys);

    /// <summary>The known term, else one made of the name; null where the name has neither letter nor digit.</summary>
    public Term? FindOrMake(string name) => _byName.TryGetValue(name, out var known) || _made.TryGetValue(name, out known) ? known : _made.GetOrAdd(name, Make);

    private Term? Make(string name)
    {
        var slug = Slug.From(name);
        return slug.Length == 0 ? null : Find(slug) ?? new Term(_taxonomy, slug, name, null);
    }

    private static IEnumerable<string> NamesOf(TermEntry entry) =>
        entry.EnglishName is null ? [entry.Id, entry.Name, .. entry.Aliases] : [entry.Id, entry.Name, entry.EnglishName, .. entry.Aliases];
}
