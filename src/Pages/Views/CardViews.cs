using System.Collections.Concurrent;
using StaticArchive.Archive;
using StaticArchive.Content;

namespace StaticArchive.Pages.Views;

/// <summary>Articles as they stand in lists. A card is made once and shown on every list that its article is on.</summary>
internal sealed class CardViews(SiteModel model, Words words, TermViews terms)
{
    private readonly ConcurrentDictionary<string, CardView> _cards = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, CompactView> _compacts = new(StringComparer.Ordinal);

    public CardView Of(Article article) => _cards.GetOrAdd(article.Id, static (_, p) => p.Self.Make(p.Article), (Self: this, Article: article));

    public IReadOnlyList<CardView> Of(IEnumerable<Article> articles) => [.. articles.Select(Of)];

    public CompactView Compact(Article article) => _compacts.GetOrAdd(article.Id, static (_, p) => p.Self.MakeCompact(p.Article), (Self: this, Article: article));

    public string Href(Article article) => model.Settings.Address.Href(model.Plan.PathOf(article));

    public string? ReadingTime(Article article) => article.ReadingMinutes == 0 ? null : words.Fill("reading_time", article.ReadingMinutes);

    public string? MethodLabel(Article article) => article.Method is { } method ? words["method_" + MethodKey(method).Replace('-', '_')] : null;

    public MarkView? Mark(Article article)
    {
        if (article.Unpublished is not { } reason)
        {
            return null;
        }

        var key = reason.ToString().ToLowerInvariant();
        return new MarkView(key, words["mark_" + key], words[$"mark_{key}_note"]);
    }

    /// <summary>Null where the article has none, or its file is missing (which is an error said elsewhere).</summary>
    public ImageView? Image(Article article)
    {
        if (article.Image is not { } image || model.Assets.Input.GetValueOrDefault(ImagePaths.Resolve(article.File, image.Source.Value)) is not { } asset)
        {
            return null;
        }

        return new ImageView(model.Settings.Address.Href(asset.SitePath), image.Alt, asset.Width, asset.Height, image.Credit);
    }

    public static string MethodKey(TranslationMethod method) => method == TranslationMethod.MachineEdited ? "machine-edited" : method.ToString().ToLowerInvariant();

    private CompactView MakeCompact(Article article) => new(article.Title, Href(article), words.Date(article.Published), article.Source.Name, Mark(article));

    private CardView Make(Article article) => new(
        article.Title, Href(article), article.Summary, words.Date(article.Published), terms.LinkTo(article.Source), terms.LinkTo(article.Category),
        MethodLabel(article), ReadingTime(article), Image(article), Mark(article));
}
