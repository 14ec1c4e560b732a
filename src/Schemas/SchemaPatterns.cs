using StaticArchive.Config;

namespace StaticArchive.Schemas;

/// <summary>
/// Regular expressions that .NET and ECMAScript (flag u) read alike. They see a value as it is written, before line ends and runs of spaces become one space;
/// where they cannot be as precise as the readers, they let pass.
/// </summary>
internal static class SchemaPatterns
{
    public const string NotBlank = @"\S";

    private const string Day =
        "(?:199[0-9]|20[0-9][0-9]|2100)-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|[12][0-9]))";

    private const string Time = @"(?:[Tt]|\s+)(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?";

    private const string Offset = @"\s*(?:[Zz]|[+-](?:0[0-9]|1[0-3]):?[0-5][0-9]|[+-]14:?00)";

    private const string SlugWord = @"[\p{Ll}\p{Lo}\p{Lm}\p{Nd}\p{Mn}\p{Mc}_]+";

    public static string DayOnly { get; } = Whole(Day);

    public static string Date { get; } = Whole($"{Day}(?:{Time}(?:{Offset})?)?");

    /// <summary>Neither spaces nor brackets and quotes, and no name of a user before the host.</summary>
    public static string Url { get; } = Whole("""[Hh][Tt][Tt][Pp][Ss]?://[^\s\\<>"`^{|}/?#@]+(?:[/?#][^\s\\<>"`^{|}]*)?""");

    public static string Slug { get; } = Whole($"{SlugWord}(?:-{SlugWord})*");

    public static string Language { get; } = Whole($"(?!(?:{string.Join('|', LanguageTag.Mistaken.Where(m => m.All(char.IsAsciiLetter)).Order(StringComparer.Ordinal).Select(AnyCase))})\\s*$)[A-Za-z]{{2,3}}(?:-[A-Za-z0-9]{{1,8}})*");

    public static string Number { get; } = Whole("[+-]?[0-9]+");

    /// <summary>One of the words, whatever their letters' case.</summary>
    public static string Words(IEnumerable<string> words) => Whole($"(?:{string.Join('|', words.Select(AnyCase))})");

    private static string Whole(string pattern) => $@"^\s*{pattern}\s*$";

    /// <param name="word">Of ASCII letters, digits, hyphens and underscores.</param>
    private static string AnyCase(string word) => string.Concat(word.Select(c => char.IsAsciiLetter(c) ? $"[{char.ToLowerInvariant(c)}{char.ToUpperInvariant(c)}]" : $"{c}"));
}
