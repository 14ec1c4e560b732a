using System.Collections.Immutable;
using StaticArchive.Archive;
using StaticArchive.Content;
using StaticArchive.Input;
using StaticArchive.Pages;

namespace StaticArchive.Build;

/// <summary>Images belong to their text: where it is withheld, withdrawn or not published yet, and nothing published shows them, they are not published either.</summary>
internal static class WithheldAssets
{
    public static FileListing Remove(FileListing files, ContentReader content, NewsArchive archive)
    {
        if (archive.Articles.Count(a => a.Body is not null) == content.Articles.Length)
        {
            return files;
        }

        var published = archive.Articles.Where(a => a.Body is not null).Select(a => a.File).ToHashSet(StringComparer.Ordinal);
        var withheld = content.Articles.Where(a => !published.Contains(a.File)).SelectMany(Named).ToHashSet(StringComparer.Ordinal);
        if (withheld.Count == 0)
        {
            return files;
        }

        withheld.ExceptWith(content.Articles.Where(a => published.Contains(a.File)).SelectMany(Named));
        withheld.ExceptWith(content.Pages.SelectMany(p => Named(p.Body)));
        ImmutableArray<InputPath> left = [.. files.Input.Assets.Where(a => !withheld.Contains(a.Name))];
        return files with { Input = files.Input with { Assets = left } };
    }

    private static IEnumerable<string> Named(ParsedArticle article) =>
        article.Front.Image is { } image ? Named(article.Body).Append(ImagePaths.Resolve(article.File, image.Source.Value)) : Named(article.Body);

    private static IEnumerable<string> Named(ArticleBody body) =>
        body.Html.Slots.Where(s => s.Kind is SlotKind.Image or SlotKind.Asset).Select(s => s.Target.Split('#')[0]);
}
