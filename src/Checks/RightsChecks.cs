using StaticArchive.Archive;
using StaticArchive.Config;
using StaticArchive.Content;
using StaticArchive.Diagnostics;

namespace StaticArchive.Checks;

/// <summary>On what ground articles are published, once everything that could say so was asked: the article, its source, the settings.</summary>
public static class RightsChecks
{
    public static IEnumerable<Diagnostic> Find(NewsArchive archive, IEnumerable<ParsedArticle> parsed)
    {
        var unknown = archive.Articles.Where(a => a.Rights == RightsBasis.Unknown).ToDictionary(a => a.File, StringComparer.Ordinal);
        foreach (var article in unknown.Count == 0 ? [] : parsed)
        {
            if (unknown.TryGetValue(article.File, out var known))
            {
                var who = known.Decision.Origin switch
                {
                    RightsOrigin.Article => "the article says so",
                    RightsOrigin.Source => "its source says so",
                    _ => "nobody says more",
                };
                yield return CheckRules.UnknownRights.At(
                    article.Front.Rights?.Basis.Where ?? article.Front.Title.Where, $"it is not known on what ground this may be published ({who}): the text is withheld");
            }
        }
    }
}
