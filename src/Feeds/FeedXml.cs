using System.Net;
using System.Xml;

namespace StaticArchive.Feeds;

internal static class FeedXml
{
    public const string Atom = "http://www.w3.org/2005/Atom";

    /// <summary>Tells a browser that opens the file how to show it to a person.</summary>
    /// <param name="styleUrl">Null: nothing is written.</param>
    public static void WriteStyle(this XmlWriter xml, string? styleUrl)
    {
        if (styleUrl is not null)
        {
            xml.WriteProcessingInstruction("xml-stylesheet", $"type=\"text/css\" href=\"{WebUtility.HtmlEncode(styleUrl)}\"");
        }
    }

    /// <summary>Plain text in an element that readers take for HTML: escaped once for them, and again for XML.</summary>
    /// <param name="type">Atom's word for that; RSS has none.</param>
    public static void WriteAsHtml(this XmlWriter xml, string name, string text, string? type = null)
    {
        xml.WriteStartElement(name);
        if (type is not null)
        {
            xml.WriteAttributeString("type", type);
        }

        xml.WriteString(WebUtility.HtmlEncode(text));
        xml.WriteEndElement();
    }

    public static void WriteAtomLink(this XmlWriter xml, string rel, string href, string? type = null)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", rel);
        if (type is not null)
        {
            xml.WriteAttributeString("type", type);
        }

        xml.WriteAttributeString("href", href);
        xml.WriteEndElement();
    }
}
