using System.Collections.Frozen;
using StaticArchive.Archive;
using StaticArchive.Config;
using StaticArchive.Content;
using StaticArchive.Pages.Metadata;

namespace StaticArchive.Pages.Views;

/// <summary>Makes the finished view of every planned page; safe to use from several threads at once.</summary>
public sealed record PageViews
{
    private const int SourcesOnHome = 12;
    private const int LatestOnNotFound = 5;

    private readonly SiteModel _model;
    private readonly Words _words;
    private readonly TermViews _terms;
    private readonly CardViews _cards;
    private readonly ArticleViews _articles;
    private readonly GlossaryViews _glossary;
    private readonly Breadcrumbs _breadcrumbs;
    private readonly Titles _titles;
    private readonly IReadOnlyList<YearView> _years;
    private readonly FrozenDictionary<Term, PlannedFeed> _feeds;
    private readonly FrozenDictionary<Term, PlannedCitations> _citations;

    public PageViews(SiteModel model)
    {
        _model = model;
        _words = new Words(model.Strings);
        _terms = new TermViews(model, _words);
        _cards = new CardViews(model, _words, _terms);
        _articles = new ArticleViews(model, _words, _terms, _cards);
        _glossary = new GlossaryViews(model, _words, _terms, _cards);
        _breadcrumbs = new Breadcrumbs(model, _words);
        _titles = new Titles(model, _words);
        _years = YearViews.Ribbon(model, _words);
        _feeds = model.Plan.Feeds.Where(f => f.Listing is not null).ToFrozenDictionary(f => f.Listing!.Term);
        _citations = model.Plan.Citations.ToFrozenDictionary(c => c.Listing.Term);
        Site = SiteViews.Build(model, _words, _terms);
    }

    /// <summary>Bytes of the editions' and the data's files by their site paths: they are made before the pages that offer them.</summary>
    public IReadOnlyDictionary<string, long> FileSizes { get; init; } = FrozenDictionary<string, long>.Empty;

    /// <summary>What all pages share.</summary>
    public SiteView Site { get; }

    public PageView Build(PlannedPage page)
    {
        var title = _titles.Of(page);
        var head = HeadBuilder.Build(page, title, _titles.DescriptionOf(page), _model);
        var crumbs = _breadcrumbs.Of(page);
        return page switch
        {
            ArticlePage article => _articles.Build(article, head, crumbs),
            TermPage { Listing.Term.Taxonomy: Taxonomy.Story } story => Story(story, title, head, crumbs),
            TermPage { Listing.Term.Taxonomy: Taxonomy.Glossary } term => _glossary.Build(term, head, crumbs, _feeds.GetValueOrDefault(term.Listing.Term)),
            TermPage term => Term(term, title, head, crumbs),
            HomePage home => Home(home, title, head, crumbs),
            TaxonomyPage taxonomy => Index(taxonomy, title, head, crumbs),
            AllArticlesPage => new AllArticlesView(title, head, crumbs, _words.Count(_model.Archive.Articles.Length), ByYear()),
            StaticPage { Page: var p } => new StaticPageView(
                title, head, crumbs, new FinishedHtml(ArticleHtml.ForPage(p.Body.Html, _model)), ArticleViews.Contents(p.Body),
                p.Updated is { } updated ? _words.Date(updated) : null),
            CorrectionsPage corrections => new CorrectionsView(title, head, crumbs, [.. corrections.Entries.Select(Correction)], corrections.FeedPath is { } feed ? Href(feed) : null),
            StatusPage status => StatusViews.Build(status, (title, head, crumbs), _words),
            SearchPage => new SearchView(title, head, crumbs, _model.Settings.Makes(SitePart.Articles) ? Href(Permalinks.AllArticles) : null, new Uri(_model.Settings.Address.Origin).Host),
            EditionsPage editions => EditionViews.Build(editions, (title, head, crumbs), _model, _words, FileSizes),
            DataPage => DataViews.Build((title, head, crumbs), _model, _words, FileSizes),
            NotFoundPage => new NotFoundView(title, head, crumbs, _cards.Of(_model.Archive.Articles.Take(LatestOnNotFound))),
            WithdrawnPage { Article: var w } => new WithdrawnView(title, head, crumbs, _words.Date(w.Date with { HasTime = false }), w.Reason, w.By),
            RedirectPage redirect => new RedirectView(title, head, crumbs, Href(redirect.TargetPath)),
            _ => throw new ArgumentException($"no view for {page.GetType()}", nameof(page)),
        };
    }

    private string Href(string path) => _model.Settings.Address.Href(path);

    private CorrectionEntryView Correction(CorrectionEntry entry)
    {
        var date = _words.Date(entry.Date with { HasTime = false });
        if (entry.Article is { } article)
        {
            return new CorrectionEntryView("correction", date, article.Title, _cards.Href(article), entry.Note, null);
        }

        var path = Permalinks.Article(entry.Withdrawn!.Published, entry.Withdrawn.Slug);
        return new CorrectionEntryView("withdrawal", date, path, Href(path), entry.Note, entry.Withdrawn.By);
    }

    private HomeView Home(HomePage page, string title, HeadView head, IReadOnlyList<LinkView> crumbs)
    {
        var lead = page.Page.Number == 1 && page.Articles.Count > 0 ? page.Articles[0] : null;
        var days = page.Articles.Skip(lead is null ? 0 : 1)
            .GroupBy(a => DateOnly.FromDateTime(a.Published.Instant.DateTime))
            .Select(day => new DayView(_words.Date(day.First().Published with { HasTime = false }), _cards.Of(day)));
        return new HomeView(
            title, head, crumbs, lead is null ? null : _cards.Of(lead), [.. days], PagerOf(page.Page), _terms.All(Taxonomy.Category),
            _terms.MostUsed(Taxonomy.Source, SourcesOnHome), _years, _model.Settings.Makes(SitePart.Stories) ? _terms.All(Taxonomy.Story) : []);
    }

    private TermPageView Term(TermPage page, string title, HeadView head, IReadOnlyList<LinkView> crumbs)
    {
        var term = page.Listing.Term;
        var feed = _feeds.GetValueOrDefault(term);
        return new TermPageView(
            title, head, crumbs, _terms[term], _words.Kind(term.Taxonomy), _words.Count(page.Listing.Articles.Length), _cards.Of(page.Articles),
            PagerOf(page.Page), feed is null ? null : Href(feed.Path),
            term.Taxonomy == Taxonomy.Year ? YearViews.MonthsOf(_model, _words, int.Parse(term.Slug)) : [],
            term.Taxonomy == Taxonomy.Source && page.Page.Number == 1 ? Source(page.Listing) : null, Citations(term));
    }

    private SourceView Source(TermListing listing)
    {
        var facts = SourceFacts.Of(listing, _model.Settings);
        return new SourceView(
            _words["basis_" + RightsWords.Key(facts.Default).Replace('-', '_')],
            [.. facts.ByBasis.Select(b => $"{_words["basis_" + RightsWords.Key(b.Basis).Replace('-', '_')]} {_words.Count(b.Count)}")],
            facts.LagDays is { } days ? _words.Fill("source_lag", days, facts.Dated) : null,
            facts.LastVisit is { } visit ? $"{_words.Fill("source_answering", facts.Visited, facts.Answering)} {_words.Fill("source_visited", visit.ToString(_words["date_short"]))}" : null);
    }

    private StoryView Story(TermPage page, string title, HeadView head, IReadOnlyList<LinkView> crumbs) => new(
        title, head, crumbs, _terms[page.Listing.Term], _words.Count(page.Listing.Articles.Length), _cards.Of(page.Articles), PagerOf(page.Page),
        Citations(page.Listing.Term));

    private IReadOnlyList<LinkView> Citations(Term term) =>
        _citations.GetValueOrDefault(term) is { } list ? [.. CitationFormat.All.Select(f => new LinkView(f.Name, Href(f.PathOf(list))))] : [];

    private TaxonomyView Index(TaxonomyPage page, string title, HeadView head, IReadOnlyList<LinkView> crumbs)
    {
        var isYears = page.Taxonomy == Taxonomy.Year;
        return new TaxonomyView(
            title, head, crumbs, Words.KeyOf(page.Taxonomy), _words.Count(_model.Archive.Articles.Length),
            isYears ? [] : _terms.All(page.Taxonomy), isYears ? [.. _years.Reverse()] : [],
            page.Taxonomy == Taxonomy.Glossary ? GlossaryIndexViews.Build(_model, _words, _terms) : null);
    }

    private IReadOnlyList<YearListView> ByYear() =>
        [.. _model.Archive.Terms[Taxonomy.Year].Select(l =>
            new YearListView(_words.NameOf(l.Term), Href(_model.Plan.PathOf(l.Term)!), [.. l.Articles.Select(_cards.Compact)]))];

    private PagerView PagerOf(PageNumber page) => PagerViews.Build(page, _words, Href);
}
