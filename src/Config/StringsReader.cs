using StaticArchive.Diagnostics;
using StaticArchive.Text;

namespace StaticArchive.Config;

/// <summary>Reads <c>theme/strings/LANGUAGE.yml</c>: one mapping of keys and words.</summary>
public static class StringsReader
{
    private const int MaxLength = 2_000;

    private static readonly DateTimeOffset AnyDate = new(2024, 7, 20, 12, 41, 0, TimeSpan.Zero);

    /// <returns>Null where a word is missing or wrong; every problem is said.</returns>
    public static SiteStrings? Read(YamlText text, ICollection<Diagnostic> diagnostics)
    {
        var found = new List<Diagnostic>();
        if (YamlTreeReader.ReadMapping(text, YamlLimits.Settings, found) is { } mapping)
        {
            var words = ReadWords(mapping, found);
            CheckRequired(text.File, words, found);
            if (found.Count == 0)
            {
                return new SiteStrings(text.File, words.ToDictionary(w => w.Key, w => w.Value.Value, StringComparer.Ordinal));
            }
        }

        foreach (var diagnostic in found)
        {
            diagnostics.Add(diagnostic);
        }

        return null;
    }

    private static Dictionary<string, Located<string>> ReadWords(YamlMapping mapping, List<Diagnostic> found)
    {
        var words = new Dictionary<string, Located<string>>(StringComparer.Ordinal);
        foreach (var (key, value) in mapping.Entries)
        {
            if (!IsIdentifier(key.Value))
            {
                found.Add(ConfigRules.BadWord.At(
                    key.Where, $"templates cannot ask for '{Shown.Clip(key.Value)}'", "a key has lower-case letters, digits and underscores"));
            }

            if (value is not YamlScalar scalar)
            {
                found.Add(YamlRules.WrongType.At(value.Where, $"'{key.Value}' is one text, not {value.Kind}", $"write {key.Value}: \"…\""));
                continue;
            }

            if (scalar.Value.Length > MaxLength)
            {
                found.Add(YamlRules.TooLong.At(value.Where, $"'{key.Value}' has {scalar.Value.Length:N0} characters; at most {MaxLength:N0} are read"));
            }

            words[key.Value] = new Located<string>(scalar.Value, scalar.Where);
        }

        return words;
    }

    private static void CheckRequired(string file, Dictionary<string, Located<string>> words, List<Diagnostic> found)
    {
        foreach (var (key, form) in RequiredWords.All)
        {
            if (!words.TryGetValue(key, out var word))
            {
                var others = words.Keys.Where(k => !RequiredWords.All.Any(r => r.Key == k));
                var hint = Similarity.Nearest(key, others) is { } nearest ? $"is it '{nearest}' that should be spelled so?" : $"add a line '{key}: …'";
                found.Add(ConfigRules.MissingWord.At(new SourceLocation(file), $"the word '{key}' is missing", hint));
            }
            else if (Problem(word.Value, form) is { } problem)
            {
                found.Add(ConfigRules.BadWord.At(word.Where, $"the word '{key}' {problem}"));
            }
        }
    }

    private static string? Problem(string word, WordForm form) => form switch
    {
        _ when string.IsNullOrWhiteSpace(word) => "is empty",
        WordForm.OneGap when !Has(word, "{0}") => "lacks {0}",
        WordForm.OneGap when Has(word, "{1}") => "has {1}, for which there is no value",
        WordForm.TwoGaps when !Has(word, "{0}") => "lacks {0}",
        WordForm.TwoGaps when !Has(word, "{1}") => "lacks {1}",
        WordForm.DateFormat when !IsDateFormat(word) => "is no date format such as yyyy-MM-dd",
        WordForm.Citation when HasOtherGaps(word) => $"has a gap that is none of {Shown.List(RequiredWords.CitationGaps)}",
        _ => null,
    };

    private static bool Has(string word, string gap) => word.Contains(gap, StringComparison.Ordinal);

    private static bool HasOtherGaps(string word) =>
        RequiredWords.CitationGaps.Aggregate(word, (text, gap) => text.Replace(gap, "", StringComparison.Ordinal)).AsSpan().ContainsAny('{', '}');

    private static bool IsDateFormat(string format)
    {
        try
        {
            return format.Contains('y', StringComparison.Ordinal) && format.Length > 1 && AnyDate.ToString(format).Length > 0;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static bool IsIdentifier(string key) =>
        key.Length > 0 && char.IsAsciiLetterLower(key[0]) && key.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_');
}
