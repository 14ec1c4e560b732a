using System.Text;

namespace StaticArchive.Text;

/// <summary>Widths as search engines and terminals count them: a Hangul syllable, a Han character or a full-width form is two, all else one.</summary>
public static class Columns
{
    public static int Of(string text)
    {
        var columns = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            columns += Of(rune);
        }

        return columns;
    }

    /// <summary>The text's beginning, cut at a word's end where there is one in its second half, with an ellipsis; the text itself where it fits.</summary>
    /// <param name="max">Of the result, ellipsis included.</param>
    public static string Cut(string text, int max)
    {
        var (columns, fitting, word) = (0, 0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            columns += Of(rune);
            if (columns > max)
            {
                var end = word > fitting / 2 ? word : fitting;
                return text[..end].TrimEnd(' ', ',', '.', ';', ':', '·', '–', '—') + "…";
            }

            // The last column is the ellipsis's.
            if (columns < max)
            {
                word = Rune.IsWhiteSpace(rune) ? fitting : word;
                fitting += rune.Utf16SequenceLength;
            }
        }

        return text;
    }

    private static int Of(Rune rune) => rune.Value switch
    {
        < 0x1100 => 1,
        <= 0x115F or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF) or (>= 0xFE30 and <= 0xFE6F) => 2,
        (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6) or (>= 0x1F300 and <= 0x1FAFF) or (>= 0x20000 and <= 0x3FFFD) => 2,
        _ => 1,
    };
}
