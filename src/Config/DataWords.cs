using System.Collections.Immutable;

namespace StaticArchive.Config;

/// <summary>The words of the open data, of their schema and of the page that explains them.</summary>
public static class DataWords
{
    public static ImmutableArray<(string Key, WordForm Form)> All { get; } =
    [
        ("cite_format_archive", WordForm.Citation), ("data_about", WordForm.OneGap),
        .. new[] { "title", "table", "list", "article", "file_csv", "file_lines", "file_package", "file_list", "file_article", "file_bib", "file_ris", "file_json", "file_cite" }.Select(k => ("data_" + k, WordForm.Plain)),
        .. Fields.Select(k => ("field_" + k, WordForm.Plain)),
    ];

    private static string[] Fields =>
    [
        "id", "title", "url", "published", "updated", "summary", "source", "source_id", "category", "tags", "story", "original", "original_title", "original_url", "original_archive", "original_date",
        "original_language", "authors", "translators", "reviewers", "method", "rights", "rights_basis", "licence", "licence_url", "full_text", "quotations", "text", "uri", "json", "reading_minutes",
        "image", "image_url", "image_alt", "image_credit", "image_width", "image_height", "corrections", "corrections_date", "corrections_note", "related", "citation", "citation_bibtex",
        "citation_ris", "citation_csl", "articles", "list_title", "list_description", "list_url", "list_language", "list_publisher", "list_updated", "list_count", "list_articles", "withdrawn",
        "withdrawn_url", "withdrawn_withdrawn", "withdrawn_reason", "withdrawn_by",
    ];
}
