using StaticArchive.Archive;
using StaticArchive.Cache;
using StaticArchive.Config;
using StaticArchive.Pages;
using StaticArchive.Text;

namespace StaticArchive.Build;

/// <summary>Of what articles and term pages show of the glossary.</summary>
internal sealed class GlossaryKeys
{
    private readonly SiteModel _model;
    private readonly ArticleKeys _articles;
    /// <summary>Of nobody where there is no glossary.</summary>
    private readonly Dictionary<Article, (ContentHash Glosses, ContentHash Companions)> _uses = new(ReferenceEqualityComparer.Instance);

    public GlossaryKeys(SiteModel model, ArticleKeys articles)
    {
        (_model, _articles) = (model, articles);
        var key = new KeyBuilder();
        foreach (var article in model.Archive.Uses.Count > 0 ? model.Archive.Articles : [])
        {
            _uses[article] = (GlossesOf(article, key), CompanionsOf(article, key));
        }
    }

    /// <summary>Of what explains terms in an article's text.</summary>
    public ContentHash GlossesOf(Article article) => _uses.GetValueOrDefault(article).Glosses;

    /// <summary>Beyond the term and the articles that every list shows.</summary>
    public void AddPage(KeyBuilder key, TermPage page)
    {
        var uses = _model.Archive.Uses;
        var index = uses.IndexOf(page.Listing.Term);
        var entry = uses.EntryAt(index);
        key.Add((int)entry.Kind).Add(entry.Term).Add(entry.Korean).Add(entry.Language).AddAll(entry.Aliases, (k, a) => k.Add(a)).AddAll(entry.Allowed, (k, a) => k.Add(a))
            .AddAll(entry.Forbidden, (k, f) => k.Add(f));
        foreach (var (number, use) in uses.ListOf(index).AsSpan(page.From, page.Articles.Count))
        {
            key.Add(_articles.BodyOf(_model.Archive.Articles[number])).Add(use.Sentence.Start).Add(use.Sentence.End).Add(use.Within.Start).Add(use.Within.End);
        }

        if (page.Page.Number == 1)
        {
            key.AddAll(page.Listing.Articles, (k, a) => k.Add(a.Published.Instant).Add(_uses[a].Companions));
        }
    }

    /// <summary>Beyond the terms themselves.</summary>
    public void AddIndex(KeyBuilder key)
    {
        var uses = _model.Archive.Uses;
        key.AddAll(_model.Archive.Terms[Taxonomy.Glossary], (k, l) => k.Add((int)uses.EntryAt(uses.IndexOf(l.Term)).Kind));
    }

    private ContentHash GlossesOf(Article article, KeyBuilder key)
    {
        var uses = _model.Archive.Uses;
        return key.AddAll(article.Body is null ? [] : uses.Of(article), (k, u) =>
        {
            var entry = uses.EntryOf(u);
            k.Add(u.Start).Add(u.Length).Add(u.IsExplained).Add(entry.Id).Add(entry.Term).Add(entry.Korean).Add((int)entry.Kind).Add(entry.Note).Add(entry.Language);
        }).Finish();
    }

    private ContentHash CompanionsOf(Article article, KeyBuilder key)
    {
        var uses = _model.Archive.Uses;
        return key.AddAll([.. uses.Of(article).Where(u => uses.EntryOf(u).Kind is GlossaryKind.Company or GlossaryKind.Person)], (k, u) => k.Add(u.Entry).Add(uses.TermOf(u).Slug).Add(uses.TermOf(u).Name)).Finish();
    }
}
