using System.Xml;
using StaticArchive.Text;

namespace StaticArchive.Feeds;

/// <summary>Atom (RFC 4287), with licence links (RFC 4946) and tombstones for what is withdrawn (RFC 6721).</summary>
internal static class AtomWriter
{
    private const string Tombstones = "http://purl.org/atompub/tombstones/1.0";

    public static ReadOnlyMemory<byte> Write(Feed feed) => XmlBytes.Write((xml, stream) =>
    {
        xml.WriteStyle(feed.StyleUrl);
        xml.WriteStartElement("feed", FeedXml.Atom);
        xml.WriteAttributeString("xml", "lang", null, feed.Language);
        if (!feed.Tombstones.IsEmpty)
        {
            xml.WriteAttributeString("xmlns", "at", null, Tombstones);
        }

        xml.WriteText("title", feed.Title);
        xml.WriteText("subtitle", feed.Description);
        xml.WriteText("id", feed.Id);
        // A feed must say when it changed; one without entries never did.
        xml.WriteText("updated", MachineTime.Rfc3339(feed.Updated ?? DateTimeOffset.UnixEpoch));
        xml.WriteAtomLink("self", feed.SelfUrl, "application/atom+xml");
        xml.WriteAtomLink("alternate", feed.PageUrl, "text/html");
        if (feed.IconUrl is { } icon)
        {
            xml.WriteText("icon", icon);
        }

        WritePerson(xml, "author", feed.Publisher);
        foreach (var entry in feed.Entries)
        {
            if (entry.Shared is { } shared)
            {
                xml.WriteShared(stream, shared, () => WriteEntry(xml, entry));
            }
            else
            {
                WriteEntry(xml, entry);
            }
        }

        foreach (var tombstone in feed.Tombstones)
        {
            WriteTombstone(xml, tombstone);
        }

        xml.WriteEndElement();
    });

    private static void WriteTombstone(XmlWriter xml, Tombstone gone)
    {
        xml.WriteStartElement("at", "deleted-entry", Tombstones);
        xml.WriteAttributeString("ref", gone.Id);
        xml.WriteAttributeString("when", MachineTime.Rfc3339(gone.When));
        if (gone.By is { } by)
        {
            xml.WriteStartElement("at", "by", Tombstones);
            xml.WriteElementString("name", FeedXml.Atom, by);
            xml.WriteEndElement();
        }

        if (gone.Reason is { } reason)
        {
            xml.WriteElementString("at", "comment", Tombstones, reason);
        }

        xml.WriteAtomLink("alternate", gone.Url, "text/html");
        xml.WriteEndElement();
    }

    private static void WriteEntry(XmlWriter xml, FeedEntry entry)
    {
        xml.WriteStartElement("entry");
        xml.WriteText("title", entry.Title);
        xml.WriteText("id", entry.Id);
        xml.WriteText("published", MachineTime.Rfc3339(entry.Published));
        xml.WriteText("updated", MachineTime.Rfc3339(entry.Updated));
        WriteLinks(xml, entry);
        foreach (var author in entry.Authors)
        {
            WritePerson(xml, "author", author);
        }

        foreach (var author in entry.OriginalAuthors)
        {
            WritePerson(xml, "contributor", author);
        }

        foreach (var category in entry.Categories)
        {
            xml.WriteStartElement("category");
            xml.WriteAttributeString("term", category);
            xml.WriteEndElement();
        }

        xml.WriteText("rights", entry.Rights);
        xml.WriteAsHtml("summary", entry.Summary, "html");
        if (entry.Html is { } html)
        {
            xml.WriteStartElement("content");
            xml.WriteAttributeString("type", "html");
            xml.WriteString(html);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteLinks(XmlWriter xml, FeedEntry entry)
    {
        xml.WriteAtomLink("alternate", entry.Url, "text/html");
        if (entry.OriginalUrl is { } original)
        {
            xml.WriteAtomLink("via", original);
        }

        if (entry.LicenceUrl is { } licence)
        {
            xml.WriteAtomLink("license", licence);
        }
    }

    private static void WritePerson(XmlWriter xml, string element, FeedAuthor person)
    {
        xml.WriteStartElement(element);
        xml.WriteText("name", person.Name);
        if (person.Url is { } url)
        {
            xml.WriteText("uri", url);
        }

        xml.WriteEndElement();
    }
}
