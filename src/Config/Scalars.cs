using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using StaticArchive.Diagnostics;
using StaticArchive.Text;

namespace StaticArchive.Config;

/// <summary>Texts of a file as values; what they cannot be is said and reads as null.</summary>
internal static class Scalars
{
    private const int FirstYear = 1990;
    private const int LastYear = 2100;

    public static Located<string>? Text(YamlNode node, KeySpec key, ICollection<Diagnostic> diagnostics)
    {
        if (node is not YamlScalar scalar)
        {
            var hint = node is YamlSequence
                ? "a value that begins with '[' must stand in quotes"
                : "a value that begins with '{' or has a colon must stand in quotes";
            diagnostics.Add(YamlRules.WrongType.At(node.Where, $"'{key.Name}' is one text, not {node.Kind}", hint));
            return null;
        }

        var text = OneLine(scalar.Value);
        if (text.Length > key.MaxLength)
        {
            diagnostics.Add(YamlRules.TooLong.At(node.Where, $"'{key.Name}' has {text.Length:N0} characters; at most {key.MaxLength:N0} are read"));
            return null;
        }

        return new Located<string>(text, node.Where);
    }

    public static ImmutableArray<Located<string>> Texts(YamlNode node, KeySpec key, ICollection<Diagnostic> diagnostics)
    {
        if (node is not YamlSequence list)
        {
            return Single(node, key, diagnostics) is { } single ? [single] : [];
        }

        if (list.Items.Length > key.MaxItems)
        {
            diagnostics.Add(YamlRules.TooLong.At(node.Where, $"'{key.Name}' has {list.Items.Length:N0} entries; at most {key.MaxItems:N0} are read"));
            return [];
        }

        var texts = ImmutableArray.CreateBuilder<Located<string>>(list.Items.Length);
        foreach (var item in list.Items)
        {
            if (item is YamlScalar { IsEmpty: true })
            {
                diagnostics.Add(YamlRules.Empty.At(item.Where, $"an entry of '{key.Name}' has no value", "write a value or delete the entry"));
            }
            else if (Text(item, key, diagnostics) is { } text && IsNew(text, texts, key, diagnostics))
            {
                texts.Add(text);
            }
        }

        return texts.DrainToImmutable();
    }

    public static int? Integer(Located<string> text, KeySpec key, ICollection<Diagnostic> diagnostics)
    {
        if (int.TryParse(text.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number >= key.Minimum
            && number <= key.Maximum)
        {
            return number;
        }

        diagnostics.Add(YamlRules.InvalidNumber.At(
            text.Where, $"'{key.Name}' is a whole number from {key.Minimum:N0} to {key.Maximum:N0}, not '{Shown.Clip(text.Value)}'"));
        return null;
    }

    public static Located<DateOnly>? Day(Located<string> text, KeySpec key, ICollection<Diagnostic> diagnostics)
    {
        if (DateOnly.TryParseExact(text.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= FirstYear and <= LastYear)
        {
            return new Located<DateOnly>(day, text.Where);
        }

        diagnostics.Add(YamlRules.InvalidDay.At(text.Where, $"'{key.Name}' is a day such as 2026-01-31, not '{Shown.Clip(text.Value)}'"));
        return null;
    }

    public static Located<T>? Word<T>(Located<string> text, KeySpec key, WordSet<T> words, ICollection<Diagnostic> diagnostics)
        where T : struct, Enum
    {
        if (words.Find(text.Value) is { } value)
        {
            return new Located<T>(value, text.Where);
        }

        var nearest = Similarity.Nearest(text.Value, words.Words);
        var allowed = $"the words are {Shown.List(words.Words)}";
        diagnostics.Add(YamlRules.UnknownWord.At(
            text.Where, $"'{key.Name}' cannot be '{Shown.Clip(text.Value)}'", nearest is null ? allowed : $"did you mean '{nearest}'? {allowed}"));
        return null;
    }

    private static Located<string>? Single(YamlNode node, KeySpec key, ICollection<Diagnostic> diagnostics)
    {
        if (node is not YamlScalar)
        {
            diagnostics.Add(YamlRules.WrongType.At(node.Where, $"'{key.Name}' is a list of texts, not {node.Kind}", $"write {key.Name}: [first, second]"));
            return null;
        }

        var single = Text(node, key, diagnostics);
        if (single is not null && single.Value.Contains(',', StringComparison.Ordinal))
        {
            diagnostics.Add(YamlRules.WrongType.At(
                node.Where, $"'{key.Name}' is a list, not a text with commas", $"write {key.Name}: [{Shown.Clip(single.Value)}]"));
            return null;
        }

        return single;
    }

    private static bool IsNew(Located<string> text, ImmutableArray<Located<string>>.Builder earlier, KeySpec key, ICollection<Diagnostic> diagnostics)
    {
        foreach (var other in earlier)
        {
            if (string.Equals(other.Value, text.Value, key.IsCaseSensitive ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase))
            {
                diagnostics.Add(YamlRules.Repeated.At(text.Where, $"'{Shown.Clip(text.Value)}' is already in '{key.Name}'"));
                return false;
            }
        }

        return true;
    }

    /// <summary>Trimmed, with one space for every run of white space. The same instance where nothing changes.</summary>
    private static string OneLine(string value)
    {
        if (!NeedsWork(value))
        {
            return value;
        }

        var line = new StringBuilder(value.Length);
        foreach (var c in value)
        {
            if (!char.IsWhiteSpace(c))
            {
                line.Append(c);
            }
            else if (line.Length > 0 && line[^1] != ' ')
            {
                line.Append(' ');
            }
        }

        return line.ToString().TrimEnd(' ');
    }

    private static bool NeedsWork(string value)
    {
        var wasSpace = true;
        foreach (var c in value)
        {
            var isSpace = char.IsWhiteSpace(c);
            if (isSpace && (wasSpace || c != ' '))
            {
                return true;
            }

            wasSpace = isSpace;
        }

        return wasSpace && value.Length > 0;
    }
}
