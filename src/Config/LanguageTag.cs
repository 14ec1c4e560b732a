using System.Collections.Frozen;
using StaticArchive.Diagnostics;

namespace StaticArchive.Config;

/// <summary>Language tags in the shape of BCP 47: <c>ko</c>, <c>en-US</c>, <c>zh-Hant</c>.</summary>
public static class LanguageTag
{
    internal const int MaxLength = 35;

    /// <summary>Countries and names that are written where a language is meant.</summary>
    private static readonly FrozenDictionary<string, string> Meant = new Dictionary<string, string>
    {
        ["kr"] = "ko", ["korean"] = "ko", ["한국어"] = "ko", ["us"] = "en", ["uk"] = "en", ["eng"] = "en", ["english"] = "en", ["영어"] = "en",
        ["jp"] = "ja", ["japanese"] = "ja", ["일본어"] = "ja", ["cn"] = "zh", ["chinese"] = "zh", ["중국어"] = "zh", ["tw"] = "zh-Hant",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Wrong, though some of them have the shape of a tag.</summary>
    internal static IEnumerable<string> Mistaken => Meant.Keys;

    public static bool Check(Located<string> tag, ICollection<Diagnostic> diagnostics)
    {
        var meant = Meant.GetValueOrDefault(tag.Value);
        if (meant is null && HasShape(tag.Value))
        {
            return true;
        }

        diagnostics.Add(YamlRules.InvalidLanguage.At(
            tag.Where, $"'{Shown.Clip(tag.Value)}' is no language tag", meant is null ? null : $"did you mean '{meant}'?"));
        return false;
    }

    private static bool HasShape(string tag)
    {
        if (tag.Length > MaxLength)
        {
            return false;
        }

        var isFirst = true;
        foreach (var range in tag.AsSpan().Split('-'))
        {
            var part = tag.AsSpan(range);
            if (part.Length < (isFirst ? 2 : 1) || part.Length > (isFirst ? 3 : 8) || !IsMadeOf(part, allowDigits: !isFirst))
            {
                return false;
            }

            isFirst = false;
        }

        return true;
    }

    private static bool IsMadeOf(ReadOnlySpan<char> part, bool allowDigits)
    {
        foreach (var c in part)
        {
            if (!char.IsAsciiLetter(c) && !(allowDigits && char.IsAsciiDigit(c)))
            {
                return false;
            }
        }

        return true;
    }
}
