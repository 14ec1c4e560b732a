using System.Collections.Immutable;
using System.Text;

namespace StaticArchive.Editions;

/// <summary>Breaks a title into lines: pictures have no line breaks of their own.</summary>
internal static class CoverLines
{
    /// <param name="columns">Width of a line; a Hangul syllable takes two, a Latin letter one.</param>
    /// <returns>At most <paramref name="most"/>; the last of them ends in … where there is more.</returns>
    public static ImmutableArray<string> Of(string text, int columns, int most)
    {
        var lines = new List<string>();
        var line = new StringBuilder();
        var used = 0;
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var width = word.EnumerateRunes().Sum(WidthOf);
            if (used > 0 && used + 1 + width > columns)
            {
                End();
            }
            else if (used > 0)
            {
                line.Append(' ');
                used++;
            }

            foreach (var rune in word.EnumerateRunes())
            {
                if (used > 0 && used + WidthOf(rune) > columns)
                {
                    End();
                }

                line.Append(rune);
                used += WidthOf(rune);
            }
        }

        End();
        return lines.Count <= most ? [.. lines] : [.. lines.Take(most - 1), lines[most - 1] + "…"];

        void End()
        {
            lines.Add(line.ToString());
            line.Clear();
            used = 0;
        }
    }

    /// <summary>Capitals are broad; two columns for what is not Latin errs on the safe side.</summary>
    private static int WidthOf(Rune rune) => rune.Value < 0x2000 && !Rune.IsUpper(rune) ? 1 : 2;
}
