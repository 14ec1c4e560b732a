using StaticArchive.Archive;
using StaticArchive.Config;

namespace StaticArchive.Pages;

/// <summary>Site paths of the data files for programs.</summary>
public static class ApiPaths
{
    public const string Articles = "/api/articles.json";

    /// <summary>The search page reads the list, too.</summary>
    public static bool HasList(SiteSettings settings) => settings.Makes(SitePart.Api) || settings.Makes(SitePart.Search);

    public static string Article(Article article) => $"/api/articles/{article.Id}.json";
}
