using System.Text;
using StaticArchive.Config;
using StaticArchive.Output;
using StaticArchive.Pages;
using StaticArchive.Text;

namespace StaticArchive.Api.Citations;

/// <summary>
/// The archive for reference managers: three files for the whole. Those of one article are in its JSON, from which the page's script makes them;
/// as files of their own (<c>citation_files</c>) they are three more for every article.
/// </summary>
public static class CitationWriter
{
    public static IEnumerable<OutputFile> WriteAll(SiteModel model) => [.. Joined(model).Select(f => f.Make(model.Archive.Articles)), .. WriteEach(model)];

    /// <summary>The three for the whole.</summary>
    internal static IEnumerable<JoinedFile> Joined(SiteModel model) => !model.Settings.Makes(SitePart.Api) ? [] :
    [
        new JoinedFile(CitationPaths.Bib[1..], "the archive in BibTeX", a => Encoding.UTF8.GetBytes(BibTeX.Of(a, model))) { Between = "\n"u8.ToArray() },
        new JoinedFile(CitationPaths.Ris[1..], "the archive in RIS", a => Encoding.UTF8.GetBytes(Ris.Of(a, model))) { Between = "\r\n"u8.ToArray() },
        new JoinedFile(CitationPaths.Csl[1..], "the archive in CSL-JSON", a => JsonBytes.Write(json => CslJson.Write(json, a, model)))
        {
            Head = "["u8.ToArray(), Between = ","u8.ToArray(), Tail = "]"u8.ToArray(),
        },
    ];

    /// <summary>Those of single articles, where there are any.</summary>
    internal static ParallelQuery<OutputFile> WriteEach(SiteModel model) =>
        (model.Settings.CitationFiles && model.Settings.Makes(SitePart.Api) ? model.Archive.Articles : []).AsParallel().SelectMany(a => Of(a, model));

    private static IEnumerable<OutputFile> Of(Archive.Article article, SiteModel model) =>
    [
        OutputFile.FromText(CitationPaths.Of(article, "bib")[1..], BibTeX.Of(article, model), article.File),
        OutputFile.FromText(CitationPaths.Of(article, "ris")[1..], Ris.Of(article, model), article.File),
        new OutputFile(CitationPaths.Of(article, "json")[1..], JsonBytes.Write(json =>
        {
            json.WriteStartArray();
            CslJson.Write(json, article, model);
            json.WriteEndArray();
        }), article.File),
    ];
}
