using System.Collections.Immutable;
using System.Text.Json;
using StaticArchive.Archive;
using StaticArchive.Pages;
using StaticArchive.Text;

namespace StaticArchive.Api.Citations;

/// <summary>The data of the Citation Style Language.</summary>
internal static class CslJson
{
    /// <summary>One item, an object.</summary>
    public static void Write(Utf8JsonWriter json, Article article, SiteModel model)
    {
        var work = CitedWork.Of(article, model);
        json.WriteStartObject();
        json.WriteText("id", article.Id);
        json.WriteString("type", "article-newspaper");
        json.WriteText("title", article.Title);
        WriteNames(json, "author", work.Authors);
        WriteNames(json, "translator", work.Translators);
        WriteDate(json, "issued", article.Published.Instant);
        json.WriteText("container-title", model.Settings.Title);
        json.WriteText("publisher", model.Settings.Publisher.Name);
        json.WriteText("original-title", work.Original?.Title);
        json.WriteText("original-publisher", article.IsTranslation ? article.Source.Name : null);
        json.WriteText("note", work.BasedOn is { } basis ? $"Based on {basis}" : CitedWork.IsMachineMade(article) ? CitedWork.MachineTranslation : null);
        if (work.Original?.Date is { } date)
        {
            WriteDate(json, "original-date", date.Instant);
        }

        json.WriteText("language", model.Settings.Language);
        json.WriteText("abstract", article.Summary);
        json.WriteText("URL", model.Settings.Address.Absolute(model.Plan.PathOf(article)));
        json.WriteEndObject();
    }

    private static void WriteNames(Utf8JsonWriter json, string name, ImmutableArray<PersonName> people)
    {
        if (people.IsEmpty)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (var person in people)
        {
            json.WriteStartObject();
            json.WriteText(person.Family is null ? "literal" : "family", person.Family ?? person.Literal);
            json.WriteText("given", person.Given);
            json.WriteText("suffix", person.Suffix);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteDate(Utf8JsonWriter json, string name, DateTimeOffset date)
    {
        json.WriteStartObject(name);
        json.WriteStartArray("date-parts");
        json.WriteStartArray();
        json.WriteNumberValue(date.Year);
        json.WriteNumberValue(date.Month);
        json.WriteNumberValue(date.Day);
        json.WriteEndArray();
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
