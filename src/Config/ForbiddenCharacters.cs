using System.Buffers;
using System.Globalization;
using StaticArchive.Diagnostics;

namespace StaticArchive.Config;

/// <summary>
/// Characters that no value has: controls, and what is invisible and changes what readers see or what names are equal (turned-around text, zero-width spaces,
/// Hangul fillers, tag characters). Joiners (U+200C, U+200D) and variation selectors stay: emoji and several scripts need them.
/// </summary>
internal static class ForbiddenCharacters
{
    private const string Singles = "\u007F\u00AD\u061C\u115F\u1160\u17B4\u17B5\u180E\u200B\u200E\u200F\u3164\uFEFF\uFFA0\uFFFE\uFFFF";

    private static readonly SearchValues<char> Suspects = SearchValues.Create(string.Concat(
        Singles, Range('\0', '\u0008'), Range('\u000B', '\u001F'), Range('\u0080', '\u009F'), Range('\u2028', '\u202E'), Range('\u2060', '\u206F'),
        Range('\uFFF9', '\uFFFB'), Range('\uD800', '\uDFFF')));

    /// <summary>The first in a text, with its own place.</summary>
    public static Diagnostic? Find(YamlText text)
    {
        var at = IndexIn(text.Text);
        if (at < 0)
        {
            return null;
        }

        var before = text.Text.AsSpan(0, at);
        var where = new SourceLocation(text.File, text.Line + before.Count('\n'), at - before.LastIndexOf('\n'));
        return Describe(text.Text, at, where);
    }

    /// <returns>-1 where there is none.</returns>
    public static int IndexIn(string text)
    {
        var at = 0;
        while (text.AsSpan(at).IndexOfAny(Suspects) is >= 0 and var next)
        {
            at += next;
            if (!IsHarmlessPair(text, at))
            {
                return at;
            }

            at += 2;
        }

        return -1;
    }

    public static Diagnostic Describe(string text, int at, SourceLocation where)
    {
        var code = char.IsSurrogatePair(text, at) ? char.ConvertToUtf32(text, at) : text[at];
        return YamlRules.ForbiddenCharacter.At(
            where, $"the character U+{code:X4} ({NameOf(code)}) is not allowed here");
    }

    private static bool IsHarmlessPair(string text, int at) =>
        at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]) && char.ConvertToUtf32(text[at], text[at + 1]) is not (>= 0xE0000 and <= 0xE007F);

    private static string NameOf(int code) => code switch
    {
        0 => "NUL",
        0xAD => "soft hyphen",
        0x200B => "zero-width space",
        0xFEFF => "byte order mark",
        0x2028 or 0x2029 => "line separator",
        0x115F or 0x1160 or 0x3164 or 0xFFA0 => "Hangul filler",
        0x61C or 0x200E or 0x200F or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) => "text direction control",
        >= 0xD800 and <= 0xDFFF => "half a surrogate pair",
        _ when code < 0x10000 && CharUnicodeInfo.GetUnicodeCategory((char)code) == UnicodeCategory.Control => "control character",
        _ => "invisible character",
    };

    private static string Range(char first, char last) => string.Create(last - first + 1, first, static (span, first) =>
    {
        for (var i = 0; i < span.Length; i++)
        {
            span[i] = (char)(first + i);
        }
    });
}
