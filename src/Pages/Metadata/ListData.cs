using System.Text.Json;
using StaticArchive.Archive;
using StaticArchive.Text;

namespace StaticArchive.Pages.Metadata;

/// <summary>Pages that list something, in schema.org's words.</summary>
internal static class ListData
{
    // Of a list of everything, enough to show what it is; the sitemap has the rest.
    private const int MaxItems = 100;

    public static void WriteCollection(Utf8JsonWriter json, PageHead head, HeadContext site)
    {
        WritePage(json, "CollectionPage", head, site);
        if (head.Page is TermPage { Listing.Term: { Taxonomy: Taxonomy.Glossary } term })
        {
            WriteTerm(json, term, site);
        }
        else
        {
            WriteItems(json, head.Page, site);
        }

        json.WriteEndObject();
    }

    /// <summary>What the page is about: where a term is used is for its readers.</summary>
    private static void WriteTerm(Utf8JsonWriter json, Term term, HeadContext site)
    {
        var model = site.Model;
        var entry = model.Archive.Uses.EntryAt(model.Archive.Uses.IndexOf(term));
        json.WriteStartObject("mainEntity");
        json.WriteString("@type", "DefinedTerm");
        json.WriteText("name", entry.Korean);
        json.WriteTexts("alternateName", [.. entry.Term == entry.Korean ? [] : (string[])[entry.Term], .. entry.Aliases, .. entry.Allowed]);
        json.WriteText("description", entry.Note);
        json.WriteText("url", site.Absolute(model.Plan.PathOf(term)!));
        json.WriteStartObject("inDefinedTermSet");
        json.WriteString("@type", "DefinedTermSet");
        json.WriteText("name", site.Words.IndexTitle(Taxonomy.Glossary));
        json.WriteText("url", site.Absolute(Permalinks.Taxonomy(Taxonomy.Glossary)));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteItems(Utf8JsonWriter json, PlannedPage page, HeadContext site)
    {
        var (count, paths) = ItemsOf(page, site.Model);
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
