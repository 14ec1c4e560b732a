using StaticArchive.Archive;
using StaticArchive.Pages.Views;
using StaticArchive.Text;

namespace StaticArchive.Pages.Metadata;

/// <summary>How a shared link looks: Open Graph, and the one Twitter tag that Open Graph does not cover.</summary>
internal static class OpenGraphTags
{
    public static List<MetaView> Of(PageHead head, HeadContext site)
    {
        var article = (head.Page as ArticlePage)?.Article;
        var tags = new List<MetaView>(20)
        {
            Property("og:type", article is null ? "website" : "article"),
            Property("og:title", head.Title),
            Property("og:description", head.Description),
            Property("og:url", head.Url),
            Property("og:site_name", site.Model.Settings.Title),
        };
        if (site.Locale is { } locale)
        {
            tags.Add(Property("og:locale", locale));
        }

        AddImage(tags, (article is null ? null : SocialImage.Of(article, site.Model)) ?? site.DefaultImage);
        if (article is not null)
        {
            AddArticle(tags, article);
        }

        return tags;
    }

    private static void AddImage(List<MetaView> tags, SocialImage? image)
    {
        if (image is not null)
        {
            tags.Add(Property("og:image", image.Url));
            if (image is { Width: > 0, Height: > 0 })
            {
                tags.Add(Property("og:image:width", image.Width.ToString()));
                tags.Add(Property("og:image:height", image.Height.ToString()));
            }

            tags.Add(Property("og:image:alt", image.Alt));
        }

        tags.Add(new MetaView("name", "twitter:card", image is null ? "summary" : "summary_large_image"));
    }

    private static void AddArticle(List<MetaView> tags, Article article)
    {
        tags.Add(Property("article:published_time", MachineTime.Rfc3339(article.Published.Instant)));
        if (article.Updated is { } updated)
        {
            tags.Add(Property("article:modified_time", MachineTime.Rfc3339(updated.Instant)));
        }

        tags.Add(Property("article:section", article.Category.Name));
        foreach (var tag in article.Tags)
        {
            tags.Add(Property("article:tag", tag.Name));
        }
    }

    private static MetaView Property(string name, string content) => new("property", name, ValidText.OneLine(content));
}
