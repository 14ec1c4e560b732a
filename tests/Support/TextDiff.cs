using System.Globalization;
using System.Text;
using DiffPlex;
using DiffPlex.Chunkers;
using DiffPlex.Model;

namespace StaticArchive.Tests.Support;

/// <summary>The difference of two texts for people: by lines, and within long lines (minified files, JSON) only what changed, with its surroundings.</summary>
internal static class TextDiff
{
    private const int LongLine = 200;
    private const int Surroundings = 40;
    private const int MostOfOne = 400;

    // DelimiterChunker keeps the delimiters as pieces, so that pieces joined are the line again.
    private static readonly DelimiterChunker Words = new([' ', '<', '>', '"', ',', ';', '{', '}', '/', '&', '=']);

    /// <param name="mostLines">Longer differences end with a count of what is left out.</param>
    public static string Between(string expected, string actual, int mostLines = 40)
    {
        var lines = Differ.Instance.CreateDiffs(expected, actual, ignoreWhiteSpace: false, ignoreCase: false, new LineChunker());
        var shown = lines.DiffBlocks.SelectMany(block => Block(block, lines.PiecesOld, lines.PiecesNew)).ToList();
        if (shown.Count == 0)
        {
            return expected == actual ? "" : "    (only line ends differ)";
        }

        var rest = shown.Count - mostLines;
        return string.Join('\n', shown.Take(mostLines)) + (rest > 0 ? $"\n    … and {rest} more lines" : "");
    }

    private static IEnumerable<string> Block(DiffBlock block, IReadOnlyList<string> old, IReadOnlyList<string> made)
    {
        yield return $"    line {block.DeleteStartA + 1}:";
        var pairs = Math.Min(block.DeleteCountA, block.InsertCountB);
        for (var i = 0; i < Math.Max(block.DeleteCountA, block.InsertCountB); i++)
        {
            var before = i < block.DeleteCountA ? old[block.DeleteStartA + i] : null;
            var after = i < block.InsertCountB ? made[block.InsertStartB + i] : null;
            foreach (var line in i < pairs && Math.Max(before!.Length, after!.Length) > LongLine ? Within(before, after) : [Line('-', before), Line('+', after)])
            {
                if (line.Length > 0)
                {
                    yield return line;
                }
            }
        }
    }

    private static IEnumerable<string> Within(string before, string after)
    {
        var words = Differ.Instance.CreateDiffs(before, after, ignoreWhiteSpace: false, ignoreCase: false, Words);
        foreach (var block in words.DiffBlocks)
        {
            yield return Line('-', Excerpt(words.PiecesOld, block.DeleteStartA, block.DeleteCountA));
            yield return Line('+', Excerpt(words.PiecesNew, block.InsertStartB, block.InsertCountB));
        }
    }

    private static string Excerpt(IReadOnlyList<string> pieces, int start, int count)
    {
        var before = string.Concat(pieces.Take(start));
        var changed = string.Concat(pieces.Skip(start).Take(count));
        var after = string.Concat(pieces.Skip(start + count));
        return $"{Tail(before)}⟦{Head(changed, MostOfOne)}⟧{Head(after, Surroundings)}";
    }

    private static string Line(char sign, string? text) => text is null ? "" : $"    {sign} {(text.Length == 0 ? "(empty)" : Visible(Head(text, MostOfOne)))}";

    /// <summary>Never cuts a letter of two code units or a syllable of several jamo in two.</summary>
    private static string Head(string text, int most) =>
        text.Length <= most ? text : text[..BoundaryAtOrBefore(text, most)] + "…";

    private static string Tail(string text) =>
        text.Length <= Surroundings ? text : "…" + text[BoundaryAtOrBefore(text, text.Length - Surroundings)..];

    private static int BoundaryAtOrBefore(string text, int at)
    {
        var from = Math.Max(0, at - 32);
        from -= from > 0 && char.IsLowSurrogate(text[from]) ? 1 : 0;
        var boundary = from;
        while (boundary < text.Length && boundary + StringInfo.GetNextTextElementLength(text, boundary) is var next && next <= at)
        {
            boundary = next;
        }

        return boundary == from && from > 0 ? at : boundary;
    }

    /// <summary>What a terminal would not show, or act upon, by its number.</summary>
    private static string Visible(string text)
    {
        var shown = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsControl(c) || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
            {
                shown.Append($"\\u{(int)c:X4}");
            }
            else
            {
                shown.Append(c);
            }
        }

        return text.EndsWith(' ') ? shown.Append('⏎').ToString() : shown.ToString();
    }
}
