using System.Collections.Frozen;
using StaticArchive.Archive;
using StaticArchive.Cache;
using StaticArchive.Content;
using StaticArchive.Pages;
using StaticArchive.Text;

namespace StaticArchive.Build;

/// <summary>Two hashes for each article: of all that others show of it, with its address and its terms as they are shown, and of its text with what its links lead to.</summary>
internal sealed class ArticleKeys
{
    private readonly SiteModel _model;
    private readonly FrozenDictionary<Term, ContentHash> _terms;
    private readonly Action<KeyBuilder, Term> _addTerm;
    private readonly Dictionary<Article, (ContentHash Card, ContentHash Body)> _keys;

    public ArticleKeys(SiteModel model, FrozenDictionary<Term, ContentHash> terms)
    {
        (_model, _terms, _addTerm, _keys) = (model, terms, (k, t) => k.Add(terms[t]), new(model.Archive.Articles.Length, ReferenceEqualityComparer.Instance));
        var key = new KeyBuilder();
        foreach (var article in model.Archive.Articles)
        {
            _keys[article] = (CardOf(article, key), article.Body is null ? default : BodyOf(article.Body, key));
        }
    }

    public ContentHash CardOf(Article article) => _keys[article].Card;

    public ContentHash BodyOf(Article article) => _keys[article].Body;

    public ContentHash BodyOf(ArticleBody body, KeyBuilder key)
    {
        key.Add(body.Html.Hash).Add(body.Summary).Add(body.Html.Slots.Length);
        foreach (var slot in body.Html.Slots)
        {
            var target = slot.Kind == SlotKind.Fragment ? null : SlotTarget.Find(slot, _model);
            key.Add(slot.Offset).Add((int)slot.Kind).Add(slot.Target).Add(target?.Path).Add(target?.Query).Add(target?.Fragment)
                .Add(target?.Asset?.SitePath).Add(target?.Asset?.Width ?? 0).Add(target?.Asset?.Height ?? 0);
        }

        return key.Add(ContentHash.Of(ArticleRecords.HeadingsOf(body).Span)).Finish();
    }

    private ContentHash CardOf(Article article, KeyBuilder key)
    {
        key.Add(article.Id).Add(article.Slug).Add(article.Title).Add(article.Summary).Add(_model.Plan.PathOf(article)).Add(article.File).Add(article.Xref)
            .Add(article.Published.Instant).Add(article.Published.HasTime).Add(article.Updated?.Instant).Add(article.Updated?.HasTime ?? false)
            .Add((int?)article.Method ?? -1).Add((int)article.Rights).Add(article.Licence).Add(article.ReadingMinutes).Add(article.Body is not null)
            .Add(_terms[article.Source]).Add(_terms[article.Category]).Add(article.Story is { } story ? _terms[story] : default)
            .AddAll(article.Tags, _addTerm)
            .AddAll(article.Authors, _addTerm)
            .AddAll(article.Translators, _addTerm)
            .AddAll(article.Reviewers, (k, r) => k.Add(r))
            .AddAll(article.Quotations, (k, q) => k.Add(q)).Add((int?)article.Unpublished ?? -1)
            .Add((int)article.Decision.Stated).Add((int)article.Decision.Origin).Add(article.Decision.Until?.Instant).Add(article.Decision.HasEvidence)
            .AddAll(article.Corrections, (k, c) => k.Add(c.Date.Instant).Add(c.Date.HasTime).Add(c.Note));
        AddOriginal(key, article.Original);
        var check = article.OriginalCheck;
        key.Add((int?)check?.State ?? -1).Add(check?.IsGone ?? false).Add(check?.Checked.DayNumber ?? 0).Add(check?.Since.DayNumber ?? 0).Add(check?.Archive);
        if (article.Image is { } image)
        {
            var asset = ArticleLinks.Image(article, _model);
            key.Add(image.Source.Value).Add(image.Alt).Add(image.Credit).Add(asset?.SitePath).Add(asset?.Width ?? 0).Add(asset?.Height ?? 0);
        }

        return key.Finish();
    }

    private static void AddOriginal(KeyBuilder key, OriginalWork? original)
    {
        key.Add(original is not null);
        if (original is not null)
        {
            key.Add(original.Title).Add(original.Url?.Value).Add(original.Date?.Instant).Add(original.Date?.HasTime ?? false).Add(original.Language).Add(original.Archive)
                .AddAll(original.Authors, (k, a) => k.Add(a.Value));
        }
    }
}
