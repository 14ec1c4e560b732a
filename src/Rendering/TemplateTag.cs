using Scriban.Syntax;

namespace StaticArchive.Rendering;

/// <summary>What stands between two stretches of a template's own text: <c>{{ … }}</c>, or several in a row.</summary>
/// <param name="Start">Offset of the first <c>{{</c>.</param>
/// <param name="End">Offset behind the last <c>}}</c>.</param>
/// <param name="IsStatement">Whether it steers (<c>if</c>, <c>end</c>, an assignment, a comment) and writes nothing itself.</param>
internal readonly record struct TemplateTag(int Start, int End, bool IsStatement)
{
    private static readonly HashSet<string> Keywords = new(StringComparer.Ordinal)
    {
        "break", "capture", "case", "continue", "else", "end", "for", "func", "if", "import", "readonly", "ret", "when", "while", "with", "wrap",
    };

    /// <summary>A template's own text, stretch by stretch in the order of the source, with the tag behind each; null at the end.</summary>
    public static IReadOnlyList<(ScriptRawStatement Text, TemplateTag? Behind)> Split(ScriptPage page, string source)
    {
        var texts = new List<ScriptRawStatement>();
        Collect(page, source, texts);
        texts.Sort((a, b) => a.Text.Index.CompareTo(b.Text.Index));
        var split = new List<(ScriptRawStatement, TemplateTag?)>(texts.Count);
        for (var i = 0; i < texts.Count; i++)
        {
            split.Add((texts[i], Find(source, EndOf(texts[i]), i + 1 < texts.Count ? texts[i + 1].Text.Index : source.Length)));
        }

        return split;
    }

    /// <summary>The tags in a part of the source, from the first to the last; null where there is none.</summary>
    public static TemplateTag? Find(string source, int from, int to)
    {
        var part = source.AsSpan(from, to - from);
        var (open, close) = (part.IndexOf("{{"), part.LastIndexOf("}}"));
        if (open < 0 || close < open)
        {
            return null;
        }

        var inner = part[(open + 2)..close];
        return new TemplateTag(from + open, from + close + 2, !inner.Contains("{{", StringComparison.Ordinal) && Steers(inner));
    }

    public static int EndOf(ScriptRawStatement text) => text.Text.Index + text.Text.Length;

    private static void Collect(ScriptNode node, string source, List<ScriptRawStatement> texts)
    {
        if (node is ScriptRawStatement { IsEscape: false } raw && raw.Text.Length > 0 && ReferenceEquals(raw.Text.FullText, source))
        {
            texts.Add(raw);
        }

        foreach (var child in node.Children)
        {
            Collect(child, source, texts);
        }
    }

    private static bool Steers(ReadOnlySpan<char> inner)
    {
        var code = inner.TrimStart("-~").Trim();
        var length = 0;
        while (length < code.Length && (char.IsAsciiLetterOrDigit(code[length]) || code[length] is '_' or '$'))
        {
            length++;
        }

        var rest = code[length..].TrimStart();
        var assigns = rest.StartsWith("=", StringComparison.Ordinal) && !rest.StartsWith("==", StringComparison.Ordinal);
        return code.StartsWith("#", StringComparison.Ordinal) || (length > 0 && assigns) || Keywords.Contains(code[..length].ToString());
    }
}
