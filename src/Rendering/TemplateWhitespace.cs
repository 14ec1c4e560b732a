using System.Text;
using Scriban.Syntax;

namespace StaticArchive.Rendering;

/// <summary>
/// Makes pages compact once, when the template is compiled: a line that holds only a steering tag goes, indentation and empty lines go, and so do line ends around a
/// partial. Text that comes from views is never touched; a template with preformatted text of its own keeps its lines.
/// </summary>
internal static class TemplateWhitespace
{
    public static void Tidy(ScriptPage page, string source, bool isPartial)
    {
        var keepsLines = source.Contains("<pre", StringComparison.OrdinalIgnoreCase) || source.Contains("<textarea", StringComparison.OrdinalIgnoreCase);
        var texts = TemplateTag.Split(page, source);
        var before = texts.Count > 0 ? TemplateTag.Find(source, 0, texts[0].Text.Text.Index) : null;
        foreach (var (text, behind) in texts)
        {
            var (start, end) = (text.Text.Index, TemplateTag.EndOf(text));
            var (from, to) = (Math.Max(start, StartAfter(before, source)), Math.Min(end, EndBefore(behind, source)));
            var tidy = from >= to ? "" : source[from..to];
            tidy = keepsLines ? tidy : Collapse(from == 0 || source[from - 1] == '\n' ? tidy.TrimStart(' ', '\t') : tidy);
            tidy = isPartial && start == 0 ? tidy.TrimStart() : tidy;
            tidy = isPartial && end == source.Length ? tidy.TrimEnd() : tidy;
            text.Text = new ScriptStringSlice(tidy.Length == 0 ? null : tidy);
            before = behind;
        }
    }

    /// <summary>Where text goes on behind a tag: on the next line where a steering tag had this one for itself.</summary>
    private static int StartAfter(TemplateTag? tag, string source) =>
        tag is { IsStatement: true } t && LineOf(t, source) is { } line ? line.End : 0;

    private static int EndBefore(TemplateTag? tag, string source) =>
        tag is { IsStatement: true } t && LineOf(t, source) is { } line ? line.Start : int.MaxValue;

    /// <summary>The line (or lines) that a tag has for itself, line end included; null where it shares it.</summary>
    private static (int Start, int End)? LineOf(TemplateTag tag, string source)
    {
        var start = tag.Start;
        while (start > 0 && source[start - 1] is ' ' or '\t')
        {
            start--;
        }

        var end = tag.End;
        while (end < source.Length && source[end] is ' ' or '\t')
        {
            end++;
        }

        var isAlone = (start == 0 || source[start - 1] == '\n') && (end == source.Length || source[end] == '\n');
        return isAlone ? (start, Math.Min(source.Length, end + 1)) : null;
    }

    /// <summary>White space with a line end in it becomes that line end.</summary>
    private static string Collapse(string text)
    {
        var collapsed = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            var end = i;
            while (end < text.Length && text[end] is ' ' or '\t' or '\n')
            {
                end++;
            }

            if (end == i)
            {
                collapsed.Append(text[i++]);
                continue;
            }

            var white = text.AsSpan(i, end - i);
            collapsed.Append(white.Contains('\n') ? "\n" : white);
            i = end;
        }

        return collapsed.ToString();
    }
}
