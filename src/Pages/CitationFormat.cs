using System.Collections.Immutable;
using StaticArchive.Archive;

namespace StaticArchive.Pages;

/// <summary>What reference managers take, and where it stands.</summary>
/// <param name="Name">As its users know it.</param>
/// <param name="Ending">Of files that are named after what they hold.</param>
/// <param name="Whole">Site path of the whole archive's file.</param>
/// <param name="MediaType">Without parameters.</param>
public sealed record CitationFormat(string Name, string Ending, string Whole, string MediaType)
{
    public static CitationFormat BibTeX { get; } = new("BibTeX", "bib", "/data/archive.bib", "application/x-bibtex");

    public static CitationFormat Ris { get; } = new("RIS", "ris", "/data/archive.ris", "application/x-research-info-systems");

    public static CitationFormat Csl { get; } = new("CSL-JSON", "json", "/data/archive.csl.json", "application/vnd.citationstyles.csl+json");

    public static ImmutableArray<CitationFormat> All { get; } = [BibTeX, Ris, Csl];

    public string PathOf(Article article) => $"/api/cite/{article.Id}.{Ending}";

    public string PathOf(PlannedCitations list) => $"{list.PagePath}cite.{Ending}";
}
