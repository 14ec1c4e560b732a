using StaticArchive.Text;

namespace StaticArchive.Search;

/// <summary>Text as it is searched, and its runs. The browser does the same to a query.</summary>
internal static class SearchText
{
    /// <summary>What stands for a character that is left out.</summary>
    public const char Nothing = '\uFEFF';

    /// <summary>NFC, lower case, full-width letters as plain ones, no characters without a width, plain spaces.</summary>
    public static string Normalize(string text)
    {
        var normal = Nfc.Normalize(text);
        return string.Create(CountKept(normal), normal, (into, from) =>
        {
            var at = 0;
            foreach (var c in from)
            {
                if (!IsDropped(c))
                {
                    into[at++] = Fold(c);
                }
            }
        });
    }

    public static bool IsSyllabic(char c) =>
        c is (>= '가' and <= '힣') or (>= '\u4E00' and <= '\u9FFF') or (>= '\u3041' and <= '\u30FF') or (>= '\u3400' and <= '\u4DBF') or (>= '\uF900' and <= '\uFAFF');

    public static bool IsLetter(char c) =>
        c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or (>= '\u00DF' and <= '\u024F' and not '\u00F7') or (>= '\u0370' and <= '\u052F');

    private static int CountKept(string text)
    {
        var count = text.Length;
        foreach (var c in text)
        {
            count -= IsDropped(c) ? 1 : 0;
        }

        return count;
    }

    private static bool IsDropped(char c) => c >= '\u00AD' && c is '\u00AD' or (>= '\u200B' and <= '\u200F') or '\u2060' or '\uFEFF';

    /// <returns><see cref="Nothing"/> for what is left out.</returns>
    public static char Fold(char c) => c switch
    {
        >= '가' and <= '힣' => c,
        >= 'a' and <= 'z' or (>= ' ' and <= '@') => c,
        '\t' or '\u00A0' or '\u3000' => ' ',
        >= '\uFF01' and <= '\uFF5E' => char.ToLowerInvariant((char)(c - 0xFEE0)),
        '\u0130' => 'i',
        '\u03C2' => '\u03C3',
        _ when IsDropped(c) => Nothing,
        _ => char.ToLowerInvariant(c),
    };
}
