using System.Collections.Immutable;
using StaticArchive.Archive;

namespace StaticArchive.Pages;

/// <summary>A person's name in the parts that citations need.</summary>
/// <param name="Family">Null: the name is not taken apart. Only names in Latin letters are: of others nobody knows by looking which part is which.</param>
/// <param name="Literal">The whole name as it is written.</param>
internal sealed record PersonName(string? Family, string? Given, string Literal)
{
    private static readonly string[] Particles = ["van", "von", "de", "der", "den", "del", "della", "di", "da", "du", "la", "le", "al", "bin", "ten", "ter"];

    public static PersonName Of(string name)
    {
        var parts = Text.ValidText.OneLine(name).Split(' ');
        if (parts.Length < 2 || name.Any(c => c > '\u024F') || name.Contains(',', StringComparison.Ordinal) || name.Any(char.IsAsciiDigit))
        {
            return new PersonName(null, null, string.Join(' ', parts));
        }

        var family = parts.Length - 1;
        while (family > 1 && Particles.Contains(parts[family - 1]))
        {
            family--;
        }

        return new PersonName(string.Join(' ', parts[family..]), string.Join(' ', parts[..family]), string.Join(' ', parts));
    }

    public static ImmutableArray<PersonName> Of(ImmutableArray<Term> people) => [.. people.Select(p => Of(p.Name))];

    /// <summary><c>Field, A. B.</c></summary>
    public string WithInitials => Family is null ? Literal : $"{Family}, {string.Join(' ', Given!.Split(' ').Select(g => g[..1].ToUpperInvariant() + "."))}";

    /// <summary><c>Field, Ann</c></summary>
    public string Inverted => Family is null ? Literal : $"{Family}, {Given}";
}
