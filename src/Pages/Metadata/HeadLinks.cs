using StaticArchive.Archive;
using StaticArchive.Pages.Views;
using StaticArchive.Text;

namespace StaticArchive.Pages.Metadata;

/// <summary>The links of a head beside the canonical one.</summary>
internal static class HeadLinks
{
    public static IEnumerable<HeadLinkView> Of(PageHead head, HeadContext site)
    {
        var term = (head.Page as TermPage)?.Listing.Term;
        if (term is not null && site.FeedOf(term) is { } feed)
        {
            yield return feed;
        }

        if (head.Page is CorrectionsPage { FeedPath: { } corrections })
        {
            yield return new HeadLinkView("alternate", site.Model.Settings.Address.Href(corrections), "application/atom+xml", ValidText.OneLine($"{head.Title} · {site.Model.Settings.Title} (Atom)"));
        }

        foreach (var siteFeed in site.SiteFeeds)
        {
            yield return siteFeed;
        }

        var number = head.Page switch { HomePage home => home.Page, TermPage list => list.Page, _ => null };
        if (number is { Number: > 1 })
        {
            yield return Link("prev", number.PathOf(number.Number - 1));
        }

        if (number is not null && number.Number < number.Count)
        {
            yield return Link("next", number.PathOf(number.Number + 1));
        }

        if (head.Page is ArticlePage { Article: var article })
        {
            if (ArticleLinks.Licence(article) is { } licence)
            {
                yield return new HeadLinkView("license", licence, null, null);
            }

            yield return new HeadLinkView("schema.DC", "http://purl.org/dc/elements/1.1/", null, null);
            yield return new HeadLinkView("schema.DCTERMS", "http://purl.org/dc/terms/", null, null);
        }

        if (head.Page is DataPage && site.Model.Settings.DataLicence is { } terms && Licences.Url(terms) is { } url)
        {
            yield return new HeadLinkView("license", url, null, null);
        }

        HeadLinkView Link(string rel, string path) => new(rel, site.Model.Settings.Address.Href(path), null, null);
    }
}
