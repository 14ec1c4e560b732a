using System.Collections.Immutable;
using System.Xml;
using StaticArchive.Archive;
using StaticArchive.Pages;
using StaticArchive.Pages.Views;

namespace StaticArchive.Editions;

/// <summary>Where every article comes from, who made it Korean and how, and on what ground it stands here.</summary>
internal static class SourcesPage
{
    public static ReadOnlyMemory<byte> Write(Book book) => XhtmlPage.Write(book, book["edition_sources"], "backmatter", xml =>
    {
        var settings = book.Model.Settings;
        xml.Text("h1", book["edition_sources"]);
        xml.Text("p", book["edition_rights"]);
        xml.Start("p");
        xml.Link(settings.Address.Absolute("/"), settings.Title);
        xml.Say($" · {settings.Publisher.Name}").WriteEndElement();
        xml.Line();
        foreach (var chapter in book.Chapters)
        {
            WriteArticle(xml, chapter, book);
        }
    });

    private static void WriteArticle(XmlWriter xml, Chapter chapter, Book book)
    {
        var article = chapter.Article;
        xml.Start("section").With("id", chapter.SourceId).With("class", "source");
        xml.Start("h2").Link(chapter.File, article.Title).WriteEndElement();
        xml.Start("dl");
        WriteOriginal(xml, article, book);
        WriteNames(xml, book["edition_translators"], article.Translators.Select(t => t.Name));
        WriteNames(xml, book["edition_reviewers"], article.Reviewers);
        if (article.Method is { } method)
        {
            var key = "method_" + CardViews.MethodKey(method).Replace('-', '_');
            WriteRow(xml, book["edition_method"], () => xml.Say($"{book[key]}: {book[key + "_note"]}"));
        }

        WriteRow(xml, book["edition_basis"], () => xml.Say(book["rights_" + RightsWords.Key(article.Rights).Replace('-', '_')]));
        if (article.Licence is { } licence)
        {
            WriteRow(xml, book["edition_licence"], () => _ = Licences.Url(licence) is { } url ? xml.Link(url, licence) : xml.Say(licence));
        }

        WriteRow(xml, book["edition_published"], () => xml.Say(book.Words.Date(article.Published).Text));
        if (article.Updated is { } updated)
        {
            WriteRow(xml, book["edition_updated"], () => xml.Say(book.Words.Date(updated).Text));
        }

        WriteCorrections(xml, article, book);
        var address = book.Model.Settings.Address.Absolute(book.Model.Plan.PathOf(article));
        WriteRow(xml, book["edition_article"], () => xml.Link(address, address));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.Line();
    }

    private static void WriteOriginal(XmlWriter xml, Article article, Book book)
    {
        var original = article.Original;
        if (original?.Title is { } title)
        {
            WriteRow(xml, book["edition_original"], () =>
            {
                xml.Start("cite").InLanguage(original.Language ?? article.Source.Entry?.Language).Say(title).WriteEndElement();
            });
        }

        WriteRow(xml, book["edition_source"], () => xml.Say(article.Source.Name));
        WriteNames(xml, book["edition_original_authors"], article.Authors.Select(t => t.Name));
        if (original?.Date is { } date)
        {
            WriteRow(xml, book["edition_original_date"], () => xml.Say(book.Words.Date(date).Text));
        }

        if (ArticleLinks.Original(article) is { } url)
        {
            WriteRow(xml, book["edition_original_url"], () => xml.Link(BookAddress.Of(url) ?? url, url));
        }
    }

    private static void WriteCorrections(XmlWriter xml, Article article, Book book)
    {
        if (article.Corrections.IsEmpty)
        {
            return;
        }

        WriteRow(xml, book["edition_corrections"], () =>
        {
            xml.Start("ul");
            foreach (var correction in article.Corrections)
            {
                xml.Text("li", $"{book.Words.Date(correction.Date).Text}: {correction.Note}");
            }

            xml.WriteEndElement();
        });
    }

    private static void WriteNames(XmlWriter xml, string name, IEnumerable<string> names)
    {
        ImmutableArray<string> all = [.. names];
        if (!all.IsEmpty)
        {
            WriteRow(xml, name, () => xml.Say(string.Join(", ", all)));
        }
    }

    private static void WriteRow(XmlWriter xml, string name, Action writeValue)
    {
        xml.Text("dt", name);
        xml.Start("dd");
        writeValue();
        xml.WriteEndElement();
        xml.Line();
    }
}
