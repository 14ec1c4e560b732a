using StaticArchive.Content;
using StaticArchive.Diagnostics;
using StaticArchive.Input;
using StaticArchive.Pages;

namespace StaticArchive.Checks;

/// <summary>Image files: too large, or shown nowhere.</summary>
internal static class ImageChecks
{
    private const int MostBytes = 1024 * 1024;
    private const int MostPixels = 4000;
    private const string Articles = "input/articles/";

    public static IEnumerable<Diagnostic> Find(CheckedSite site)
    {
        var images = site.Files.Assets.Where(f => ImagePaths.IsImage(f.Name)).ToList();
        var used = site.IsWhole && images.Count > 0 ? Used(site) : null;
        foreach (var image in images)
        {
            if (ProblemOf(image, site) is { } problem)
            {
                yield return CheckRules.LargeImage.At(new SourceLocation(image.Name), problem);
            }

            if (used is not null && image.Name.StartsWith(Articles, StringComparison.Ordinal) && !used.Contains(image.Name))
            {
                yield return CheckRules.UnusedImage.At(new SourceLocation(image.Name), "no article shows this image");
            }
        }
    }

    private static string? ProblemOf(InputPath image, CheckedSite site)
    {
        if (image.Size > MostBytes)
        {
            return $"the image has {image.Size:N0} bytes, more than {MostBytes:N0}";
        }

        var isDrawing = image.Name.EndsWith(".svg", StringComparison.OrdinalIgnoreCase);
        return !isDrawing && site.Assets.Input.TryGetValue(image.Name, out var asset) && Math.Max(asset.Width, asset.Height) > MostPixels
            ? $"the image is {asset.Width:N0} by {asset.Height:N0} pixels; more than {MostPixels:N0} help nobody"
            : null;
    }

    private static HashSet<string> Used(CheckedSite site)
    {
        var slots = site.Articles.SelectMany(a => a.Body.Html.Slots).Concat(site.Pages.SelectMany(p => p.Body.Html.Slots));
        var used = slots.Where(s => s.Kind is SlotKind.Image or SlotKind.Asset).Select(s => s.Target.Split('#')[0]).ToHashSet(StringComparer.Ordinal);
        foreach (var article in site.Articles)
        {
            if (article.Front.Image is { } image)
            {
                used.Add(ImagePaths.Resolve(article.File, image.Source.Value));
            }
        }

        return used;
    }
}
