using StaticArchive.Content;
using StaticArchive.Diagnostics;

namespace StaticArchive.Pages;

/// <summary>Checks every link and image of every text that is published against the plan.</summary>
public static class LinkProblems
{
    public static IEnumerable<Diagnostic> Find(SiteModel model)
    {
        var checker = new LinkChecker(model);
        foreach (var article in model.Archive.Articles)
        {
            if (article.Body is { } body)
            {
                CheckAll(body, checker);
            }

            if (article.Image is { } image)
            {
                checker.CheckImage(ImagePaths.Resolve(article.File, image.Source.Value), image.Source.Where);
            }
        }

        foreach (var page in model.Archive.Pages)
        {
            CheckAll(page.Body, checker);
        }

        return checker.Found;
    }

    private static void CheckAll(ArticleBody body, LinkChecker checker)
    {
        foreach (var slot in body.Html.Slots)
        {
            checker.Check(slot, body);
        }
    }
}
