using System.Xml;

namespace StaticArchive.Editions;

/// <summary>The table of contents, a page of the book like others, and the landmarks that only programs read.</summary>
internal static class NavigationPage
{
    public static ReadOnlyMemory<byte> Write(Book book) => XhtmlPage.Write(book, book["edition_contents"], "frontmatter", xml =>
    {
        xml.Start("nav").Type("toc").With("role", "doc-toc").With("id", "toc");
        xml.Text("h1", book["edition_contents"]);
        xml.Start("ol");
        foreach (var chapter in book.Chapters)
        {
            WriteItem(xml, chapter.File, chapter.Article.Title);
        }

        WriteItem(xml, Book.SourcesFile, book["edition_sources"]);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.Line();
        xml.Start("nav").Type("landmarks").With("hidden", "hidden").With("aria-hidden", "true");
        xml.Start("ol");
        WriteLandmark(xml, "cover", Book.CoverFile, book["edition_cover"]);
        WriteLandmark(xml, "toc", "#toc", book["edition_contents"]);
        WriteLandmark(xml, "bodymatter", book.Chapters[0].File, book.Name);
        WriteLandmark(xml, "backmatter", Book.SourcesFile, book["edition_sources"]);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.Line();
    });

    private static void WriteItem(XmlWriter xml, string file, string text)
    {
        xml.Start("li").Link(file, text).WriteEndElement();
        xml.Line();
    }

    private static void WriteLandmark(XmlWriter xml, string type, string href, string text)
    {
        xml.Start("li").Start("a").Type(type).With("href", href).Say(text).WriteEndElement();
        xml.WriteEndElement();
    }
}
