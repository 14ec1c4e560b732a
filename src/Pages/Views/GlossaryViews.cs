using StaticArchive.Archive;
using StaticArchive.Config;
using StaticArchive.Glossary;

namespace StaticArchive.Pages.Views;

/// <summary>The page of a term: what it is, how it is written, and where.</summary>
internal sealed class GlossaryViews(SiteModel model, Words words, TermViews terms, CardViews cards)
{
    private readonly TimelineViews _timelines = new(model, words);

    /// <param name="feed">Null: its list has none.</param>
    public GlossaryPageView Build(TermPage page, HeadView head, IReadOnlyList<LinkView> crumbs, PlannedFeed? feed)
    {
        var term = page.Listing.Term;
        var uses = model.Archive.Uses;
        var index = uses.IndexOf(term);
        var entry = uses.EntryAt(index);
        string Href(string path) => model.Settings.Address.Href(path);
        return new GlossaryPageView(
            page.Page.Number == 1 ? entry.Korean : words.Fill("page_of_title", entry.Korean, page.Page.Number), head, crumbs, terms[term], entry.Language, Words.KeyOf(entry.Kind),
            words["kind_" + Words.KeyOf(entry.Kind)], entry.Term, entry.Aliases, entry.Allowed, entry.Forbidden, words.Count(page.Listing.Articles.Length),
            [.. page.Articles.Select(a => new TermUseView(cards.Compact(a), Sentence(a, uses.UseOf(index, a))))],
            PagerViews.Build(page.Page, words, Href), feed is null ? null : Href(feed.Path), HasTimeline(entry, page) ? _timelines.Build(page.Listing, index) : null);
    }

    private static bool HasTimeline(GlossaryEntry entry, TermPage page) => page.Page.Number == 1 && entry.Kind is (GlossaryKind.Company or GlossaryKind.Person);

    /// <summary>The sentence around the first use in the text, in which it is marked.</summary>
    private static FinishedHtml? Sentence(Article article, GlossaryUse use)
    {
        if (article.Body is not { } body || use.Within == default)
        {
            return null;
        }

        var html = body.Html.Html.AsSpan();
        var before = Sentences.WordsOf(html[use.Sentence.Start..use.Within.Start]).TrimStart();
        var after = Sentences.WordsOf(html[use.Within.End..use.Sentence.End]).TrimEnd();
        return new FinishedHtml($"{before}<mark>{Sentences.WordsOf(html[use.Within.Start..use.Within.End])}</mark>{after}");
    }
}
