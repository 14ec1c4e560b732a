using StaticArchive.Diagnostics;

namespace StaticArchive.Content;

/// <summary>Cuts a file at its <c>---</c> lines; spaces behind the dashes do not matter, anything else on the line does.</summary>
internal static class FrontMatterSplitter
{
    /// <returns>Null where there is no front matter, which a diagnostic says.</returns>
    public static FrontMatterParts? Split(string file, string text, ICollection<Diagnostic> diagnostics)
    {
        if (!IsFence(LineAt(text, 0)))
        {
            diagnostics.Add(NoFrontMatter(file, text));
            return null;
        }

        var start = NextLine(text, 0);
        var (at, line) = (start, 2);
        while (at < text.Length)
        {
            if (IsFence(LineAt(text, at)))
            {
                return Cut(file, text, (start, at, line), diagnostics);
            }

            at = NextLine(text, at);
            line++;
        }

        diagnostics.Add(FrontMatterRules.Unclosed.At(
            new SourceLocation(file, 1, 1), "the front matter that begins here is not closed"));
        return null;
    }

    private static FrontMatterParts? Cut(string file, string text, (int Start, int End, int Line) fence, ICollection<Diagnostic> diagnostics)
    {
        var body = NextLine(text, fence.End);
        var parts = new FrontMatterParts(text[fence.Start..fence.End], 2, text[body..], fence.Line + 1);
        if (!string.IsNullOrWhiteSpace(parts.Yaml))
        {
            return parts;
        }

        diagnostics.Add(FrontMatterRules.Empty.At(
            new SourceLocation(file, 1, 1), "the front matter is empty"));
        return null;
    }

    private static Diagnostic NoFrontMatter(string file, string text)
    {
        var first = text.AsSpan().IndexOfAnyExcept(" \t\n");
        if (first < 0)
        {
            return FrontMatterRules.Missing.At(new SourceLocation(file, 1, 1), "the file is empty");
        }

        var before = text.AsSpan(0, first);
        var where = new SourceLocation(file, before.Count('\n') + 1, first - before.LastIndexOf('\n'));
        return text.AsSpan(first).StartsWith("---")
            ? FrontMatterRules.Missing.At(where, "the front matter does not begin with a line '---' at the very start",
                "nothing may stand before the dashes or behind them on their line")
            : FrontMatterRules.Missing.At(where, "the file does not begin with front matter");
    }

    private static bool IsFence(ReadOnlySpan<char> line) => line.StartsWith("---") && line[3..].IndexOfAnyExcept(' ', '\t') < 0;

    private static ReadOnlySpan<char> LineAt(string text, int at)
    {
        var rest = text.AsSpan(at);
        return rest.IndexOf('\n') is >= 0 and var length ? rest[..length] : rest;
    }

    private static int NextLine(string text, int at) => text.IndexOf('\n', at) is >= 0 and var end ? end + 1 : text.Length;
}
