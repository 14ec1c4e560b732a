using StaticArchive.Archive;

namespace StaticArchive.Pages;

/// <summary>The shapes of the site's addresses. Only the planner asks.</summary>
internal static class Permalinks
{
    public const string Home = "/";
    public const string AllArticles = "/articles/";
    public const string Search = "/search/";
    public const string Editions = "/editions/";
    public const string Data = "/data/";
    public const string Corrections = "/corrections/";
    public const string CorrectionsFeed = "/corrections/feed.xml";
    public const string Status = "/status/";
    public const string NotFound = "/404.html";

    public static string Article(DateTimeOffset published, string slug) => $"/articles/{published.Year}/{slug}/";

    public static string Term(Term term) => $"{Taxonomy(term.Taxonomy)}{term.Slug}/";

    public static string Edition(Config.EditionKey key) => $"{Editions}{(key.IsStory ? "stories/" : "")}{key.Slug}.epub";

    /// <summary>Years and months share one index.</summary>
    public static string Taxonomy(Taxonomy taxonomy) => taxonomy switch
    {
        Archive.Taxonomy.Category => "/categories/",
        Archive.Taxonomy.Tag => "/tags/",
        Archive.Taxonomy.Source => "/sources/",
        Archive.Taxonomy.Author => "/authors/",
        Archive.Taxonomy.Translator => "/translators/",
        Archive.Taxonomy.Story => "/stories/",
        Archive.Taxonomy.Glossary => "/terms/",
        _ => "/archive/",
    };

    /// <summary>The address that an old one gets: a page's where it has no file extension.</summary>
    public static string Redirect(string written) => written.EndsWith('/') || Path.HasExtension(written) ? written : written + "/";
}
