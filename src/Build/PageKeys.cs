using System.Collections.Frozen;
using StaticArchive.Archive;
using StaticArchive.Cache;
using StaticArchive.Content;
using StaticArchive.Pages;
using StaticArchive.Pages.Views;
using StaticArchive.Rendering;
using StaticArchive.Text;

namespace StaticArchive.Build;

/// <summary>
/// One hash for each page, of everything that its view and template read. Whoever lets a view read more must add it here; what all pages read belongs into the site's
/// part, what only some read into theirs and, where they show no text, into <see cref="WithoutTexts"/>. A key may name too much, never too little: <c>IncrementalBuildTests</c> edits sites at random to find out.
/// </summary>
internal sealed class PageKeys
{
    private const int LatestOnNotFound = 5;

    private readonly SiteModel _model;
    private readonly Theme _theme;
    private readonly ArticleKeys _articles;
    private readonly FrozenDictionary<Term, ContentHash> _names;
    private readonly FrozenDictionary<Term, ContentHash> _terms;
    private readonly FrozenDictionary<Taxonomy, ContentHash> _taxonomies;
    private readonly FrozenDictionary<Term, ContentHash> _stories;
    private readonly GlossaryKeys _glossary;
    private readonly Action<KeyBuilder, Term> _addTerm;
    private readonly Action<KeyBuilder, Article> _addCard;
    private readonly ContentHash _site;
    private readonly ContentHash _counts;

    /// <param name="site">What all pages show.</param>
    public PageKeys(SiteModel model, Theme theme, SiteView site)
    {
        (_model, _theme) = (model, theme);
        (_addTerm, _addCard) = ((k, t) => k.Add(_terms![t]), (k, a) => k.Add(_articles!.CardOf(a)));
        var key = new KeyBuilder();
        _names = model.Archive.Terms.Values.SelectMany(l => l).ToFrozenDictionary(l => l.Term, l => NameKey(l.Term, key));
        _terms = TermKeys(model, key).ToFrozenDictionary();
        _taxonomies = model.Archive.Terms.ToFrozenDictionary(t => t.Key, t => key.AddAll(t.Value, (k, l) => k.Add(_terms[l.Term])).Finish());
        _articles = new ArticleKeys(model, _names);
        _stories = model.Archive.Terms[Taxonomy.Story].ToFrozenDictionary(l => l.Term, l => key.AddAll(l.Articles, _addCard).Finish());
        _glossary = new GlossaryKeys(model, _articles);
        _site = SiteKey(model, site, key);
        _counts = key.Add(site.ArticleCount).Add(site.SourceCount).AddAll(site.Categories, (k, c) => k.Add(c.ToString())).Finish();
    }

    /// <summary>Of the settings, words and theme assets, which any page may show.</summary>
    public ContentHash Site => _site;

    public ArticleKeys Articles => _articles;

    /// <summary>Of all articles' metadata, in order, and of all terms: for what lists everything.</summary>
    public ContentHash Everything(KeyBuilder key)
    {
        key.Add(_site).Add(_model.Assets.Input.Count > 0).AddAll(_model.Archive.Articles, _addCard);
        foreach (var taxonomy in Enum.GetValues<Taxonomy>())
        {
            key.Add(_taxonomies[taxonomy]);
        }

        return key.AddAll(_model.Plan.Editions, (k, e) => k.Add(e.Path)).AddAll(_model.Archive.Withdrawn, (k, w) => Add(k, w))
            .AddAll(_model.Plan.Pages, (k, p) => k.Add(p.Path).Add(p.Origin).Add(p.Layout).Add(p.LastChange).Add(p.Indexed)
                .Add((p as RedirectPage)?.TargetPath).Add((p as StaticPage)?.Page.Title.Value).Add((p as StaticPage)?.Page.Order ?? -1)).Finish();
    }

    /// <summary>Of all that pages without texts show, in whatever layout: <see cref="ShowsNoText"/>.</summary>
    /// <param name="everything">What <see cref="Everything"/> gives.</param>
    public ContentHash WithoutTexts(ContentHash everything) => new KeyBuilder().Add(everything).Add(_counts)
        .AddAll([.. _theme.Layouts.Keys.Order(StringComparer.Ordinal)], (k, l) => k.Add(l).Add(_theme.HashOf(l)))
        .AddAll(_model.Archive.Terms[Taxonomy.Source], (k, l) => k.Add((int?)l.Term.Entry?.Rights ?? -1))
        .AddAll(_model.Archive.Articles, (k, a) => k.AddAll(_model.Archive.Related[a.Id], (r, related) => r.Add(related.Id))).Finish();

    public static bool ShowsNoText(PlannedPage page) => page switch
    {
        HomePage or NotFoundPage or WithdrawnPage or RedirectPage or SearchPage or AllArticlesPage or CorrectionsPage => true,
        TermPage { Listing.Term.Taxonomy: var taxonomy } => taxonomy is not Taxonomy.Glossary,
        TaxonomyPage { Taxonomy: var taxonomy } => taxonomy is not Taxonomy.Glossary,
        _ => false,
    };

    public ContentHash Of(PlannedFeed feed, KeyBuilder key)
    {
        key.Add(_site).Add(feed.Path).Add((int)feed.Format).Add(feed.PagePath).Add(feed.Listing is { Term: var term } ? _names[term] : default);
        key.AddAll(_model.Archive.Withdrawn, (k, w) => Add(k, w));
        return key.AddAll([.. (feed.Listing?.Articles ?? _model.Archive.Articles).Take(_model.Settings.FeedSize)],
            (k, a) => k.Add(_articles.CardOf(a)).Add(feed.Listing is null ? _articles.BodyOf(a) : default)).Finish();
    }

    /// <summary>Of an offline edition; what an article's image holds is in its name.</summary>
    public ContentHash Of(PlannedEdition edition) => new KeyBuilder().Add(_site).Add(edition.Path).Add(edition.Key.Written).Add(edition.Modified)
        .Add(_names[edition.Term]).Add(_model.Plan.PathOf(edition.Term)).AddAll(edition.Articles, (k, a) => k.Add(_articles.CardOf(a)).Add(_articles.BodyOf(a))).Finish();

    /// <summary>Of an article's file for programs.</summary>
    public ContentHash OfData(Article article, KeyBuilder key) => key.Add(_site).Add("data").Add(_articles.CardOf(article))
        .AddAll(_model.Archive.Related[article.Id], _addCard).Finish();

    public ContentHash Of(PlannedPage page, KeyBuilder key)
    {
        key.Add(_site).Add(_theme.HashOf(page.Layout)).Add(_theme.ShowsSiteCounts(page.Layout) ? _counts : default).Add(page.Layout).Add(page.Path).Add(page.LastChange).Add(page.Indexed);
        switch (page)
        {
            case ArticlePage { Article: var article } p:
                AddArticle(key, article);
                key.Add(p.Newer is null ? default : _articles.CardOf(p.Newer)).Add(p.Older is null ? default : _articles.CardOf(p.Older));
                break;
            case HomePage p:
                AddList(key, p.Articles, p.Page);
                AddTaxonomies(key, Taxonomy.Category, Taxonomy.Source, Taxonomy.Story, Taxonomy.Year, Taxonomy.Month);
                break;
            case TermPage p:
                key.Add(_terms[p.Listing.Term]).Add(p.Listing.Articles.Length);
                AddList(key, p.Articles, p.Page);
                if (p.Listing.Term.Taxonomy is Taxonomy.Source && p.Page.Number == 1)
                {
                    key.Add((int?)p.Listing.Term.Entry?.Rights ?? -1).AddAll(p.Listing.Articles, _addCard);
                }

                if (p.Listing.Term.Taxonomy is Taxonomy.Year)
                {
                    AddTaxonomies(key, Taxonomy.Month);
                }
                else if (p.Listing.Term.Taxonomy is Taxonomy.Glossary)
                {
                    _glossary.AddPage(key, p);
                }

                break;
            case TaxonomyPage p:
                AddTaxonomies(key, p.Taxonomy, Taxonomy.Month);
                key.Add((int)p.Taxonomy).Add(_model.Archive.Articles.Length);
                if (p.Taxonomy is Taxonomy.Glossary)
                {
                    _glossary.AddIndex(key);
                }

                break;
            case StaticPage { Page: var p }:
                key.Add(p.Title.Value).Add(p.Summary).Add(p.Updated?.Instant).Add(p.Updated?.HasTime ?? false).Add(_articles.BodyOf(p.Body, new KeyBuilder()));
                break;
            case NotFoundPage:
                key.AddAll([.. _model.Archive.Articles.Take(LatestOnNotFound)], _addCard);
                break;
            case WithdrawnPage { Article: var w }:
                Add(key, w);
                break;
            case RedirectPage p:
                key.Add(p.TargetPath);
                break;
            case StatusPage p:
                key.AddAll(p.Works, (k, w) => k.Add((int)w.Stage).Add(w.Title).Add(w.OriginalUrl).Add(w.SourceName).Add(string.Join('\n', w.People)).Add(w.Since.DayNumber).Add(w.IsOverdue));
                break;
            case EditionsPage p:
                key.AddAll(p.Editions, (k, e) => k.Add(Of(e)));
                break;
            case DataPage:
                key.Add(_model.Archive.Articles.Length).AddAll([.. _model.Archive.Articles.Take(1)], _addCard)
                    .AddAll([.. _model.Plan.Citations.Take(1)], (k, c) => k.Add(c.PagePath));
                break;
            case SearchPage:
                break;
            default:
                return Everything(key);
        }

        return key.Finish();
    }

    /// <summary>Of how a term is named, and not of how many articles it has.</summary>
    private static ContentHash NameKey(Term term, KeyBuilder key) => key.Add((int)term.Taxonomy).Add(term.Slug).Add(term.Name).Add(term.Entry is null)
        .Add(term.Entry?.EnglishName).Add(term.Entry?.Description).Add(term.Entry?.Url).Add(term.Entry?.Language).Finish();

    private IEnumerable<KeyValuePair<Term, ContentHash>> TermKeys(SiteModel model, KeyBuilder key)
    {
        foreach (var listings in model.Archive.Terms.Values.Where(l => !l.IsEmpty))
        {
            var most = listings.Max(l => l.Articles.Length);
            foreach (var (term, articles) in listings)
            {
                yield return new(term, key.Add(_names[term]).Add(articles.Length).Add(TermViews.Share(articles.Length, most)).Finish());
            }
        }
    }

    private static KeyBuilder Add(KeyBuilder key, WithdrawnArticle withdrawn) =>
        key.Add(withdrawn.Id).Add(withdrawn.Slug).Add(withdrawn.File).Add(withdrawn.Published).Add(withdrawn.Date.Instant).Add(withdrawn.Date.HasTime).Add(withdrawn.Reason).Add(withdrawn.By)
            .AddAll(withdrawn.Terms, (k, t) => k.Add((int)t.Taxonomy).Add(t.Slug)).AddAll(withdrawn.RedirectFrom, (k, r) => k.Add(r.Value));

    private static ContentHash SiteKey(SiteModel model, SiteView site, KeyBuilder key)
    {
        var settings = model.Settings;
        foreach (var (name, word) in model.Strings.Words.OrderBy(w => w.Key, StringComparer.Ordinal))
        {
            key.Add(name).Add(word);
        }

        foreach (var (name, asset) in model.Assets.Theme.OrderBy(a => a.Key, StringComparer.Ordinal))
        {
            key.Add(name).Add(asset.SitePath).Add(asset.Width).Add(asset.Height);
        }

        // A record of texts, numbers and flags, and of records of those: its own words name them all.
        key.AddAll(settings.LeaveOut, (k, p) => k.Add((int)p)).Add(settings.ToString()).Add(settings.TimeZone.Id).Add(settings.Address.Origin).Add(settings.Address.Href("/"));
        key.Add((site with { Menu = [], Categories = [], FooterLinks = [], ArticleCount = 0, SourceCount = 0 }).ToString());
        return key.AddAll(site.Menu, (k, l) => k.Add(l.ToString()))
            .AddAll(site.FooterLinks, (k, l) => k.Add(l.ToString())).Finish();
    }

    private void AddArticle(KeyBuilder key, Article article)
    {
        key.Add(_articles.CardOf(article)).Add(_articles.BodyOf(article)).Add(_glossary.GlossesOf(article))
            .AddAll(_model.Archive.Related[article.Id], _addCard)
            .Add(_terms[article.Source]).Add(_terms[article.Category]).AddAll(article.Tags, _addTerm)
            .AddAll(article.Authors, _addTerm).AddAll(article.Translators, _addTerm);
        if (article.Story is { } story)
        {
            key.Add(_terms[story]).Add(_stories[story]);
        }
    }

    private void AddList(KeyBuilder key, IReadOnlyList<Article> articles, PageNumber page) =>
        key.AddAll(articles, _addCard).Add(page.Number).Add(page.Count).Add(page.BasePath);

    private void AddTaxonomies(KeyBuilder key, params ReadOnlySpan<Taxonomy> taxonomies)
    {
        foreach (var taxonomy in taxonomies)
        {
            key.Add(_taxonomies[taxonomy]);
        }
    }
}
