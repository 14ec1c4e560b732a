using System.Net;
using StaticArchive.Archive;
using StaticArchive.Config;
using StaticArchive.Content;
using StaticArchive.Glossary;

namespace StaticArchive.Pages.Views;

/// <summary>The page of a term: what it is, how it is written, and where.</summary>
internal sealed class GlossaryViews(SiteModel model, Words words, TermViews terms, CardViews cards)
{
    private static readonly HtmlPart Mark = new("<mark>"), MarkEnd = new("</mark>");

    private readonly TimelineViews _timelines = new(model, words);
    private readonly FinishedHtml _noSentence = new(WebUtility.HtmlEncode(words["gloss_no_sentence"]));

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
            Uses(page.Articles, index), PagerViews.Build(page.Page, words, Href), feed is null ? null : Href(feed.Path), HasTimeline(entry, page) ? _timelines.Build(page.Listing, index) : null);
    }

    private static bool HasTimeline(GlossaryEntry entry, TermPage page) => page.Page.Number == 1 && entry.Kind is (GlossaryKind.Company or GlossaryKind.Person);

    private TermUseView[] Uses(IReadOnlyList<Article> articles, int index)
    {
        var uses = new TermUseView[articles.Count];
        for (var i = 0; i < uses.Length; i++)
        {
            uses[i] = new TermUseView(cards.Compact(articles[i]), Sentence(articles[i], model.Archive.Uses.UseOf(index, articles[i])));
        }

        return uses;
    }

    /// <summary>The sentence around the first use in the text, in which it is marked.</summary>
    private FinishedHtml Sentence(Article article, GlossaryUse use)
    {
        if (article.Body is not { } body || use.Within == default)
        {
            return _noSentence;
        }

        var html = body.Html.Html;
        HtmlPart Words((int Start, int End) place) => Sentences.WordsOf(new HtmlPart(html, place.Start, place.End - place.Start));
        return new FinishedHtml([Words((use.Sentence.Start, use.Within.Start)).TrimStart(), Mark, Words(use.Within), MarkEnd, Words((use.Within.End, use.Sentence.End)).TrimEnd()]);
    }
}
