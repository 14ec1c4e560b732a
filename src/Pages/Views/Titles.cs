using StaticArchive.Archive;

namespace StaticArchive.Pages.Views;

/// <summary>Headings and descriptions of pages.</summary>
internal sealed class Titles(SiteModel model, Words words)
{
    public string Of(PlannedPage page) => page switch
    {
        HomePage { Page: var number } => Numbered(model.Settings.Title, number),
        ArticlePage { Article: var article } => article.Title,
        TermPage { Listing.Term: var term, Page: var number } => Numbered(words.NameOf(term), number),
        TaxonomyPage { Taxonomy: var taxonomy } => words.IndexTitle(taxonomy),
        AllArticlesPage => words["all_articles"],
        StaticPage { Page: var p } => p.Title.Value,
        EditionsPage => words["editions"],
        DataPage => words["data_title"],
        CorrectionsPage => words["corrections_title"],
        StatusPage => words["status_title"],
        SearchPage => words["search"],
        NotFoundPage => words["not_found_title"],
        WithdrawnPage => words["withdrawn_title"],
        RedirectPage => words["redirect_title"],
        _ => throw new ArgumentException($"no title for {page.GetType()}", nameof(page)),
    };

    public string DescriptionOf(PlannedPage page) => page switch
    {
        HomePage { Page: var number } => Numbered(model.Settings.Description, number),
        ArticlePage { Article: var article } => article.Summary,
        TermPage { Listing: var listing, Page: var number } => Numbered(DescriptionOf(listing), number),
        TaxonomyPage { Taxonomy: var taxonomy } => ListDescription(words.IndexTitle(taxonomy), model.Archive.Articles.Length),
        AllArticlesPage => ListDescription(words["all_articles"], model.Archive.Articles.Length),
        CorrectionsPage => words["corrections_description"],
        StatusPage => words["status_description"],
        StaticPage { Page: var p } => p.Summary ?? p.Body.Summary,
        EditionsPage => words.Fill("edition_about", model.Settings.Title),
        DataPage => words.Fill("data_about", model.Settings.Title),
        _ => model.Settings.Description,
    };

    private string DescriptionOf(TermListing listing)
    {
        var list = ListDescription(words.NameOf(listing.Term), listing.Articles.Length);
        return listing.Term.Entry?.Description is { } description ? $"{description} {list}" : list;
    }

    private string ListDescription(string name, int count) => words.Fill("list_description", name, count);

    private string Numbered(string text, PageNumber page) => page.Number == 1 ? text : words.Fill("page_of_title", text, page.Number);
}
