using System.Text.Json;
using StaticArchive.Archive;
using StaticArchive.Config;
using StaticArchive.Text;

namespace StaticArchive.Pages.Metadata;

/// <summary>The site and its publisher in schema.org's words.</summary>
internal static class SiteData
{
    private const string Icon = "icons/icon-512.png";

    public static void WriteWebSite(Utf8JsonWriter json, HeadContext site)
    {
        var settings = site.Model.Settings;
        json.WriteStartObject();
        json.WriteString("@type", "WebSite");
        json.WriteText("name", settings.Title);
        json.WriteText("description", settings.Description);
        json.WriteText("url", site.HomeUrl);
        json.WriteText("inLanguage", settings.Language);
        WritePublisher(json, "publisher", site);
        WriteSearch(json, site);
        json.WriteEndObject();
    }

    /// <summary>The archive as data.</summary>
    public static void WriteDataset(Utf8JsonWriter json, PageHead head, HeadContext site)
    {
        var settings = site.Model.Settings;
        ListData.WritePage(json, "Dataset", head, site);
        json.WriteBoolean("isAccessibleForFree", true);
        json.WriteText("license", settings.DataLicence is { } licence ? Licences.Url(licence) ?? licence : null);
        WritePublisher(json, "creator", site);
        WritePublisher(json, "publisher", site);
        json.WriteStartArray("distribution");
        foreach (var file in DataFile.All)
        {
            json.WriteStartObject();
            json.WriteString("@type", "DataDownload");
            json.WriteText("name", file.Name);
            json.WriteText("contentUrl", site.Absolute(file.Path));
            json.WriteText("encodingFormat", file.MediaType);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteSearch(Utf8JsonWriter json, HeadContext site)
    {
        if (!site.Model.Settings.Makes(SitePart.Search))
        {
            return;
        }

        json.WriteStartObject("potentialAction");
        json.WriteString("@type", "SearchAction");
        json.WriteStartObject("target");
        json.WriteString("@type", "EntryPoint");
        json.WriteText("urlTemplate", site.Absolute(Permalinks.Search) + "?q={search_term_string}");
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <param name="name">Of the property; null: an element of an array.</param>
    public static void WritePublisher(Utf8JsonWriter json, string? name, HeadContext site)
    {
        Start(json, name);
        json.WriteString("@type", "Organization");
        json.WriteText("name", site.Model.Settings.Publisher.Name);
        json.WriteText("url", site.Model.Settings.Publisher.Url ?? site.HomeUrl);
        if (site.Model.Assets.Theme.GetValueOrDefault(Icon) is { } icon)
        {
            json.WriteText("logo", site.Absolute(icon.SitePath));
        }

        json.WriteEndObject();
    }

    private static void Start(Utf8JsonWriter json, string? name)
    {
        if (name is null)
        {
            json.WriteStartObject();
        }
        else
        {
            json.WriteStartObject(name);
        }
    }
}
