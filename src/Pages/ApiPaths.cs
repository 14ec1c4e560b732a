using StaticArchive.Archive;

namespace StaticArchive.Pages;

/// <summary>Site paths of the data files for programs.</summary>
public static class ApiPaths
{
    public const string Articles = "/api/articles.json";

    public static string Article(Article article) => $"/api/articles/{article.Id}.json";
}
