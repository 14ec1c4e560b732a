using System.Xml;
using StaticArchive.Archive;
using StaticArchive.Pages;
using StaticArchive.Pages.Views;

namespace StaticArchive.Editions;

/// <summary>An article: its text, or where rights withhold that, what stands on its page instead.</summary>
internal static class ChapterPage
{
    private const string HeadingId = "_title";

    public static ReadOnlyMemory<byte> Write(Chapter chapter, Book book) => XhtmlPage.Write(book, chapter.Article.Title, "bodymatter", xml =>
    {
        xml.Start("section").Type("chapter").With("role", "doc-chapter").With("aria-labelledby", HeadingId);
        xml.Line();
        WriteHead(xml, chapter.Article, book);
        WriteImage(xml, chapter.Article, book);
        WriteText(xml, chapter, book);
        WriteOrigin(xml, chapter, book);
        xml.WriteEndElement();
        xml.Line();
    });

    private static void WriteHead(XmlWriter xml, Article article, Book book)
    {
        xml.Start("header");
        xml.Start("h1").With("id", HeadingId).Say(Text.ValidText.OneLine(article.Title)).WriteEndElement();
        xml.Start("p").With("class", "facts").Say($"{article.Source.Name} · {article.Category.Name} · ");
        xml.Start("time").With("datetime", book.Words.Date(article.Published).Machine).Say(book.Words.Date(article.Published).Text).WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.Line();
    }

    private static void WriteImage(XmlWriter xml, Article article, Book book)
    {
        if (ArticleLinks.Image(article, book.Model) is not { } asset || book.Images.Add(asset) is not { } image)
        {
            return;
        }

        xml.Start("figure");
        xml.Start("img").With("src", image.File).With("alt", article.Image!.Alt).WriteEndElement();
        if (article.Image.Credit is { } credit)
        {
            xml.Text("figcaption", $"{book["edition_image"]}: {credit}");
        }

        xml.WriteEndElement();
        xml.Line();
    }

    private static void WriteText(XmlWriter xml, Chapter chapter, Book book)
    {
        if (chapter.Article.Body is not null)
        {
            new XhtmlText(xml, book["edition_image"]).Write(BookHtml.Of(chapter, book));
            return;
        }

        xml.Text("p", chapter.Article.Summary);
        xml.Line();
        foreach (var quotation in chapter.Article.Quotations)
        {
            xml.Start("blockquote");
            foreach (var line in quotation.Split('\n'))
            {
                xml.Text("p", line);
            }

            xml.WriteEndElement();
            xml.Line();
        }

        xml.Text("p", book["rights_" + RightsWords.Key(chapter.Article.Rights).Replace('-', '_')], "note");
        xml.Line();
    }

    private static void WriteOrigin(XmlWriter xml, Chapter chapter, Book book)
    {
        xml.Start("p").With("class", "origin");
        if (ArticleLinks.Original(chapter.Article) is { } original)
        {
            xml.Link(original, chapter.Article.Original?.Title ?? chapter.Article.Source.Name);
            xml.Say(" · ");
        }

        xml.Link($"{Book.SourcesFile}#{chapter.SourceId}", book["edition_sources"]);
        xml.WriteEndElement();
        xml.Line();
    }
}
