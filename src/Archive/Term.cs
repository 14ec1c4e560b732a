using StaticArchive.Config;

namespace StaticArchive.Archive;

/// <summary>One value of a taxonomy. Equal by taxonomy and slug.</summary>
/// <param name="Slug">Unique in its taxonomy: <c>openai</c>, <c>2024</c>, <c>2024-07</c>.</param>
/// <param name="Name">As shown; for years and months the plain number (<c>2024</c>, <c>2024-07</c>), which views put into words.</param>
/// <param name="Entry">Its entry in the data files; null for names that have none (years, months, authors, unknown tags).</param>
public sealed record Term(Taxonomy Taxonomy, string Slug, string Name, TermEntry? Entry)
{
    // Terms are looked up hundreds of thousands of times.
    private readonly int _hash = HashCode.Combine(Taxonomy, Slug.GetHashCode(StringComparison.Ordinal));

    public bool Equals(Term? other) => ReferenceEquals(this, other) || (other is not null && Taxonomy == other.Taxonomy && Slug == other.Slug);

    public override int GetHashCode() => _hash;
}
