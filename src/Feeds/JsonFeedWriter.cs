using System.Collections.Immutable;
using System.Text.Json;
using StaticArchive.Text;

namespace StaticArchive.Feeds;

/// <summary>JSON Feed 1.1.</summary>
internal static class JsonFeedWriter
{
    public static ReadOnlyMemory<byte> Write(Feed feed) => JsonBytes.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("version", "https://jsonfeed.org/version/1.1");
        json.WriteText("title", feed.Title);
        json.WriteText("home_page_url", feed.PageUrl);
        json.WriteText("feed_url", feed.SelfUrl);
        json.WriteText("description", feed.Description);
        json.WriteText("language", feed.Language);
        json.WriteText("icon", feed.IconUrl);
        WriteAuthors(json, [feed.Publisher]);
        json.WriteStartArray("items");
        foreach (var entry in feed.Entries)
        {
            WriteItem(json, entry);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void WriteItem(Utf8JsonWriter json, FeedEntry entry)
    {
        json.WriteStartObject();
        json.WriteText("id", entry.Id);
        json.WriteText("url", entry.Url);
        json.WriteText("external_url", entry.OriginalUrl);
        json.WriteText("title", entry.Title);
        json.WriteText("summary", entry.Summary);
        json.WriteText(entry.Html is null ? "content_text" : "content_html", entry.Html ?? entry.Summary);
        json.WriteText("image", entry.ImageUrl);
        json.WriteString("date_published", MachineTime.Rfc3339(entry.Published));
        json.WriteString("date_modified", MachineTime.Rfc3339(entry.Updated));
        WriteAuthors(json, entry.Authors);
        json.WriteTexts("tags", entry.Categories);
        json.WriteStartObject("_rights");
        json.WriteText("text", entry.Rights);
        json.WriteText("license", entry.LicenceUrl);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteAuthors(Utf8JsonWriter json, ImmutableArray<FeedAuthor> authors)
    {
        json.WriteStartArray("authors");
        foreach (var author in authors)
        {
            json.WriteStartObject();
            json.WriteText("name", author.Name);
            json.WriteText("url", author.Url);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
