using StaticArchive.Archive;
using StaticArchive.Config;
using StaticArchive.Content;
using StaticArchive.Diagnostics;
using StaticArchive.Text;

namespace StaticArchive.Checks;

/// <summary>Claims that no longer say how things are.</summary>
internal static class ClaimChecks
{
    public static IEnumerable<Diagnostic> Find(CheckedSite site)
    {
        var byOriginal = site.Articles.Where(a => a.Front.Original?.Url is not null)
            .ToLookup(a => OriginalAddress.Normalize(a.Front.Original!.Url!.Value), StringComparer.Ordinal);
        return (site.Data.Claims ?? []).SelectMany(claim => Find(claim, byOriginal[OriginalAddress.Normalize(claim.Url.Value)].FirstOrDefault(), site));
    }

    private static IEnumerable<Diagnostic> Find(Claim claim, ParsedArticle? article, CheckedSite site)
    {
        var isUnderWay = article?.Front.Status?.Value is ArticleStatus.Draft or ArticleStatus.Review;
        if (article is not null && !isUnderWay)
        {
            yield return CheckRules.ClaimIsDone.At(claim.Url.Where, $"this original is translated in {article.File}");
            yield break;
        }

        if (article is not null && !article.Front.Translators.IsEmpty && article.Front.Translators.All(t => t.Value != claim.Translator))
        {
            yield return CheckRules.ClaimOfAnother.At(
                claim.Url.Where, $"{Shown.Clip(claim.Translator)} has claimed this original, but {article.File} is by {string.Join(", ", article.Front.Translators.Select(t => Shown.Clip(t.Value)))}",
                "agree on who translates it, and let the claim say so");
        }

        if (WorkUnderWay.DueOf(claim, site.ClaimDays, site.Zone) <= site.AsOf)
        {
            yield return CheckRules.ClaimIsOverdue.At(
                claim.Since.Where, $"claimed by {Shown.Clip(claim.Translator)} since {claim.Since.Value:yyyy-MM-dd}, longer than claim_days ({site.ClaimDays})");
        }
    }
}
