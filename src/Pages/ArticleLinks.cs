using StaticArchive.Archive;
using StaticArchive.Assets;

namespace StaticArchive.Pages;

/// <summary>What an article points to, as machine formats want it.</summary>
internal static class ArticleLinks
{
    /// <summary>Absolute, ASCII only; null where the article has none.</summary>
    public static string? Original(Article article) =>
        Uri.TryCreate(article.Original?.Url?.Value, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            ? $"{uri.Scheme}://{uri.IdnHost}{(uri.IsDefaultPort ? "" : $":{uri.Port}")}{uri.PathAndQuery}{uri.Fragment}"
            : null;

    /// <summary>Null where the text is under no licence, or one of unknown address.</summary>
    public static string? Licence(Article article) => article.Licence is { } id ? Licences.Url(id) : null;

    /// <summary>The article's image; null where it has none, or its file is missing (which is an error said elsewhere).</summary>
    public static PublishedAsset? Image(Article article, SiteModel model) =>
        article.Image is { } image ? model.Assets.Input.GetValueOrDefault(ImagePaths.Resolve(article.File, image.Source.Value)) : null;
}
