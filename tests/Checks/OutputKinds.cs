using System.Text.RegularExpressions;
using static StaticArchive.Tests.Checks.LeakForms;

namespace StaticArchive.Tests.Checks;

/// <summary>A kind of file that a build makes.</summary>
/// <param name="Paths">A regular expression.</param>
/// <param name="Seed">Puts a sentence into such a file, in the form in which this kind stores text.</param>
internal sealed record OutputKind(string Name, string Paths, Func<byte[], string, byte[]> Seed)
{
    public bool Has(string path) => Regex.IsMatch(path, Paths);
}

/// <summary>Every kind of file that a build makes: one that is not here fails the tests until somebody says how a text would leak into it.</summary>
internal static class OutputKinds
{
    public static readonly OutputKind[] All =
    [
        new("article", @"^articles/.+/index\.html$", Html),
        new("an article's head", @"^articles/.+/index\.html$", HtmlHead),
        new("list", @"^(page/\d+/|(archive|categories|tags|sources|authors|translators|stories)/.*)?index\.html$", Html),
        new("page with all articles", @"^articles/index\.html$", Html),
        new("terms", @"^terms/.*html$", Html),
        new("a timeline's drawing", @"^terms/.*html$", Drawing),
        new("status page", @"^status/index\.html$", Html),
        new("corrections page", @"^corrections/index\.html$", Html),
        new("page about the site, its data, editions and search", @"^(about|data|editions|search)/index\.html$", Html),
        new("page for what is not there", @"^404\.html$", Html),
        new("page at an old address", @"^old/.*html$", Html),
        new("Atom", @"(^|/)feed\.xml$", FeedContent),
        new("title of an Atom feed", @"(^|/)feed\.xml$", XmlText),
        new("RSS", @"^rss\.xml$", FeedContent),
        new("JSON Feed", @"^feed\.json$", JsonText),
        new("OPML", @"^feeds\.opml$", XmlAttribute),
        new("sitemap", @"^sitemap.*\.xml$", XmlAddress),
        new("OpenSearch", @"^opensearch\.xml$", XmlText),
        new("search settings", @"^search/index\.json$", JsonText),
        new("search block", @"^search/.*\.bin$", SearchBlock),
        new("search columns and cards", @"^search/[id]/.*\.json$", JsonText),
        new("API", @"^api/articles(\.json|/.*\.json)$", JsonText),
        new("BibTeX", @"\.bib$", BibTeX),
        new("RIS", @"\.ris$", Ris),
        new("CSL-JSON", @"(^api/cite/.*|/cite|\.csl)\.json$", JsonText),
        new("table", @"^data/articles\.csv$", Csv),
        new("JSON lines", @"^data/articles\.jsonl$", JsonLine),
        new("data package", @"^data/datapackage\.json$", JsonText),
        new("schema", @"^schemas/.*\.json$", JsonText),
        new("chapter of an EPUB", @"\.epub$", (book, sentence) => InEpub(book, "EPUB/001.xhtml", sentence)),
        new("contents of an EPUB", @"\.epub$", (book, sentence) => InEpub(book, "EPUB/nav.xhtml", sentence)),
        new("sources of an EPUB", @"\.epub$", (book, sentence) => InEpub(book, "EPUB/sources.xhtml", sentence)),
        new("package of an EPUB", @"\.epub$", (book, sentence) => InEpub(book, "EPUB/package.opf", sentence)),
        new("cover of an EPUB", @"\.epub$", (book, sentence) => InEpub(book, "EPUB/cover.png", sentence)),
        new("redirects", @"^_redirects$", AddressLine),
        new("headers", @"^_headers$", AddressLine),
        new("llms.txt", @"^llms\.txt$", Line),
        new("robots.txt", @"^robots\.txt$", AddressLine),
        new("manifest", @"^manifest\.webmanifest$", JsonText),
        new("style", @"\.css$", Quoted),
        new("script", @"\.js$", Script),
        new("drawing", @"\.svg$", Drawing),
        new("PNG", @"\.png$", Png),
        new("compressed comment in PNG", @"\.png$", CompressedPng),
        new("icon", @"\.ico$", Line),
        new("mark of the folder", @"^\.staticarchive$", Line),
    ];
}
