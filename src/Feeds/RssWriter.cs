using System.Xml;
using StaticArchive.Text;

namespace StaticArchive.Feeds;

/// <summary>RSS 2.0 with Dublin Core, full content and Atom's self link.</summary>
internal static class RssWriter
{
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";
    private const string Content = "http://purl.org/rss/1.0/modules/content/";

    public static ReadOnlyMemory<byte> Write(Feed feed) => XmlBytes.Write(xml =>
    {
        xml.WriteStyle(feed.StyleUrl);
        xml.WriteStartElement("rss");
        xml.WriteAttributeString("version", "2.0");
        xml.WriteAttributeString("xmlns", "atom", null, FeedXml.Atom);
        xml.WriteAttributeString("xmlns", "dc", null, DublinCore);
        xml.WriteAttributeString("xmlns", "content", null, Content);
        xml.WriteStartElement("channel");
        xml.WriteText("title", feed.Title);
        xml.WriteText("link", feed.PageUrl);
        xml.WriteAsHtml("description", feed.Description);
        xml.WriteText("language", feed.Language);
        if (feed.Updated is { } updated)
        {
            xml.WriteText("lastBuildDate", MachineTime.Rfc822(updated));
        }

        xml.WriteAtomLink("self", feed.SelfUrl, "application/rss+xml");
        foreach (var entry in feed.Entries)
        {
            WriteItem(xml, entry);
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    });

    private static void WriteItem(XmlWriter xml, FeedEntry entry)
    {
        xml.WriteStartElement("item");
        xml.WriteText("title", entry.Title);
        xml.WriteText("link", entry.Url);
        xml.WriteStartElement("guid");
        xml.WriteAttributeString("isPermaLink", "false");
        xml.WriteString(entry.Id);
        xml.WriteEndElement();
        xml.WriteText("pubDate", MachineTime.Rfc822(entry.Published));
        foreach (var author in entry.Authors)
        {
            xml.WriteElementString("creator", DublinCore, author.Name);
        }

        if (entry.OriginalUrl is { } original)
        {
            xml.WriteElementString("source", DublinCore, original);
        }

        xml.WriteElementString("rights", DublinCore, entry.LicenceUrl is { } licence ? $"{entry.Rights} {licence}" : entry.Rights);
        foreach (var category in entry.Categories)
        {
            xml.WriteText("category", category);
        }

        xml.WriteAsHtml("description", entry.Summary);
        if (entry.Html is { } html)
        {
            xml.WriteElementString("encoded", Content, html);
        }

        xml.WriteEndElement();
    }
}
