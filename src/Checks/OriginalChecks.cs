using StaticArchive.Config;
using StaticArchive.Content;
using StaticArchive.Diagnostics;

namespace StaticArchive.Checks;

/// <summary>What the last visits to an article's original have found.</summary>
internal static class OriginalChecks
{
    public static void Run(FrontMatter front, CheckedSite site, List<Diagnostic> found)
    {
        if (front.Status?.Value == ArticleStatus.Withdrawn || front.Original?.Url is not { } url)
        {
            return;
        }

        var copy = front.Original.Archive;
        switch (site.Data.LinkChecks.Find(url.Value))
        {
            case { IsGone: true } check when copy is null:
                var day = DateOnly.FromDateTime(site.Zone.ToLocal((front.Original.Date ?? front.Date.Value).Instant).DateTime);
                found.Add(CheckRules.GoneOriginal.At(
                    url.Where, $"the original is gone, as seen on {check.Checked:yyyy-MM-dd}",
                    check.Archive is { } known ? $"write archive: {known}" : $"look for a copy at {WebArchive.Near(url.Value, day)} and write its address as 'archive'"));
                break;
            case { State: LinkState.Moved, MovedTo: { } target } check:
                found.Add(CheckRules.MovedOriginal.At(url.Where, $"the original has moved for good, as seen on {check.Checked:yyyy-MM-dd}", $"look, and write {target}"));
                break;
        }

        if (site.Data.LinkChecks.Find(copy) is { IsGone: true } lost)
        {
            found.Add(CheckRules.GoneCopy.At(url.Where, $"the copy at {Shown.Clip(copy!)} is gone, as seen on {lost.Checked:yyyy-MM-dd}"));
        }
    }
}
