using StaticArchive.Archive;
using StaticArchive.Pages.Views;
using StaticArchive.Text;

namespace StaticArchive.Pages.Metadata;

/// <summary>
/// What reference managers read. Zotero takes Dublin Core and, under <c>z:</c>, its own fields; it drops translators as soon as a page has Highwire tags
/// (<c>citation_author</c>), so there are none. It would take <c>DC.source</c> for the publication's name, so the original stands in <c>DCTERMS.isVersionOf</c>, or in
/// <c>DCTERMS.references</c> where the archive's own text is only based on it. Reviewers are its <c>bib:contributors</c>: it would take <c>DC.contributor</c> for the author
/// where no author is known.
/// </summary>
internal static class CitationTags
{
    /// <summary>Empty on pages that are no articles.</summary>
    public static IReadOnlyList<MetaView> Of(PageHead head, HeadContext site)
    {
        if (head.Page is not ArticlePage { Article: var article })
        {
            return [];
        }

        var tags = new List<MetaView>(16)
        {
            Name("z:itemType", "newspaperArticle"),
            Name("DC.title", article.Title),
        };
        var authors = article.IsTranslation ? article.Authors : article.Translators;
        tags.AddRange(authors.Select(a => Name("DC.creator", a.Name)));
        tags.AddRange(article.IsTranslation ? article.Translators.Select(t => Name("z:translators", t.Name)) : []);
        tags.AddRange(article.Reviewers.Select(r => Name("bib:contributors", r)));
        tags.Add(Name("DC.date", MachineDates.Of(article.Published)));
        if (article.Updated is { } updated)
        {
            tags.Add(Name("DCTERMS.modified", MachineDates.Of(updated)));
        }

        tags.Add(Name("DC.language", site.Model.Settings.Language));
        tags.Add(Name("DC.publisher", site.Model.Settings.Publisher.Name));
        tags.Add(Name("DC.identifier", head.Url));
        tags.Add(Name("DC.rights", RightsOf(article, site)));
        if (ArticleLinks.Licence(article) is { } licence)
        {
            tags.Add(Name("DCTERMS.license", licence));
        }

        if (ArticleLinks.Original(article) is { } original)
        {
            tags.Add(Name(article.IsTranslation ? "DCTERMS.isVersionOf" : "DCTERMS.references", original));
        }

        if (ValidText.OneLine(article.Summary) != head.Description)
        {
            // Cut or filled up for search engines; Zotero prefers this one.
            tags.Add(Name("prism:teaser", article.Summary));
        }

        if (article is { Method: { } method, Body: not null })
        {
            var key = "method_" + CardViews.MethodKey(method).Replace('-', '_');
            tags.Add(Name("DCTERMS.provenance", $"{site.Words[key]}: {site.Words[key + "_note"]}"));
        }

        return tags;
    }

    private static string RightsOf(Article article, HeadContext site) =>
        ArticleLinks.Licence(article) ?? article.Licence ?? site.Words["rights_" + RightsWords.Key(article.Rights).Replace('-', '_')];

    private static MetaView Name(string name, string content) => new("name", name, ValidText.OneLine(content));
}
