using System.Collections.Immutable;
using StaticArchive.Archive;

namespace StaticArchive.Pages;

/// <summary>A name in the parts that citations need.</summary>
/// <param name="Family">Null: the name is not taken apart. Only those of people in Latin letters are: of others nobody knows by looking which part is which.</param>
/// <param name="Literal">The whole name as it is written.</param>
internal sealed record PersonName(string? Family, string? Given, string Literal)
{
    private static readonly string[] Particles = ["van", "von", "de", "der", "den", "del", "della", "di", "da", "du", "la", "le", "al", "bin", "ten", "ter"];
    private static readonly string[] Suffixes = ["Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV"];

    /// <summary>What is named by one of these, or begins with "The", is no person; nor are two people one.</summary>
    private static readonly HashSet<string> OfOrganisations = new(StringComparer.Ordinal)
    {
        "Agency", "AI", "Alliance", "And", "and", "Association", "Authority", "Board", "Bureau", "Center", "Centre", "College", "Commission", "Committee", "Company", "Consortium", "Contributors", "Corporation",
        "Corp", "Corp.", "Council", "Daily", "DeepMind", "Department", "Desk", "Editorial", "Editors", "Engineering", "Foundation", "Government", "Group", "Inc", "Inc.", "Institute", "Lab", "Labs",
        "Laboratory", "Limited", "LLC", "Ltd", "Ltd.", "Magazine", "Media", "Ministry", "Network", "News", "Newsroom", "Office", "Organization", "Organisation", "Press", "Project", "Research",
        "Review", "School", "Service", "Society", "Software", "Staff", "Studio", "Systems", "Team", "Technologies", "Times", "Union", "University",
    };

    /// <summary>Such as <c>Jr.</c>; only where the name is taken apart.</summary>
    public string? Suffix { get; init; }

    public static PersonName Of(string name)
    {
        var parts = Text.ValidText.OneLine(name).Split(' ');
        var literal = string.Join(' ', parts);
        var suffix = parts.Length > 2 && Suffixes.Contains(parts[^1]) ? parts[^1] : null;
        var people = suffix is null ? parts : [.. parts[..^2], parts[^2].TrimEnd(',')];
        if (people.Length < 2 || !IsTakenApart(people))
        {
            return new PersonName(null, null, literal);
        }

        var family = people.Length - 1;
        while (family > 1 && Particles.Contains(people[family - 1]))
        {
            family--;
        }

        return new PersonName(string.Join(' ', people[family..]), string.Join(' ', people[..family]), literal) { Suffix = suffix };
    }

    public static ImmutableArray<PersonName> Of(ImmutableArray<Term> people) => [.. people.Select(p => Of(p.Name))];

    /// <summary><c>Field, A. B.</c></summary>
    public string WithInitials => Family is null ? Literal : $"{Family}, {Initials}{After(Suffix)}";

    /// <summary><c>A. B. Field</c></summary>
    public string InitialsFirst => Family is null ? Literal : $"{Initials} {Family}{After(Suffix)}";

    /// <summary><c>Field, Ann</c></summary>
    public string Inverted => Family is null ? Literal : $"{Family}, {Given}{After(Suffix)}";

    /// <summary>Hyphens stay: <c>J.-P.</c></summary>
    private string Initials => string.Join(' ', Given!.Split(' ').Select(g => string.Join('-', g.Split('-', StringSplitOptions.RemoveEmptyEntries).Select(p => p[..1].ToUpperInvariant() + "."))));

    private static string After(string? suffix) => suffix is null ? "" : ", " + suffix;

    private static bool IsTakenApart(string[] parts) =>
        parts[0] != "The" && !parts.Any(OfOrganisations.Contains) && !parts.Any(p => p.Any(c => c > '\u024F' || c is ',' or '&' or '{' or '}' || char.IsAsciiDigit(c)));
}
