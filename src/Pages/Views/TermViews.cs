using System.Collections.Immutable;
using StaticArchive.Archive;

namespace StaticArchive.Pages.Views;

/// <summary>One view for every term, made once: articles, lists and the home page show the same.</summary>
internal sealed class TermViews
{
    private readonly Dictionary<Term, TermView> _views;
    private readonly Dictionary<Term, TermLinkView> _links;
    private readonly SiteModel _model;

    public TermViews(SiteModel model, Words words)
    {
        _model = model;
        _views = model.Archive.Terms.Values
            .SelectMany(listings => listings.Select(l => (l.Term, View: ViewOf(l, MaxOf(listings), words))))
            .ToDictionary(p => p.Term, p => p.View);
        _links = _views.ToDictionary(v => v.Key, v => new TermLinkView(v.Value.Key, v.Value.Slug, v.Value.Name, v.Value.EnglishName, v.Value.Description, v.Value.Url, v.Value.ExternalUrl));
    }

    public TermView this[Term term] => _views[term];

    public TermLinkView LinkTo(Term term) => _links[term];

    public IReadOnlyList<TermView> All(Taxonomy taxonomy) => [.. _model.Archive.Terms[taxonomy].Select(l => _views[l.Term])];

    /// <summary>The terms with the most articles, ties in the taxonomy's order.</summary>
    public IReadOnlyList<TermView> MostUsed(Taxonomy taxonomy, int count) => [.. All(taxonomy).OrderByDescending(t => t.Count).Take(count)];

    public IReadOnlyList<TermView> Of(ImmutableArray<Term> terms) => terms.IsEmpty ? [] : [.. terms.Select(t => _views[t])];

    /// <summary>A whole percentage, at least 1 where there is anything.</summary>
    public static int Share(int count, int max) => count == 0 ? 0 : Math.Max(1, count * 100 / max);

    private static int MaxOf(ImmutableArray<TermListing> listings) => listings.Max(l => l.Articles.Length);

    private TermView ViewOf(TermListing listing, int max, Words words)
    {
        var (term, count) = (listing.Term, listing.Articles.Length);
        return new TermView(
            Words.KeyOf(term.Taxonomy), term.Slug, words.NameOf(term), term.Entry?.EnglishName, term.Entry?.Description,
            _model.Plan.PathOf(term) is { } path ? _model.Settings.Address.Href(path) : null, term.Entry?.Url, count, Share(count, max));
    }
}
