using System.Collections.Concurrent;
using System.Collections.Immutable;
using StaticArchive.Archive;
using StaticArchive.Pages;
using StaticArchive.Pages.Views;
using StaticArchive.Text;

namespace StaticArchive.Feeds;

/// <summary>Fills planned feeds. The site's own carry the whole texts, those of lists the summaries: a reader of both would load every text twice.</summary>
internal sealed class FeedBuilder(SiteModel model)
{
    private readonly Words _words = new(model.Strings);
    private readonly FeedAuthor _publisher = new(Clean(model.Settings.Publisher.Name), model.Settings.Publisher.Url ?? model.Settings.Address.Absolute("/"));

    private readonly ConcurrentDictionary<string, FeedEntry> _inLists = new(StringComparer.Ordinal);

    /// <summary>The last withdrawn first.</summary>
    private readonly WithdrawnPage[] _withdrawn =
        [.. model.Plan.Pages.OfType<WithdrawnPage>().OrderByDescending(p => p.Article.Date.Instant).ThenBy(p => p.Path, StringComparer.Ordinal)];

    public SiteModel Model => model;

    public FeedAuthor Publisher => _publisher;

    public string? StyleUrl { get; } = model.Assets.Theme.GetValueOrDefault("css/feed.css") is { } style ? model.Settings.Address.Href(style.SitePath) : null;

    public Feed Build(PlannedFeed planned)
    {
        var articles = planned.Listing?.Articles ?? model.Archive.Articles;
        var isFull = planned.Listing is null;
        return new Feed
        {
            Id = TagUris.Feed(model.Settings, planned),
            Title = TitleOf(planned),
            Description = DescriptionOf(planned),
            SelfUrl = Absolute(planned.Path),
            PageUrl = Absolute(planned.PagePath),
            Language = model.Settings.Language,
            Publisher = _publisher,
            IconUrl = model.Assets.Theme.GetValueOrDefault("icons/icon-512.png") is { } icon ? Absolute(icon.SitePath) : null,
            StyleUrl = StyleUrl,
            Tombstones = [.. Gone(planned.Listing?.Term).Take(model.Settings.FeedSize)],
            Entries = [.. articles.Take(model.Settings.FeedSize).Select(a => isFull ? Entry(a, isFull) : InList(a))],
        };
    }

    public string TitleOf(PlannedFeed planned) => Clean(planned.Listing is { Term: var term }
        ? $"{_words.NameOf(term)} · {_words.Kind(term.Taxonomy)} · {model.Settings.Title}"
        : model.Settings.Title);

    public string Absolute(string sitePath) => model.Settings.Address.Absolute(sitePath);

    private static string Clean(string text) => ValidText.OneLine(text);

    private string DescriptionOf(PlannedFeed planned) =>
        Clean(planned.Listing?.Term is { } term ? term.Entry?.Description ?? TitleOf(planned) : model.Settings.Description);

    /// <summary>An article stands in the feeds of many lists, and is the same in all.</summary>
    private FeedEntry InList(Article article) => _inLists.GetOrAdd(article.Id, static (_, p) => p.Self.Entry(p.Article, isFull: false) with { Shared = new SharedXml() }, (Self: this, Article: article));

    private FeedEntry Entry(Article article, bool isFull)
    {
        var path = model.Plan.PathOf(article);
        return new FeedEntry
        {
            Id = TagUris.Article(model.Settings, article.Id),
            Url = Absolute(path),
            Title = Clean(article.Title),
            Summary = Clean(article.Summary),
            Html = isFull ? FeedHtml.Of(article, path, model) : null,
            Published = article.Published.Instant,
            Updated = article.LastChange,
            Authors = article.Translators.IsEmpty ? [_publisher] : Authors(article.Translators),
            OriginalAuthors = article.IsTranslation ? Authors(article.Authors) : [],
            Categories = [.. article.Tags.Select(t => t.Name).Prepend(article.Category.Name).Select(Clean).Distinct(StringComparer.Ordinal)],
            OriginalUrl = ArticleLinks.Original(article),
            ImageUrl = ArticleLinks.Image(article, model) is { } image ? Absolute(image.SitePath) : null,
            LicenceUrl = ArticleLinks.Licence(article),
            Rights = _words["rights_" + RightsWords.Key(article.Rights).Replace('-', '_')],
        };
    }

    /// <param name="term">Null: the whole site.</param>
    private IEnumerable<Tombstone> Gone(Term? term) =>
        from page in _withdrawn
        where term is null || page.Article.Terms.Contains(term)
        let gone = page.Article
        select new Tombstone(
            TagUris.Article(model.Settings, gone.Id), Absolute(page.Path), gone.Date.Instant,
            gone.Reason is { } reason ? Clean(reason) : null, gone.By is { } who ? Clean(who) : null);

    private ImmutableArray<FeedAuthor> Authors(ImmutableArray<Term> people) =>
        [.. people.Select(p => new FeedAuthor(Clean(p.Name), model.Plan.PathOf(p) is { } path ? Absolute(path) : null))];
}
