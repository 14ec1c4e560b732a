using System.Text.Json;
using StaticArchive.Text;

namespace StaticArchive.Pages.Metadata;

/// <summary>Pages that list something, in schema.org's words.</summary>
internal static class ListData
{
    // Of a list of everything, enough to show what it is; the sitemap has the rest.
    private const int MaxItems = 100;

    public static void WriteCollection(Utf8JsonWriter json, PageHead head, HeadContext site)
    {
        var (count, paths) = ItemsOf(head.Page, site.Model);
        WritePage(json, "CollectionPage", head, site);
        json.WriteStartObject("mainEntity");
        json.WriteString("@type", "ItemList");
        json.WriteNumber("numberOfItems", count);
        json.WriteStartArray("itemListElement");
        var position = 0;
        foreach (var path in paths.Take(MaxItems))
        {
            position++;
            json.WriteStartObject();
            json.WriteString("@type", "ListItem");
            json.WriteNumber("position", position);
            json.WriteText("url", site.Absolute(path));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>The caller ends the object.</summary>
    public static void WritePage(Utf8JsonWriter json, string type, PageHead head, HeadContext site)
    {
        json.WriteStartObject();
        json.WriteString("@type", type);
        json.WriteText("name", head.Title);
        json.WriteText("description", head.Description);
        json.WriteText("url", head.Url);
        json.WriteText("inLanguage", site.Model.Settings.Language);
        if (head.Page.LastChange is { } change)
        {
            json.WriteString("dateModified", MachineTime.Rfc3339(change));
        }

        json.WriteStartObject("isPartOf");
        json.WriteString("@type", "WebSite");
        json.WriteText("name", site.Model.Settings.Title);
        json.WriteText("url", site.HomeUrl);
        json.WriteEndObject();
    }

    private static (int Count, IEnumerable<string> Paths) ItemsOf(PlannedPage page, SiteModel model) => page switch
    {
        HomePage { Articles: var articles } => (articles.Count, articles.Select(model.Plan.PathOf)),
        TermPage { Articles: var articles } => (articles.Count, articles.Select(model.Plan.PathOf)),
        TaxonomyPage { Taxonomy: var taxonomy } => (model.Archive.Terms[taxonomy].Length, model.Archive.Terms[taxonomy].Select(l => model.Plan.PathOf(l.Term)!)),
        AllArticlesPage => (model.Archive.Articles.Length, model.Archive.Articles.Select(model.Plan.PathOf)),
        EditionsPage { Editions: var editions } => (editions.Count, editions.Select(e => e.Path)),
        _ => throw new ArgumentException($"{page.GetType()} lists nothing", nameof(page)),
    };
}
