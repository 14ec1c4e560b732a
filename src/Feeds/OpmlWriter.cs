using System.Xml;
using StaticArchive.Pages;
using StaticArchive.Text;

namespace StaticArchive.Feeds;

/// <summary>OPML 2.0: every feed once, so that a reader program can take them all.</summary>
internal static class OpmlWriter
{
    public static ReadOnlyMemory<byte> Write(FeedBuilder builder) => XmlBytes.Write(xml =>
    {
        var settings = builder.Model.Settings;
        xml.WriteStyle(builder.StyleUrl);
        xml.WriteStartElement("opml");
        xml.WriteAttributeString("version", "2.0");
        xml.WriteStartElement("head");
        xml.WriteText("title", ValidText.OneLine(settings.Title));
        xml.WriteText("ownerName", ValidText.OneLine(settings.Publisher.Name));
        xml.WriteEndElement();
        xml.WriteStartElement("body");
        // The site's other two formats carry the same.
        foreach (var feed in builder.Model.Plan.Feeds.Where(f => f.Format == FeedFormat.Atom))
        {
            WriteOutline(xml, builder.TitleOf(feed), builder.Absolute(feed.Path), builder.Absolute(feed.PagePath));
        }

        if (builder.Model.Plan.Corrections is { FeedPath: { } correctionsFeed } corrections)
        {
            WriteOutline(xml, CorrectionsFeed.TitleOf(builder), builder.Absolute(correctionsFeed), builder.Absolute(corrections.Path));
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    });

    private static void WriteOutline(XmlWriter xml, string title, string url, string pageUrl)
    {
        xml.WriteStartElement("outline");
        // By custom "rss" stands for every format of feeds.
        xml.WriteAttributeString("type", "rss");
        xml.WriteAttributeString("text", title);
        xml.WriteAttributeString("title", title);
        xml.WriteAttributeString("xmlUrl", url);
        xml.WriteAttributeString("htmlUrl", pageUrl);
        xml.WriteEndElement();
    }
}
