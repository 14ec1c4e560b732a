using System.Collections.Immutable;

namespace StaticArchive.Config;

/// <summary>The words of offline editions and of the page that lists them.</summary>
public static class EditionWords
{
    public static ImmutableArray<(string Key, WordForm Form)> All { get; } =
    [
        ("edition_title", WordForm.TwoGaps), ("edition_download", WordForm.OneGap), ("edition_about", WordForm.OneGap),
        .. new[]
        {
            "editions", "edition_cover", "edition_contents", "edition_sources", "edition_rights", "edition_access", "edition_article", "edition_source", "edition_original",
            "edition_original_date", "edition_original_authors", "edition_original_url", "edition_translators", "edition_reviewers", "edition_method", "edition_basis",
            "edition_licence", "edition_published", "edition_updated", "edition_corrections", "edition_image",
        }.Select(key => (key, WordForm.Plain)),
    ];
}
