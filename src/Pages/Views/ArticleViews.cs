using StaticArchive.Archive;
using StaticArchive.Config;
using StaticArchive.Content;
using StaticArchive.Text;

namespace StaticArchive.Pages.Views;

/// <summary>The page of one article.</summary>
internal sealed class ArticleViews(SiteModel model, Words words, TermViews terms, CardViews cards)
{
    private const int HeadingsForContents = 3;

    private readonly Glosses _glosses = new(model, words);

    public ArticleView Build(ArticlePage page, HeadView head, IReadOnlyList<LinkView> breadcrumbs)
    {
        var article = page.Article;
        var absolute = model.Settings.Address.Absolute(page.Path);
        return new ArticleView(
            article.Title, head, breadcrumbs, model.Settings.Address.Href(page.Path), article.Summary,
            article.Body is { } body ? new FinishedHtml(ArticleHtml.ForPage(body.Html, model, _glosses.Of(article))) : null,
            [.. article.Quotations.Select(q => new QuotationView(q.Split('\n')))], Contents(article.Body), words.Date(article.Published), article.Updated is { } updated ? words.Date(updated) : null,
            terms[article.Source], terms[article.Category], terms.Of(article.Tags), Provenance(article), cards.ReadingTime(article), cards.Image(article),
            [.. article.Corrections.Select(c => new CorrectionView(words.Date(c.Date), c.Note))], Story(article),
            page.Newer is null ? null : cards.Compact(page.Newer), page.Older is null ? null : cards.Compact(page.Older),
            cards.Of(model.Archive.Related[article.Id]), Cite(article, absolute), HistoryUrl(article), ReportUrl(article, absolute), cards.Mark(article));
    }

    /// <summary>Headings of the two upper levels; none where the text has fewer than three headings.</summary>
    public static IReadOnlyList<HeadingView> Contents(ArticleBody? body) =>
        body is null || body.Headings.Length < HeadingsForContents
            ? []
            : [.. body.Headings.Where(h => h.Level <= 3).Select(h => new HeadingView(h.Level, h.Text, "#" + UrlPath.Encode(h.Id)))];

    private ProvenanceView Provenance(Article article)
    {
        var original = article.Original;
        var method = article.Method is { } m ? CardViews.MethodKey(m) : null;
        var rights = RightsWords.Key(article.Rights);
        return new ProvenanceView(
            article.IsTranslation, original?.Title, original?.Url?.Value, original?.Date is { } date ? words.Date(date) : null, original?.Language,
            terms.Of(article.Authors), terms.Of(article.Translators), article.Reviewers,
            method, cards.MethodLabel(article), method is null ? null : words[$"method_{method.Replace('-', '_')}_note"],
            rights, words["rights_" + rights.Replace('-', '_')], article.Licence, article.Licence is null ? null : Licences.Url(article.Licence))
        {
            OriginalLanguageName = original?.Language is { } language ? words.Language(language) : null,
            OriginalGone = article.OriginalCheck is { IsGone: true } check ? words.Day(check.Since) : null,
            ArchiveUrl = original?.Archive ?? (article.OriginalCheck is { IsGone: true } gone ? gone.Archive : null),
        };
    }

    private StoryPartView? Story(Article article)
    {
        if (article.Story is not { } story)
        {
            return null;
        }

        var parts = model.Archive.Terms[Taxonomy.Story].First(l => l.Term == story).Articles;
        var number = parts.IndexOf(article, 0, parts.Length, ById.Instance) + 1;
        var links = parts.Select(p => new StoryLinkView(p.Title, cards.Href(p), words.Date(p.Published), p.Id == article.Id, cards.Mark(p)));
        return new StoryPartView(terms[story], number, parts.Length, words.Fill("part_text", parts.Length, number), [.. links]);
    }

    private CiteView Cite(Article article, string absolute)
    {
        var text = CitationStyles.Local(article, model, words.Date(article.Published with { HasTime = false }).Text, absolute);
        return new CiteView(
            text, absolute, article.Id, model.Settings.Makes(SitePart.Api) ? model.Settings.Address.Href(ApiPaths.Article(article)) : null, CitationStyles.Apa(article, model, absolute),
            CitationStyles.Chicago(article, model, absolute), model.Settings.CitationFiles ? [.. CitationFormat.All.Select(f => new LinkView(f.Name, model.Settings.Address.Href(f.PathOf(article))))] : []);
    }

    private string? HistoryUrl(Article article) =>
        model.Settings.HistoryUrl?.Replace("{path}", UrlPath.Encode(article.File), StringComparison.Ordinal);

    private string? ReportUrl(Article article, string absolute) => model.Settings.ReportUrl?
        .Replace("{title}", Uri.EscapeDataString(article.Title), StringComparison.Ordinal)
        .Replace("{url}", Uri.EscapeDataString(absolute), StringComparison.Ordinal);

    private sealed class ById : IEqualityComparer<Article>
    {
        public static readonly ById Instance = new();

        public bool Equals(Article? x, Article? y) => x?.Id == y?.Id;

        public int GetHashCode(Article article) => article.Id.GetHashCode(StringComparison.Ordinal);
    }
}
