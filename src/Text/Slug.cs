using System.Globalization;
using System.Text;

namespace StaticArchive.Text;

/// <summary>Names as they stand in addresses: letters (Hangul too) and digits of any script, in lower case, with <c>-</c> between words.</summary>
public static class Slug
{
    /// <summary>Longest slug in UTF-8 octets: a file system's limit for a name is 255, and <c>.html</c> or a fingerprint may follow.</summary>
    public const int MaxOctets = 200;

    /// <summary>Longest slug of a file's name that the program makes, in characters.</summary>
    public const int NameLength = 60;

    /// <summary>Longest id, in characters.</summary>
    public const int IdLength = 120;

    /// <summary>A slug, cut at the end of a word where there is one in its second half.</summary>
    public static string Cut(string slug, int length)
    {
        if (slug.Length <= length)
        {
            return slug;
        }

        var word = slug.LastIndexOf('-', length);
        return From(slug[..(word > length / 2 ? word : length)]);
    }

    /// <summary>The slug of a name; empty where the name has neither letter nor digit. Idempotent.</summary>
    /// <example><c>제로 트러스트: C++</c> becomes <c>제로-트러스트-c</c>; <c>ci-cd</c> stays.</example>
    public static string From(string name)
    {
        var slug = new StringBuilder(name.Length);
        var octets = 0;
        Span<char> chars = stackalloc char[2];
        foreach (var rune in Nfc.Normalize(name).EnumerateRunes())
        {
            var kept = IsKept(rune) ? Rune.ToLowerInvariant(rune) : new Rune('-');
            if (kept.Value == '-' && (slug.Length == 0 || slug[^1] == '-'))
            {
                continue;
            }

            octets += kept.Utf8SequenceLength;
            if (octets > MaxOctets)
            {
                break;
            }

            slug.Append(chars[..kept.EncodeToUtf16(chars)]);
        }

        return slug.ToString().TrimEnd('-');
    }

    private static bool IsKept(Rune rune) =>
        Rune.IsLetterOrDigit(rune)
        || rune.Value == '_'
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
