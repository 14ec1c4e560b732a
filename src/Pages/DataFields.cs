using System.Collections.Immutable;
using StaticArchive.Config;
using StaticArchive.Content;

namespace StaticArchive.Pages;

/// <summary>What the data files say, beside <see cref="DataColumns"/>; for the page that explains them. Tests hold the files against it.</summary>
internal static class DataFields
{
    private const string Term = "{id, name}";

    /// <summary>The table's columns, and what JSON lines have beside them.</summary>
    public static ImmutableArray<DataField> Lines { get; } = [.. DataColumns.All, new("quotations", "[string]"), new("text", "string")];

    /// <summary>The list of articles for programs. What it says of each article is in <see cref="Article"/>.</summary>
    public static ImmutableArray<DataField> List { get; } =
    [
        new("title", "string", "field_list_title") { IsRequired = true },
        new("description", "string", "field_list_description") { IsRequired = true },
        new("url", "string", "field_list_url") { IsRequired = true },
        new("language", "string", "field_list_language") { IsRequired = true },
        new("publisher", "string", "field_list_publisher") { IsRequired = true },
        new("updated", "date", "field_list_updated"),
        new("count", "integer", "field_list_count") { IsRequired = true },
        new("articles", "[object]", "field_list_articles") { IsRequired = true },
        new("withdrawn", "[object]") { IsRequired = true },
        new("withdrawn[].id", "string", "field_id") { IsRequired = true },
        new("withdrawn[].url", "string") { IsRequired = true },
        new("withdrawn[].published", "date", "field_published") { IsRequired = true },
        new("withdrawn[].withdrawn", "date") { IsRequired = true },
        new("withdrawn[].reason", "string"),
        new("withdrawn[].by", "string"),
    ];

    /// <summary>An article, in the list and alone.</summary>
    public static ImmutableArray<DataField> Article { get; } =
    [
        new("id", "string") { IsRequired = true },
        new("uri", "string") { IsRequired = true },
        new("title", "string") { IsRequired = true },
        new("url", "string") { IsRequired = true },
        new("json", "string"),
        new("published", "date") { IsRequired = true },
        new("updated", "date"),
        new("summary", "string") { IsRequired = true },
        new("source", Term) { IsRequired = true },
        new("category", Term) { IsRequired = true },
        new("tags", $"[{Term}]"),
        new("story", Term),
        new("original", "object"),
        new("original.title", "string"),
        new("original.url", "string"),
        new("original.date", "date"),
        new("original.language", "string"),
        new("original.archive", "string"),
        new("original.authors", $"[{Term}]", "field_authors"),
        new("translators", $"[{Term}]"),
        new("reviewers", "[string]"),
        new("method", "string") { Values = ArticleWords.Methods.Words },
        new("rights", "object") { IsRequired = true },
        new("rights.basis", "string") { IsRequired = true, Values = RightsBases.All.Words },
        new("rights.licence", "string", "field_licence"),
        new("rights.licence_url", "string", "field_licence_url"),
        new("rights.full_text", "boolean", "field_full_text") { IsRequired = true },
        new("quotations", "[string]"),
        new("reading_minutes", "integer"),
        new("image", "object"),
        new("image.url", "string") { IsRequired = true },
        new("image.alt", "string") { IsRequired = true },
        new("image.credit", "string"),
        new("image.width", "integer"),
        new("image.height", "integer"),
        new("corrections", "[object]"),
        new("corrections[].date", "date") { IsRequired = true },
        new("corrections[].note", "string") { IsRequired = true },
    ];

    /// <summary>What an article's own file has beside <see cref="Article"/>.</summary>
    public static ImmutableArray<DataField> Alone { get; } =
    [
        new("related", "[string]"),
        new("citation", "object") { IsRequired = true },
        new("citation.bibtex", "string") { IsRequired = true },
        new("citation.ris", "string") { IsRequired = true },
        new("citation.csl", "object") { IsRequired = true },
        new("articles", "string") { IsRequired = true },
    ];

    /// <summary>Every word that the fields ask of the theme.</summary>
    public static IEnumerable<string> Words => Lines.Concat(List).Concat(Article).Concat(Alone).Select(f => f.WordKey).Distinct(StringComparer.Ordinal);
}
