using System.Net;
using System.Text;
using StaticArchive.Archive;
using StaticArchive.Pages;
using StaticArchive.Text;

namespace StaticArchive.Feeds;

/// <summary>An article's text as feed readers show it.</summary>
internal static class FeedHtml
{
    /// <returns>The image and the whole text; where rights withhold the text, the summary and a link to the original.</returns>
    public static string Of(Article article, string path, SiteModel model)
    {
        var html = new StringBuilder();
        AppendImage(html, article, model);
        if (article.Body is { } body)
        {
            return ValidText.Of(html.Append(ArticleHtml.ForFeed(body.Html, model, path)).ToString());
        }

        html.Append("<p>").Append(Escaped(article.Summary)).Append("</p>");
        foreach (var quotation in article.Quotations)
        {
            html.Append("<blockquote>");
            foreach (var line in quotation.Split('\n'))
            {
                html.Append("<p>").Append(Escaped(line)).Append("</p>");
            }

            html.Append("</blockquote>");
        }

        if (ArticleLinks.Original(article) is { } url)
        {
            var name = article.Original?.Title is { } title ? $"{article.Source.Name}: {title}" : article.Source.Name;
            html.Append("<p><a href=\"").Append(Escaped(url)).Append("\">").Append(Escaped(name)).Append("</a></p>");
        }

        return ValidText.Of(html.ToString());
    }

    private static void AppendImage(StringBuilder html, Article article, SiteModel model)
    {
        if (ArticleLinks.Image(article, model) is not { } image)
        {
            return;
        }

        html.Append("<figure><img src=\"").Append(Escaped(model.Settings.Address.Absolute(image.SitePath)))
            .Append("\" alt=\"").Append(Escaped(article.Image!.Alt)).Append('"');
        if (image is { Width: > 0, Height: > 0 })
        {
            html.Append($" width=\"{image.Width}\" height=\"{image.Height}\"");
        }

        html.Append('>');
        if (article.Image.Credit is { } credit)
        {
            html.Append("<figcaption>").Append(Escaped(credit)).Append("</figcaption>");
        }

        html.Append("</figure>");
    }

    private static string Escaped(string text) => WebUtility.HtmlEncode(ValidText.OneLine(text));
}
