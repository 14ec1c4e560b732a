using StaticArchive.Archive;
using StaticArchive.Config;

namespace StaticArchive.Pages.Views;

internal static class SiteViews
{
    public static SiteView Build(SiteModel model, Words words, TermViews terms)
    {
        var settings = model.Settings;
        string Href(string path) => settings.Address.Href(path);
        string? HrefIf(SitePart part, string path) => settings.Makes(part) ? Href(path) : null;
        return new SiteView(
            settings.Title, settings.Description, settings.Language, Href(Permalinks.Home), HrefIf(SitePart.Search, Permalinks.Search), Href("/feed.xml"), HrefIf(SitePart.OtherFeeds, "/feeds.opml"),
            HrefIf(SitePart.Search, "/opensearch.xml"), Href("/manifest.webmanifest"), settings.ContactEmail, new PublisherView(settings.Publisher.Name, settings.Publisher.Url),
            Menu(model, words, Href), terms.All(Taxonomy.Category), Footer(model, words, Href), model.Archive.Articles.Length, model.Archive.Terms[Taxonomy.Source].Length);
    }

    private static List<LinkView> Menu(SiteModel model, Words words, Func<string, string> href)
    {
        var menu = new List<LinkView>();
        AddIndex(menu, model, Taxonomy.Category, words["menu_categories"], href);
        AddIndex(menu, model, Taxonomy.Source, words["menu_sources"], href);
        AddIndex(menu, model, Taxonomy.Year, words["menu_archive"], href);
        menu.AddRange(StaticPages(model, p => p.Page.Order is not null, href));
        return menu;
    }

    private static List<LinkView> Footer(SiteModel model, Words words, Func<string, string> href)
    {
        var links = new List<LinkView>();
        foreach (var taxonomy in (Taxonomy[])[Taxonomy.Tag, Taxonomy.Author, Taxonomy.Translator, Taxonomy.Story, Taxonomy.Glossary])
        {
            AddIndex(links, model, taxonomy, words.IndexTitle(taxonomy), href);
        }

        if (model.Settings.Makes(SitePart.Articles))
        {
            links.Add(new LinkView(words["all_articles"], href(Permalinks.AllArticles)));
        }

        if (!model.Plan.Editions.IsEmpty)
        {
            links.Add(new LinkView(words["editions"], href(Permalinks.Editions)));
        }

        if (model.Settings.Makes(SitePart.Api))
        {
            links.Add(new LinkView(words["data_title"], href(Permalinks.Data)));
        }

        links.AddRange(StaticPages(model, p => p.Page.Order is null, href));
        if (model.Plan.Corrections is not null)
        {
            links.Add(new LinkView(words["corrections_title"], href(Permalinks.Corrections)));
        }

        if (model.Plan.Pages.Any(p => p is StatusPage))
        {
            links.Add(new LinkView(words["status_title"], href(Permalinks.Status)));
        }

        if (model.Settings.Makes(SitePart.OtherFeeds))
        {
            links.Add(new LinkView(words["feeds_title"], href("/feeds.opml")));
        }

        return links;
    }

    private static void AddIndex(List<LinkView> links, SiteModel model, Taxonomy taxonomy, string text, Func<string, string> href)
    {
        if (!model.Archive.Terms[taxonomy].IsEmpty && model.Plan.TaxonomyPaths.TryGetValue(taxonomy, out var path))
        {
            links.Add(new LinkView(text, href(path)));
        }
    }

    private static IEnumerable<LinkView> StaticPages(SiteModel model, Func<StaticPage, bool> which, Func<string, string> href) =>
        model.Plan.Pages.OfType<StaticPage>().Where(which)
            .OrderBy(p => p.Page.Order).ThenBy(p => p.Path, StringComparer.Ordinal)
            .Select(p => new LinkView(p.Page.Title.Value, href(p.Path)));
}
