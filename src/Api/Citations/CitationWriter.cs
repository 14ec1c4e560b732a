using System.Collections.Immutable;
using System.Text;
using StaticArchive.Archive;
using StaticArchive.Config;
using StaticArchive.Output;
using StaticArchive.Pages;
using StaticArchive.Text;

namespace StaticArchive.Api.Citations;

/// <summary>
/// The archive for reference managers: three files for the whole, and three for every list. Those of one article are in its JSON, from which the page's script makes them;
/// as files of their own (<c>citation_files</c>) they are three more for every article.
/// </summary>
public static class CitationWriter
{
    /// <summary>Without those for lists.</summary>
    public static IEnumerable<OutputFile> WriteAll(SiteModel model) => [.. Joined(model).Select(f => f.Make(model.Archive.Articles)), .. InParallel.Map(Listed(model), a => Of(a, model)).SelectMany(files => files)];

    /// <summary>The three for the whole, and with them those for the lists.</summary>
    internal static IEnumerable<JoinedFile> Joined(SiteModel model) => !model.Settings.Makes(SitePart.Api) ? [] :
    [
        File(CitationFormat.BibTeX, model, a => Encoding.UTF8.GetBytes(BibTeX.Of(a, model))) with { Between = "\n"u8.ToArray() },
        File(CitationFormat.Ris, model, a => Encoding.UTF8.GetBytes(Ris.Of(a, model))) with { Between = "\r\n"u8.ToArray() },
        File(CitationFormat.Csl, model, a => JsonBytes.Write(json => CslJson.Write(json, a, model))) with
        {
            Head = "["u8.ToArray(), Between = ","u8.ToArray(), Tail = "]"u8.ToArray(),
        },
    ];

    /// <summary>Those of single articles, where there are any.</summary>
    /// <param name="write">From any thread.</param>
    internal static void WriteEach(SiteModel model, Action<OutputFile> write) => Parallel.ForEach(Listed(model), article =>
    {
        foreach (var file in Of(article, model))
        {
            write(file);
        }
    });

    private static ImmutableArray<Article> Listed(SiteModel model) => model.Settings.CitationFiles && model.Settings.Makes(SitePart.Api) ? model.Archive.Articles : [];

    private static JoinedFile File(CitationFormat format, SiteModel model, Func<Article, ReadOnlyMemory<byte>> piece) => new(format.Whole[1..], $"the archive in {format.Name}", piece)
    {
        Parts = [.. model.Plan.Citations.Select(c => new JoinedPart(format.PathOf(c)[1..], $"the list {c.PagePath} in {format.Name}", c.Listing))],
    };

    private static IEnumerable<OutputFile> Of(Article article, SiteModel model) =>
    [
        OutputFile.FromText(CitationFormat.BibTeX.PathOf(article)[1..], BibTeX.Of(article, model), article.File),
        OutputFile.FromText(CitationFormat.Ris.PathOf(article)[1..], Ris.Of(article, model), article.File),
        new OutputFile(CitationFormat.Csl.PathOf(article)[1..], JsonBytes.Write(json =>
        {
            json.WriteStartArray();
            CslJson.Write(json, article, model);
            json.WriteEndArray();
        }), article.File),
    ];
}
