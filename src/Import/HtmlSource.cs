using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using StaticArchive.Diagnostics;

namespace StaticArchive.Import;

/// <summary>HTML from elsewhere, as browsers understand it; nothing in it is run or fetched.</summary>
internal static class HtmlSource
{
    /// <returns>Null where it is refused, which a diagnostic says.</returns>
    public static IDocument? Parse(string html, SourceLocation where, DiagnosticBag diagnostics)
    {
        if (HtmlGuard.ProblemOf(html) is { } problem)
        {
            diagnostics.Add(ImportRules.Refused.At(where, $"the HTML is refused: {problem}"));
            return null;
        }

        return new HtmlParser().ParseDocument(html);
    }

    /// <summary>The text of the first element that a selector finds with any; null: there is none.</summary>
    public static string? TextOf(this IParentNode node, string selectors)
    {
        var text = node.QuerySelectorAll(selectors).Select(e => ArticleText.Clean(e.TextContent)).FirstOrDefault(t => t.Length > 0);
        return text is null || text.Length > 2_000 ? null : text;
    }

    /// <summary>The attribute of the first element that a selector finds with it.</summary>
    public static string? AttributeOf(this IParentNode node, string selectors, string attribute)
    {
        var value = node.QuerySelectorAll(selectors).Select(e => ArticleText.Clean(e.GetAttribute(attribute) ?? "")).FirstOrDefault(t => t.Length > 0);
        return value is null || value.Length > 2_000 ? null : value;
    }
}
