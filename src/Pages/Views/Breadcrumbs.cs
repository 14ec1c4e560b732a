using StaticArchive.Archive;

namespace StaticArchive.Pages.Views;

/// <summary>The way from home to a page's parent.</summary>
internal sealed class Breadcrumbs(SiteModel model, Words words)
{
    private readonly LinkView _home = new(words["home"], model.Settings.Address.Href(Permalinks.Home));

    public IReadOnlyList<LinkView> Of(PlannedPage page) => page switch
    {
        HomePage { Page.Number: 1 } or RedirectPage => [],
        ArticlePage { Article: var article } => [_home, Index(Taxonomy.Category), Link(article.Category)],
        TermPage { Listing.Term: { Taxonomy: Taxonomy.Month } month } => [_home, Index(Taxonomy.Year), Link(YearOf(month)), .. First(page)],
        TermPage { Listing.Term: var term } => [_home, Index(term.Taxonomy), .. First(page)],
        _ => [_home],
    };

    private static Term YearOf(Term month) => new(Taxonomy.Year, month.Slug[..4], month.Slug[..4], null);

    private LinkView Index(Taxonomy taxonomy) => new(words.IndexTitle(taxonomy), model.Settings.Address.Href(model.Plan.TaxonomyPaths[taxonomy]));

    private LinkView Link(Term term) => new(words.NameOf(term), model.Settings.Address.Href(model.Plan.PathOf(term)!));

    /// <summary>From the further pages of a list, its first.</summary>
    private IEnumerable<LinkView> First(PlannedPage page) => page is TermPage { Page.Number: > 1, Listing.Term: var term } ? [Link(term)] : [];
}
