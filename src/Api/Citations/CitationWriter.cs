using System.Text;
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
    public static ParallelQuery<OutputFile> WriteAll(SiteModel model)
    {
        Func<OutputFile>[] whole =
        [
            () => OutputFile.FromText(CitationPaths.Bib[1..], All(model, a => BibTeX.Of(a, model), "\n"), "the archive in BibTeX"),
            () => OutputFile.FromText(CitationPaths.Ris[1..], All(model, a => Ris.Of(a, model), "\r\n"), "the archive in RIS"),
            () => new OutputFile(CitationPaths.Csl[1..], CslOf(model), "the archive in CSL-JSON"),
        ];
        var files = whole.AsParallel().Select(make => make());
        return model.Settings.CitationFiles ? files.Concat(model.Archive.Articles.AsParallel().SelectMany(a => Of(a, model))) : files;
    }

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

    private static string All(SiteModel model, Func<Archive.Article, string> write, string between)
    {
        var all = new StringBuilder();
        foreach (var article in model.Archive.Articles)
        {
            all.Append(all.Length == 0 ? "" : between).Append(write(article));
        }

        return all.ToString();
    }

    private static ReadOnlyMemory<byte> CslOf(SiteModel model) => JsonBytes.Write(json =>
    {
        json.WriteStartArray();
        foreach (var article in model.Archive.Articles)
        {
            CslJson.Write(json, article, model);
        }

        json.WriteEndArray();
    });
}
