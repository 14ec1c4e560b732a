using System.Xml;
using StaticArchive.Pages;
using StaticArchive.Text;

namespace StaticArchive.Editions;

/// <summary>What the book is, what it is made of, and in what order it is read.</summary>
internal static class PackageDocument
{
    private const string Opf = "http://www.idpf.org/2007/opf";
    private const string Dc = "http://purl.org/dc/elements/1.1/";

    public static ReadOnlyMemory<byte> Write(Book book) => XmlBytes.Write(xml =>
    {
        xml.WriteStartElement("package", Opf);
        xml.With("version", "3.0").With("unique-identifier", "id").WriteAttributeString("xml", "lang", null, book.Language);
        xml.WriteStartElement("metadata", Opf);
        xml.WriteAttributeString("xmlns", "dc", null, Dc);
        WriteMetadata(xml, book);
        AccessibilityMetadata.Write(xml, book);
        xml.WriteEndElement();
        xml.WriteStartElement("manifest", Opf);
        WriteManifest(xml, book);
        xml.WriteEndElement();
        xml.WriteStartElement("spine", Opf);
        foreach (var id in (string[])["cover", "nav", .. book.Chapters.Select(IdOf), "sources"])
        {
            xml.WriteStartElement("itemref", Opf);
            xml.With("idref", id).WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    });

    public static void WriteMeta(XmlWriter xml, string property, string value)
    {
        xml.WriteStartElement("meta", Opf);
        xml.With("property", property).Say(ValidText.OneLine(value)).WriteEndElement();
    }

    private static string IdOf(Chapter chapter) => "c" + chapter.Number;

    private static void WriteMetadata(XmlWriter xml, Book book)
    {
        var (settings, edition) = (book.Model.Settings, book.Edition);
        xml.WriteStartElement("identifier", Dc);
        xml.With("id", "id").Say(TagUris.Edition(settings, edition.Key)).WriteEndElement();
        WriteDc(xml, "title", book.Title);
        WriteDc(xml, "language", book.Language);
        WriteDc(xml, "creator", settings.Publisher.Name);
        WriteDc(xml, "publisher", settings.Publisher.Name);
        var number = 0;
        foreach (var translator in edition.Articles.SelectMany(a => a.Translators).DistinctBy(t => t.Slug).OrderBy(t => t.Slug, StringComparer.Ordinal))
        {
            WriteTranslator(xml, $"translator-{++number}", translator.Name);
        }

        WriteDc(xml, "description", edition.Term.Entry?.Description ?? settings.Description);
        WriteDc(xml, "date", MachineTime.Date(edition.Articles.Max(a => a.Published.Instant)));
        WriteDc(xml, "source", settings.Address.Absolute(book.Model.Plan.PathOf(edition.Term) ?? "/"));
        WriteDc(xml, "rights", book["edition_rights"]);
        foreach (var category in edition.Articles.Select(a => a.Category.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            WriteDc(xml, "subject", category);
        }

        WriteMeta(xml, "dcterms:modified", edition.Modified.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'"));

        // How the second version of EPUB names it; shelves of older programs still look there.
        xml.WriteStartElement("meta", Opf);
        xml.With("name", "cover").With("content", "cover-image").WriteEndElement();
    }

    private static void WriteDc(XmlWriter xml, string name, string value) => xml.WriteElementString(name, Dc, ValidText.OneLine(value));

    private static void WriteTranslator(XmlWriter xml, string id, string name)
    {
        xml.WriteStartElement("contributor", Dc);
        xml.With("id", id).Say(ValidText.OneLine(name)).WriteEndElement();
        xml.WriteStartElement("meta", Opf);
        xml.With("refines", "#" + id).With("property", "role").With("scheme", "marc:relators").Say("trl").WriteEndElement();
    }

    private static void WriteManifest(XmlWriter xml, Book book)
    {
        const string Page = "application/xhtml+xml";
        WriteItem(xml, "nav", (Book.NavigationFile, Page), "nav");
        WriteItem(xml, "cover", (Book.CoverFile, Page), "svg");
        WriteItem(xml, "cover-image", (Book.CoverImageFile, "image/png"), "cover-image");
        WriteItem(xml, "style", (Book.StyleFile, "text/css"), null);
        WriteItem(xml, "sources", (Book.SourcesFile, Page), null);
        foreach (var chapter in book.Chapters)
        {
            WriteItem(xml, IdOf(chapter), (chapter.File, Page), null);
        }

        var number = 0;
        foreach (var image in book.Images.Used)
        {
            WriteItem(xml, $"image-{++number}", (image.File, image.MediaType), null);
        }
    }

    private static void WriteItem(XmlWriter xml, string id, (string Name, string Type) file, string? properties)
    {
        xml.WriteStartElement("item", Opf);
        xml.With("id", id).With("href", file.Name).With("media-type", file.Type).With("properties", properties).WriteEndElement();
    }
}
