using System.Collections.Immutable;

namespace StaticArchive.Config;

/// <summary>What a word of the theme must hold.</summary>
public enum WordForm
{
    Plain,

    /// <summary><c>{0}</c> is filled in.</summary>
    OneGap,

    /// <summary><c>{0}</c> and <c>{1}</c> are filled in.</summary>
    TwoGaps,

    /// <summary>A .NET date format such as <c>yyyy년 M월 d일</c>.</summary>
    DateFormat,

    /// <summary><c>{title} {source} {author} {translator} {site} {date} {url}</c>, any of them.</summary>
    Citation,
}

/// <summary>The words that the program itself asks of <c>theme/strings/LANGUAGE.yml</c>.</summary>
public static class RequiredWords
{
    public static ImmutableArray<string> CitationGaps { get; } = ["{title}", "{source}", "{author}", "{translator}", "{site}", "{date}", "{url}"];

    public static ImmutableArray<(string Key, WordForm Form)> All { get; } =
    [
        .. Of(WordForm.OneGap, "source_visited", "count_articles", "month_name", "reading_time", "year_name", "time_am", "time_pm", "timeline_note"),
        .. Of(WordForm.TwoGaps, "source_lag", "source_answering", "list_description", "month_of_year", "page_of_title", "pager_text", "part_text"),
        .. Of(WordForm.DateFormat, "date_long", "date_short"),
        .. Of(WordForm.Citation, "cite_format", "cite_format_own"),
        .. Of(WordForm.Plain, "all_articles", "cite_machine", "corrections_title", "corrections_description", "corrections_withdrawal", "feeds_title", "gloss_no_sentence", "home", "letter_other", "menu_archive", "menu_categories", "menu_sources", "not_found_title", "redirect_title",
            "search", "status_title", "status_description", "status_review", "status_draft", "status_claimed", "withdrawn_title"),
        .. Of(WordForm.Plain, Prefixed("index_", Taxonomies)),
        .. Of(WordForm.Plain, Prefixed("taxonomy_", Taxonomies)),
        .. Of(WordForm.Plain, Prefixed("rights_", Bases)),
        .. Of(WordForm.Plain, Prefixed("basis_", Bases)),
        .. Of(WordForm.Plain, Prefixed("method_", Methods)),
        .. Of(WordForm.Plain, Prefixed("kind_", ["company", "person", "product", "concept"])),
        .. Of(WordForm.Plain, Prefixed("mark_", ["draft", "draft_note", "review", "review_note", "future", "future_note"])),
        .. EditionWords.All,
        .. DataWords.All,
        .. Of(WordForm.Plain, [.. Prefixed("method_", Methods).Select(m => m + "_note")]),
    ];

    private static string[] Taxonomies => ["category", "tag", "source", "author", "translator", "story", "glossary", "year", "month"];

    private static string[] Bases => ["own", "licence", "permission", "public_domain", "quotation", "unknown"];

    private static string[] Methods => ["human", "machine_edited", "machine", "digest"];

    private static string[] Prefixed(string prefix, string[] names) => [.. names.Select(n => prefix + n)];

    private static IEnumerable<(string, WordForm)> Of(WordForm form, params string[] keys) => keys.Select(k => (k, form));
}
