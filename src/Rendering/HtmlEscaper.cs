using System.Buffers;
using Scriban.Runtime;

namespace StaticArchive.Rendering;

/// <summary>Writes text so that it is text in HTML, in elements and in quoted attributes alike.</summary>
internal static class HtmlEscaper
{
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'");

    public static void Write(IScriptOutput output, string text)
    {
        var from = 0;
        while (text.AsSpan(from).IndexOfAny(Special) is >= 0 and var found)
        {
            output.Write(text, from, found);
            output.Write(EntityOf(text[from + found]));
            from += found + 1;
        }

        output.Write(text, from, text.Length - from);
    }

    private static string EntityOf(char c) => c switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => "&quot;",
        _ => "&#39;",
    };
}
