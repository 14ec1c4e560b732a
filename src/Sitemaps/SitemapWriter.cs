using System.Xml;
using StaticArchive.Output;
using StaticArchive.Pages;
using StaticArchive.Text;

namespace StaticArchive.Sitemaps;

/// <summary>The sitemap, in parts where one file cannot hold it, and <c>robots.txt</c>.</summary>
public static class SitemapWriter
{
    // The protocol allows 50,000.
    private const int UrlsPerFile = 45_000;
    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string Name = "sitemap.xml";
    private const string Origin = "the sitemap";

    public static IEnumerable<OutputFile> WriteAll(SiteModel model) => WriteAll(model, UrlsPerFile).Append(RobotsWriter.Write(model, Name));

    /// <param name="model">The site.</param>
    /// <param name="limit">URLs in one file.</param>
    internal static IEnumerable<OutputFile> WriteAll(SiteModel model, int limit)
    {
        var pages = model.Plan.Pages.Where(p => p.Indexed).ToArray();
        if (pages.Length <= limit)
        {
            return [new OutputFile(Name, WritePart(pages, model), Origin)];
        }

        var parts = pages.Chunk(limit).ToArray();
        return parts
            .Select((part, i) => new OutputFile(PartName(i), WritePart(part, model), Origin))
            .Prepend(new OutputFile(Name, WriteIndex(parts, model), Origin));
    }

    private static string PartName(int index) => $"sitemap-{index + 1}.xml";

    private static ReadOnlyMemory<byte> WritePart(PlannedPage[] pages, SiteModel model) => XmlBytes.Write(xml =>
    {
        xml.WriteStartElement("urlset", Namespace);
        foreach (var page in pages)
        {
            WriteEntry(xml, "url", model.Settings.Address.Absolute(page.Path), page.LastChange);
        }

        xml.WriteEndElement();
    });

    private static ReadOnlyMemory<byte> WriteIndex(PlannedPage[][] parts, SiteModel model) => XmlBytes.Write(xml =>
    {
        xml.WriteStartElement("sitemapindex", Namespace);
        for (var i = 0; i < parts.Length; i++)
        {
            WriteEntry(xml, "sitemap", model.Settings.Address.Absolute("/" + PartName(i)), parts[i].Max(p => p.LastChange));
        }

        xml.WriteEndElement();
    });

    private static void WriteEntry(XmlWriter xml, string element, string url, DateTimeOffset? lastChange)
    {
        xml.WriteStartElement(element);
        xml.WriteText("loc", url);
        if (lastChange is { } change)
        {
            xml.WriteText("lastmod", MachineTime.Rfc3339(change));
        }

        xml.WriteEndElement();
    }
}
