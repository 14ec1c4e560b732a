using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using StaticArchive.Archive;
using StaticArchive.Config;
using StaticArchive.Content;
using StaticArchive.Diagnostics;
using StaticArchive.Text;

namespace StaticArchive.Pages;

/// <summary>Decides every address of the site, once.</summary>
public static class PagePlanner
{
    /// <summary>Of a term's page: its rows are one sentence each.</summary>
    private const int MentionsForOneCard = 5;

    private static readonly Taxonomy[] Indexed =
        [Taxonomy.Category, Taxonomy.Tag, Taxonomy.Source, Taxonomy.Author, Taxonomy.Translator, Taxonomy.Story, Taxonomy.Glossary, Taxonomy.Year];

    public static PagePlan Plan(NewsArchive archive, SiteSettings settings, DiagnosticBag diagnostics)
    {
        var editions = EditionPlanner.Plan(archive, settings, diagnostics);
        var lastChange = LastChange(archive.Articles);
        string[] paths = [.. archive.Articles.Select(a => Permalinks.Article(a.Published.Instant, a.Slug))];
        var corrections = CorrectionEntry.Of(archive) is { IsEmpty: false } entries ? new CorrectionsPage(Permalinks.Corrections, settings.Makes(SitePart.TermFeeds) ? Permalinks.CorrectionsFeed : null, entries) : null;
        var pages = Home(archive, settings)
            .Concat(Articles(archive, paths))
            .Concat(TermLists(archive, settings))
            .Concat(TaxonomyIndexes(archive, settings, lastChange))
            .Concat(StaticPages(archive, diagnostics))
            .Concat(SinglePages(archive, settings, lastChange))
            .Concat(corrections is null ? [] : [corrections])
            .Concat(EditionPlanner.PagesOf(editions))
            .Concat(Redirects(archive, paths));
        var (distinct, places) = InParallel.Both(() => WithoutCollisions(pages, paths.Length, diagnostics), () => Places(archive, paths));
        return new PagePlan
        {
            Pages = distinct,
            Corrections = corrections,
            ArticlePaths = places.ById,
            TermPaths = Listings(archive, settings).ToFrozenDictionary(l => l.Term, l => Permalinks.Term(l.Term)),
            TaxonomyPaths = Enum.GetValues<Taxonomy>().Where(t => IsMade(t, settings)).ToFrozenDictionary(t => t, Permalinks.Taxonomy),
            FilePaths = places.ByFile,
            XrefPaths = places.ByXref,
            Feeds = FeedPlanner.Plan(archive, settings),
            Citations = [.. Citations(archive, settings)],
            Editions = editions,
        };
    }

    /// <summary>Of the articles that name a term of the glossary.</summary>
    public static int OnTermPage(SiteSettings settings) => MentionsForOneCard * settings.PageSize;

    private static DateTimeOffset? LastChange(IReadOnlyList<Article> articles)
    {
        DateTimeOffset? last = null;
        for (var i = 0; i < articles.Count; i++)
        {
            var change = articles[i].LastChange;
            last = last > change ? last : change;
        }

        return last;
    }

    private static IEnumerable<PlannedPage> Home(NewsArchive archive, SiteSettings settings) =>
        Pager.Split(archive.Articles, Permalinks.Home, settings.PageSize)
            .Select(p => new HomePage(p.Page.PathOf(p.Page.Number), p.Articles, p.Page, LastChange(p.Articles)));

    private static IEnumerable<PlannedPage> Articles(NewsArchive archive, string[] paths)
    {
        for (var i = 0; i < archive.Articles.Length; i++)
        {
            var newer = i > 0 ? archive.Articles[i - 1] : null;
            var older = i + 1 < archive.Articles.Length ? archive.Articles[i + 1] : null;
            yield return new ArticlePage(paths[i], archive.Articles[i], newer, older);
        }
    }

    /// <summary>Stories are read from the first part to the last and stand on one page.</summary>
    private static IEnumerable<PlannedPage> TermLists(NewsArchive archive, SiteSettings settings) =>
        InParallel.Map([.. Listings(archive, settings)], l => TermPages(l, settings)).SelectMany(p => p);

    private static TermPage[] TermPages(TermListing listing, SiteSettings settings)
    {
        var size = listing.Term.Taxonomy switch
        {
            Taxonomy.Story => int.MaxValue,
            Taxonomy.Glossary => OnTermPage(settings),
            _ => settings.PageSize,
        };
        return [.. Pager.Split(listing.Articles, Permalinks.Term(listing.Term), size)
            .Select(p => new TermPage(p.Page.PathOf(p.Page.Number), listing, p.Articles, p.Page, LastChange(p.Articles)) { From = p.From })];
    }

    private static IEnumerable<TermListing> Listings(NewsArchive archive, SiteSettings settings) =>
        archive.Terms.Where(t => IsMade(t.Key, settings)).SelectMany(t => t.Value);

    /// <summary>A term of the glossary lists where it is used, which nobody cites.</summary>
    private static IEnumerable<PlannedCitations> Citations(NewsArchive archive, SiteSettings settings) =>
        from listing in Listings(archive, settings)
        where settings.Makes(SitePart.Api) && settings.Makes(SitePart.ListCitations) && listing.Term.Taxonomy is not Taxonomy.Glossary
        select new PlannedCitations(listing, Permalinks.Term(listing.Term));

    private static bool IsMade(Taxonomy taxonomy, SiteSettings settings) => taxonomy switch
    {
        Taxonomy.Author => settings.Makes(SitePart.Authors),
        Taxonomy.Translator => settings.Makes(SitePart.Translators),
        Taxonomy.Story => settings.Makes(SitePart.Stories),
        Taxonomy.Glossary => settings.Makes(SitePart.Terms),
        _ => true,
    };

    private static IEnumerable<PlannedPage> TaxonomyIndexes(NewsArchive archive, SiteSettings settings, DateTimeOffset? lastChange) =>
        from taxonomy in Indexed
        where IsMade(taxonomy, settings) && !archive.Terms[taxonomy].IsEmpty
        select new TaxonomyPage(Permalinks.Taxonomy(taxonomy), taxonomy, lastChange);

    private static IEnumerable<PlannedPage> StaticPages(NewsArchive archive, DiagnosticBag diagnostics)
    {
        foreach (var page in archive.Pages)
        {
            var slug = SlugOf(page);
            if (slug.Length == 0)
            {
                diagnostics.Add(PageRules.NoSlug.At(new SourceLocation(page.File), "the file's name has no letter or digit to make an address of"));
                continue;
            }

            yield return new StaticPage($"/{slug}/", page);
        }
    }

    private static string SlugOf(ParsedPage page) => page.Slug?.Value ?? Slug.From(Path.GetFileNameWithoutExtension(page.File));

    private static IEnumerable<PlannedPage> SinglePages(NewsArchive archive, SiteSettings settings, DateTimeOffset? lastChange) =>
    [
        .. settings.Makes(SitePart.Articles) ? (PlannedPage[])[new AllArticlesPage(Permalinks.AllArticles, lastChange)] : [],
        .. settings.Makes(SitePart.Status) && archive.UnderWay is { } works ? (PlannedPage[])[new StatusPage(Permalinks.Status, works)] : [],
        .. settings.Makes(SitePart.Search) ? (PlannedPage[])[new SearchPage(Permalinks.Search)] : [],
        .. settings.Makes(SitePart.Api) ? (PlannedPage[])[new DataPage(Permalinks.Data, lastChange)] : [],
        new NotFoundPage(Permalinks.NotFound),
        .. archive.Withdrawn.Select(w => new WithdrawnPage(Permalinks.Article(w.Published, w.Slug), w)),
    ];

    /// <summary>Whoever still has an old address of a withdrawn article reads its notice.</summary>
    private static IEnumerable<PlannedPage> Redirects(NewsArchive archive, string[] paths) =>
        archive.Articles.Select((a, i) => (a.RedirectFrom, Path: paths[i])).Where(a => !a.RedirectFrom.IsEmpty)
            .Concat(archive.Withdrawn.Select(w => (w.RedirectFrom, Path: Permalinks.Article(w.Published, w.Slug))))
            .SelectMany(a => a.RedirectFrom.Select(old => new RedirectPage(Permalinks.Redirect(old.Value), a.Path, old.Where)));

    private static ImmutableArray<PlannedPage> WithoutCollisions(IEnumerable<PlannedPage> pages, int articles, DiagnosticBag diagnostics)
    {
        var byPath = new Dictionary<string, PlannedPage>(2 * articles, StringComparer.Ordinal);
        foreach (var page in pages)
        {
            // Two articles at one address were told apart, with their places, when the archive was built.
            if (!byPath.TryAdd(page.Path, page) && !(page is ArticlePage && byPath[page.Path] is ArticlePage))
            {
                diagnostics.Add(PageRules.TwoPagesOneAddress.At(
                    PlaceOf(page, byPath[page.Path]), $"the address {page.Path} of {page.Origin} is already that of {byPath[page.Path].Origin}"));
            }
        }

        PlannedPage[] ordered = [.. byPath.Values];
        Array.Sort(ordered, (a, b) => string.CompareOrdinal(a.Path, b.Path));
        return ImmutableCollectionsMarshal.AsImmutableArray(ordered);
    }

    /// <summary>A file where one of the two has one: that is where it can be mended.</summary>
    private static SourceLocation PlaceOf(PlannedPage page, PlannedPage first) => page switch
    {
        RedirectPage redirect => redirect.Place,
        ArticlePage or StaticPage or WithdrawnPage => new SourceLocation(page.Origin),
        _ => first is ArticlePage or StaticPage or WithdrawnPage ? new SourceLocation(first.Origin) : new SourceLocation("input/data/topics.yml"),
    };

    /// <summary>Site paths of articles (and of pages, by file).</summary>
    private static (Dictionary<string, string> ById, Dictionary<string, string> ByFile, Dictionary<string, string> ByXref) Places(NewsArchive archive, string[] paths)
    {
        var byId = ArticlePaths(archive, paths);
        return (byId, FilePaths(archive, paths), XrefPaths(archive, paths, byId));
    }

    private static Dictionary<string, string> ArticlePaths(NewsArchive archive, string[] paths)
    {
        var byId = new Dictionary<string, string>(paths.Length, StringComparer.Ordinal);
        for (var i = 0; i < paths.Length; i++)
        {
            byId.TryAdd(archive.Articles[i].Id, paths[i]);
        }

        return byId;
    }

    private static Dictionary<string, string> FilePaths(NewsArchive archive, string[] articles)
    {
        var paths = new Dictionary<string, string>(articles.Length, StringComparer.Ordinal);
        for (var i = 0; i < articles.Length; i++)
        {
            paths[archive.Articles[i].File] = articles[i];
        }

        foreach (var page in archive.Pages)
        {
            paths[page.File] = $"/{SlugOf(page)}/";
        }

        foreach (var withdrawn in archive.Withdrawn)
        {
            paths[withdrawn.File] = Permalinks.Article(withdrawn.Published, withdrawn.Slug);
        }

        return paths;
    }

    private static Dictionary<string, string> XrefPaths(NewsArchive archive, string[] articles, Dictionary<string, string> byId)
    {
        var paths = new Dictionary<string, string>(byId, StringComparer.Ordinal);
        for (var i = 0; i < articles.Length; i++)
        {
            if (archive.Articles[i].Xref is { } xref)
            {
                paths.TryAdd(xref, articles[i]);
            }
        }

        // A link to an article that was withdrawn yesterday leads to the notice: a takedown must not wait for all who link.
        foreach (var withdrawn in archive.Withdrawn)
        {
            var path = Permalinks.Article(withdrawn.Published, withdrawn.Slug);
            paths.TryAdd(withdrawn.Id, path);
            paths.TryAdd(withdrawn.Xref ?? withdrawn.Id, path);
        }

        return paths;
    }
}
