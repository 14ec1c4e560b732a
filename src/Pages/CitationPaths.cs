using StaticArchive.Archive;

namespace StaticArchive.Pages;

/// <summary>Site paths of what reference managers and data programs take.</summary>
public static class CitationPaths
{
    public const string Bib = "/data/archive.bib";
    public const string Ris = "/data/archive.ris";
    public const string Csl = "/data/archive.csl.json";

    /// <param name="format"><c>bib</c>, <c>ris</c> or <c>json</c> (CSL).</param>
    public static string Of(Article article, string format) => $"/api/cite/{article.Id}.{format}";
}
