using StaticArchive.Archive;
using StaticArchive.Assets;
using StaticArchive.Text;

namespace StaticArchive.Pages.Metadata;

/// <summary>The picture that a shared link shows.</summary>
/// <param name="Url">Absolute.</param>
/// <param name="Width">In pixels; 0 where unknown, as for the height.</param>
internal sealed record SocialImage(string Url, int Width, int Height, string Alt)
{
    // Below these, social networks show a thumbnail or nothing.
    private const int MinWidth = 600;
    private const int MinHeight = 315;

    private static readonly string[] Accepted = [".png", ".jpg", ".jpeg", ".webp", ".gif"];

    /// <summary>The theme's; null where it has none.</summary>
    public static SocialImage? Default(SiteModel model) =>
        model.Assets.Theme.GetValueOrDefault("images/og.png") is { } asset ? Of(asset, model.Settings.Title, model) : null;

    /// <summary>The article's, where networks accept it; null where not: they show no SVG and no small picture.</summary>
    public static SocialImage? Of(Article article, SiteModel model)
    {
        var asset = ArticleLinks.Image(article, model);
        var isAccepted = asset is not null && asset.Width >= MinWidth && asset.Height >= MinHeight
            && Accepted.Contains(Path.GetExtension(asset.SitePath), StringComparer.OrdinalIgnoreCase);
        return isAccepted ? Of(asset!, article.Image!.Alt is { Length: > 0 } alt ? alt : article.Title, model) : null;
    }

    private static SocialImage Of(PublishedAsset asset, string alt, SiteModel model) =>
        new(model.Settings.Address.Absolute(asset.SitePath), asset.Width, asset.Height, ValidText.OneLine(alt));
}
