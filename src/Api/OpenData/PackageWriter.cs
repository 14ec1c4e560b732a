using System.Text.Json;
using StaticArchive.Archive;
using StaticArchive.Pages;
using StaticArchive.Text;

namespace StaticArchive.Api.OpenData;

/// <summary>Describes the data: Frictionless Data Package and Table Schema, version 1.</summary>
internal static class PackageWriter
{
    public static ReadOnlyMemory<byte> Write(SiteModel model) => JsonBytes.Write(json =>
    {
        var settings = model.Settings;
        json.WriteStartObject();
        json.WriteString("profile", "tabular-data-package");
        json.WriteString("name", "articles");
        json.WriteText("title", settings.Title);
        json.WriteText("description", settings.Description);
        json.WriteText("homepage", settings.Address.Absolute("/"));
        json.WriteStartArray("contributors");
        json.WriteStartObject();
        json.WriteText("title", settings.Publisher.Name);
        json.WriteString("role", "publisher");
        json.WriteEndObject();
        json.WriteEndArray();
        WriteLicence(json, settings.DataLicence);
        json.WriteStartArray("resources");
        WriteTable(json, model);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    /// <summary>Where its name is one that the format takes.</summary>
    private static void WriteLicence(Utf8JsonWriter json, string? licence)
    {
        if (licence is not null && licence.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_'))
        {
            json.WriteStartArray("licenses");
            json.WriteStartObject();
            json.WriteText("name", licence);
            json.WriteText("path", Licences.Url(licence));
            json.WriteEndObject();
            json.WriteEndArray();
        }
    }

    private static void WriteTable(Utf8JsonWriter json, SiteModel model)
    {
        json.WriteStartObject();
        json.WriteString("profile", "tabular-data-resource");
        json.WriteString("name", "articles");
        json.WriteString("path", "articles.csv");
        json.WriteString("format", "csv");
        json.WriteString("mediatype", "text/csv");
        json.WriteString("encoding", "utf-8");
        json.WriteStartObject("dialect");
        json.WriteString("delimiter", ",");
        json.WriteString("lineTerminator", "\r\n");
        json.WriteString("quoteChar", "\"");
        json.WriteBoolean("doubleQuote", true);
        json.WriteBoolean("header", true);
        json.WriteEndObject();
        json.WriteStartObject("schema");
        json.WriteStartArray("fields");
        foreach (var column in DataColumns.All)
        {
            WriteField(json, column, model.Strings[column.WordKey]);
        }

        json.WriteEndArray();
        json.WriteString("primaryKey", "id");
        json.WriteStartArray("missingValues");
        json.WriteStringValue("");
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteField(Utf8JsonWriter json, DataColumn column, string meaning)
    {
        json.WriteStartObject();
        json.WriteString("name", column.Name);
        json.WriteString("type", column.Type);
        json.WriteText("description", meaning);
        if (column.Type == "boolean")
        {
            json.WriteTexts("trueValues", ["true"]);
            json.WriteTexts("falseValues", ["false"]);
        }

        json.WriteStartObject("constraints");
        json.WriteBoolean("required", column.IsRequired);
        if (column.Name == "id")
        {
            json.WriteBoolean("unique", true);
        }

        json.WriteTexts("enum", column.Values);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
