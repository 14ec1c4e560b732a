using System.Text;
using StaticArchive.Output;
using StaticArchive.Pages;

namespace StaticArchive.Sitemaps;

/// <summary>What crawlers may read: everything, or nothing of a preview.</summary>
internal static class RobotsWriter
{
    /// <param name="model">The site.</param>
    /// <param name="sitemap">File name of the sitemap at the site's root.</param>
    public static OutputFile Write(SiteModel model, string sitemap)
    {
        var settings = model.Settings;
        var text = new StringBuilder();
        if (settings.Address.BasePath.Length > 0)
        {
            text.Append("# Crawlers ask for this file at the host's root only: there it must be copied to count.\n");
        }

        text.Append("User-agent: *\n");
        if (settings.NoIndex)
        {
            text.Append("Disallow: /\n");
        }
        else
        {
            text.Append("Allow: /\n\nSitemap: ").Append(settings.Address.Absolute("/" + sitemap)).Append('\n');
        }

        return OutputFile.FromText("robots.txt", text.ToString(), "the crawlers' rules");
    }
}
