using System.Text.Json;
using StaticArchive.Pages.Views;
using StaticArchive.Text;

namespace StaticArchive.Pages.Metadata;

/// <summary>JSON-LD in the vocabulary of schema.org: one graph for a page.</summary>
internal static class StructuredData
{
    public static FinishedHtml Of(PageHead head, HeadContext site) => new(() => JsonBytes.WriteForScript(json =>
    {
        json.WriteStartObject();
        json.WriteString("@context", "https://schema.org");
        json.WriteStartArray("@graph");
        WriteMain(json, head, site);
        WriteBreadcrumbs(json, head, site);
        json.WriteEndArray();
        json.WriteEndObject();
    }));

    private static void WriteMain(Utf8JsonWriter json, PageHead head, HeadContext site)
    {
        switch (head.Page)
        {
            case ArticlePage { Article: var article }:
                ArticleData.Write(json, article, head, site);
                break;
            case HomePage { Page.Number: 1 }:
                SiteData.WriteWebSite(json, site);
                SiteData.WritePublisher(json, null, site);
                break;
            case DataPage:
                SiteData.WriteDataset(json, head, site);
                break;
            case StaticPage or SearchPage or CorrectionsPage or StatusPage:
                ListData.WritePage(json, "WebPage", head, site);
                json.WriteEndObject();
                break;
            default:
                ListData.WriteCollection(json, head, site);
                break;
        }
    }

    /// <summary>The way from home, the page itself last.</summary>
    private static void WriteBreadcrumbs(Utf8JsonWriter json, PageHead head, HeadContext site)
    {
        var crumbs = site.Breadcrumbs.Of(head.Page);
        if (crumbs.Count == 0)
        {
            return;
        }

        json.WriteStartObject();
        json.WriteString("@type", "BreadcrumbList");
        json.WriteStartArray("itemListElement");
        for (var i = 0; i <= crumbs.Count; i++)
        {
            json.WriteStartObject();
            json.WriteString("@type", "ListItem");
            json.WriteNumber("position", i + 1);
            json.WriteText("name", i < crumbs.Count ? crumbs[i].Text : head.Title);
            json.WriteText("item", i < crumbs.Count ? site.Model.Settings.Address.Origin + crumbs[i].Url : head.Url);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
