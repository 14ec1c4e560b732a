using Scriban.Runtime;
using StaticArchive.Pages.Views;

namespace StaticArchive.Rendering;

/// <summary>
/// Writes where a term is used, a row for each article. A theme may write them in a loop of its own; seventy thousand in an archive of ten thousand articles, they were half of what
/// terms cost.
/// </summary>
internal static class TermRows
{
    public static void Write(PageTemplateContext context, IReadOnlyList<TermUseView> uses)
    {
        for (var i = 0; i < uses.Count; i++)
        {
            var use = uses[i];
            context.Output.Write(i == 0 ? "" : "\n");
            use.Article.WrittenRow = context.WriteOnce(use.Article.WrittenRow, use.Article, static (output, article) => WriteHead(output, article));
            use.EachPart(context.Output, static (output, part) => output.Write(part.Text, part.Start, part.Length));
            context.Output.Write("</p>\n</div>\n</article>");
        }
    }

    /// <summary>Up to where the sentence follows: the same on the page of every term that the article names.</summary>
    private static void WriteHead(IScriptOutput output, CompactView article)
    {
        output.Write("<article class=\"row\">\n<time class=\"day\" datetime=\"");
        HtmlEscaper.Write(output, article.Date.Machine);
        output.Write("\">");
        HtmlEscaper.Write(output, article.Date.Short);
        output.Write("</time>\n<div class=\"say\">\n<h3><a href=\"");
        HtmlEscaper.Write(output, article.Url);
        output.Write("\">");
        HtmlEscaper.Write(output, article.Title);
        output.Write("</a>");
        if (article.Mark is { } mark)
        {
            output.Write(" <b class=\"unpublished\">");
            HtmlEscaper.Write(output, mark.Text);
            output.Write("</b>");
        }

        output.Write("</h3>\n<p><small>");
        HtmlEscaper.Write(output, article.SourceName);
        output.Write("</small></p>\n<p>");
    }
}
