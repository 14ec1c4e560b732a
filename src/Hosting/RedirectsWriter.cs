using System.Text;
using StaticArchive.Pages;
using StaticArchive.Text;

namespace StaticArchive.Hosting;

/// <summary>Netlify's <c>_redirects</c>: the old addresses, with a status where the pages beside them can only refresh.</summary>
internal static class RedirectsWriter
{
    public static string Write(SiteModel model)
    {
        var address = model.Settings.Address;
        // The host compares paths without their final slash, so one line is for both spellings; "!" because there is a page at the old address, too.
        var text = new StringBuilder("# Made with the site: old addresses and where they lead, and what is gone.\n");
        foreach (var page in model.Plan.Pages.OfType<RedirectPage>().Where(p => IsLiteral(p.Path)))
        {
            text.Append(address.Href(page.Path)).Append(' ').Append(address.Href(page.TargetPath)).Append(" 301!\n");
        }

        // The notice, with the status of what is gone. The host's parser takes every status; that it answers with this one is known, though not documented.
        foreach (var page in model.Plan.Pages.OfType<WithdrawnPage>().Where(p => model.Settings.AnswersGone && IsLiteral(p.Path)))
        {
            text.Append(address.Href(page.Path)).Append(' ').Append(address.Href("/" + page.OutputPath)).Append(" 410!\n");
        }

        return text.ToString();
    }

    /// <summary>Whether the path stands for itself: a star, or a part that starts with a colon, matches other addresses; the host's own folder is forbidden.</summary>
    private static bool IsLiteral(string path) =>
        !path.Contains('*', StringComparison.Ordinal) && !path.Contains("/:", StringComparison.Ordinal)
        && !path.StartsWith("/.netlify", StringComparison.Ordinal);
}
