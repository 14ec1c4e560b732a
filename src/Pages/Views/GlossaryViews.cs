using System.Net;
using StaticArchive.Archive;
using StaticArchive.Config;
using StaticArchive.Content;
using StaticArchive.Glossary;

namespace StaticArchive.Pages.Views;

/// <summary>The page of a term: what it is, how it is written, and where.</summary>
internal sealed class GlossaryViews(SiteModel model, Words words, TermViews terms, CardViews cards)
{
    private readonly TimelineViews _timelines = new(model, words);
    private readonly HtmlPart _noSentence = new(WebUtility.HtmlEncode(words["gloss_no_sentence"]));
    private readonly RowArticle?[] _articles = new RowArticle?[model.Archive.Articles.Length];

    /// <param name="feed">Null: its list has none.</param>
    public GlossaryPageView Build(TermPage page, HeadView head, IReadOnlyList<LinkView> crumbs, PlannedFeed? feed)
    {
        var term = page.Listing.Term;
        var index = model.Archive.Uses.IndexOf(term);
        var entry = model.Archive.Uses.EntryAt(index);
        string Href(string path) => model.Settings.Address.Href(path);
        return new GlossaryPageView(
            page.Page.Number == 1 ? entry.Korean : words.Fill("page_of_title", entry.Korean, page.Page.Number), head, crumbs, terms[term], entry.Language, Words.KeyOf(entry.Kind),
            words["kind_" + Words.KeyOf(entry.Kind)], entry.Term, entry.Aliases, entry.Allowed, entry.Forbidden, words.Count(page.Listing.Articles.Length),
            Uses(page, index), PagerViews.Build(page.Page, words, Href), feed is null ? null : Href(feed.Path), HasTimeline(entry, page) ? _timelines.Build(page.Listing, index) : null);
    }

    private static bool HasTimeline(GlossaryEntry entry, TermPage page) => page.Page.Number == 1 && entry.Kind is (GlossaryKind.Company or GlossaryKind.Person);

    private TermUseView[] Uses(TermPage page, int index)
    {
        var uses = model.Archive.Uses.ListOf(index).AsSpan(page.From, page.Articles.Count);
        var views = new TermUseView[uses.Length];
        for (var i = 0; i < uses.Length; i++)
        {
            views[i] = UseOf(uses[i].Use, ArticleAt(uses[i].Number));
        }

        return views;
    }

    private RowArticle ArticleAt(int number)
    {
        return _articles[number] ??= Make(model.Archive.Articles[number]);
        RowArticle Make(Article article) => new(cards.Compact(article), article.Body?.Html.Html);
    }

    private TermUseView UseOf(GlossaryUse use, RowArticle article)
    {
        var (sentence, within) = (use.Sentence, use.Within);
        if (article.Html is not { } html || within == default)
        {
            return new TermUseView(article.View) { Before = _noSentence };
        }

        return new TermUseView(article.View)
        {
            Before = new HtmlPart(html, sentence.Start, within.Start - sentence.Start),
            Marked = new HtmlPart(html, within.Start, within.End - within.Start),
            After = new HtmlPart(html, within.End, sentence.End - within.End),
        };
    }

    /// <summary>What rows show of an article, side by side: there are seventy thousand rows in an archive of ten thousand articles.</summary>
    private sealed record RowArticle(CompactView View, string? Html);
}
