namespace StaticArchive.Config;

/// <summary>What a site can do without. Articles, their lists by day, category, tag, source and year, the site's own feed and the sitemap are always made.</summary>
public enum SitePart
{
    /// <summary>Lists by author of the original.</summary>
    Authors,

    /// <summary>Lists by translator.</summary>
    Translators,

    /// <summary>Stories as lists; articles still name their story.</summary>
    Stories,

    /// <summary>Pages of the glossary's terms, and what leads to them from articles.</summary>
    Terms,

    /// <summary>The page with all articles.</summary>
    Articles,

    /// <summary>The page that says who works on what.</summary>
    Status,

    /// <summary>The search page and what browsers and search engines are told of it.</summary>
    Search,

    /// <summary>The data files for programs.</summary>
    Api,

    /// <summary>The site's feed in other formats than Atom, and the list of feeds.</summary>
    OtherFeeds,

    /// <summary>Feeds of lists: categories, tags, sources and the corrections log.</summary>
    TermFeeds,

    /// <summary>JSON Schemas of articles, settings and data, for editors.</summary>
    Schemas,

    /// <summary>Citations of everything on a list, for reference managers; left out with <see cref="Api"/>, too.</summary>
    ListCitations,
}
