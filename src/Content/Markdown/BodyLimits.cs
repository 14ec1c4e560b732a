using System.Buffers;

namespace StaticArchive.Content.Markdown;

/// <summary>
/// Refuses what the Markdown parser would need minutes for, before it begins. Its inline parsing takes the number of opening marks times the number of
/// pieces of a block, so both are counted here; no honest text comes near the limits.
/// </summary>
internal static class BodyLimits
{
    private const int MaxLength = 2 * 1024 * 1024;
    private const int MaxLines = 50_000;
    private const int MaxFootnoteMarks = 5_000;

    /// <summary>Cells of a table: short rows are filled up to the width of the widest.</summary>
    private const long MaxCells = 100_000;

    /// <summary>Less than half a second of parsing. A table of 1,000 rows and 10 columns with a link and two bold words in every row is half of it.</summary>
    private const long MaxWork = 100_000_000;

    private static readonly SearchValues<char> Marks = SearchValues.Create("[]*_~<|&\\`!\n");

    /// <returns>Null: it may be parsed. Else what is too much, and the offset where the block with it begins.</returns>
    public static (string Message, int Offset)? Exceeded(string body)
    {
        if (body.Length > MaxLength)
        {
            return ($"the text has {body.Length:N0} characters; at most {MaxLength:N0} are read", 0);
        }

        var text = body.AsSpan();
        if (text.Count('\n') > MaxLines)
        {
            return ($"the text has more than {MaxLines:N0} lines", 0);
        }

        if (text.Count("[^") > MaxFootnoteMarks)
        {
            return ($"the text has more than {MaxFootnoteMarks:N0} footnote marks", Math.Max(0, text.IndexOf("[^")));
        }

        return BlockOver(text);
    }

    private static (string Message, int Offset)? BlockOver(ReadOnlySpan<char> text)
    {
        var work = 0L;
        for (var from = 0; from < text.Length;)
        {
            var length = BlockLength(text[from..]);
            var block = Count(text.Slice(from, length));
            work += block.Work + IndentWork(text.Slice(from, length));
            if (block.Cells > MaxCells)
            {
                return ("this block has too many columns and rows for a table", from);
            }

            if (work > MaxWork)
            {
                return ("this block has too many marks ('[', '*', '_', '~', '<', '|') or too much indentation to be read in reasonable time", from);
            }

            from += length;
        }

        return null;
    }

    /// <summary>Up to and with the next empty line: no paragraph and no table goes on behind one.</summary>
    private static int BlockLength(ReadOnlySpan<char> text)
    {
        var at = text.IndexOf("\n\n");
        return at < 0 ? text.Length : at + 2;
    }

    private static Counts Count(ReadOnlySpan<char> block)
    {
        long openers = 0, pieces = 1, declarations = 0, definitions = 0, lines = 1, pipes = 0, widest = 0;
        var before = '\n';
        for (var at = 0; block[at..].IndexOfAny(Marks) is >= 0 and var skip;)
        {
            at += skip;
            var c = block[at];
            var after = at + 1 < block.Length ? block[at + 1] : '\n';
            before = skip > 0 ? ' ' : before;
            pieces++;
            openers += c == '[' || (c is '*' or '_' or '~' && c != before) ? 1 : 0;
            declarations += c == '<' && after is ('!' or '?') ? 1 : 0;
            definitions += c == ']' && after == ':' ? 1 : 0;
            pipes = c == '|' ? pipes + 1 : c == '\n' ? 0 : pipes;
            widest = Math.Max(widest, pipes);
            lines += c == '\n' ? 1 : 0;
            before = c;
            at++;
        }

        return new Counts((openers * pieces) + (declarations * block.Length) + (definitions * lines), widest * lines);
    }

    /// <summary>Lists in lists: each line is tried at every level of indentation above it.</summary>
    private static long IndentWork(ReadOnlySpan<char> block)
    {
        var work = 0L;
        for (var from = 0; from < block.Length;)
        {
            var rest = block[from..];
            var end = rest.IndexOf('\n');
            var line = end < 0 ? rest : rest[..end];
            long indent = line.Length - line.TrimStart(" \t").Length;
            work += indent * indent / 4;
            from += line.Length + 1;
        }

        return work;
    }

    private readonly record struct Counts(long Work, long Cells);
}
