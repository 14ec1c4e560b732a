using System.Text;
using System.Xml;
using StaticArchive.Text;

namespace StaticArchive.Editions;

/// <summary>The frame of every page of a book, and what its writers need of XML.</summary>
internal static class XhtmlPage
{
    public const string Xhtml = "http://www.w3.org/1999/xhtml";
    public const string Ops = "http://www.idpf.org/2007/ops";
    public const string Svg = "http://www.w3.org/2000/svg";

    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        NewLineChars = "\n",
        CloseOutput = false,
    };

    /// <param name="type">Of the body, in the words of EPUB's structural semantics; null: none.</param>
    public static ReadOnlyMemory<byte> Write(Book book, string title, string? type, Action<XmlWriter> writeBody)
    {
        using var buffer = new MemoryStream();
        using (var xml = XmlWriter.Create(buffer, Settings))
        {
            xml.WriteDocType("html", null, null, null);
            xml.WriteStartElement("html", Xhtml);
            xml.WriteAttributeString("xmlns", "epub", null, Ops);
            xml.WriteAttributeString("lang", book.Language);
            xml.WriteAttributeString("xml", "lang", null, book.Language);
            xml.Start("head");
            xml.Start("meta").With("charset", "utf-8").WriteEndElement();
            xml.Text("title", title);
            xml.Start("link").With("rel", "stylesheet").With("href", Book.StyleFile).WriteEndElement();
            xml.WriteEndElement();
            xml.Line();
            xml.Start("body");
            if (type is not null)
            {
                xml.WriteAttributeString("type", Ops, type);
            }

            xml.Line();
            writeBody(xml);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        buffer.WriteByte((byte)'\n');
        return buffer.ToArray();
    }

    public static XmlWriter Start(this XmlWriter xml, string name)
    {
        xml.WriteStartElement(name, Xhtml);
        return xml;
    }

    /// <summary>An attribute; none where the value is null.</summary>
    public static XmlWriter With(this XmlWriter xml, string name, string? value)
    {
        if (value is not null)
        {
            xml.WriteAttributeString(name, ValidText.Of(value));
        }

        return xml;
    }

    /// <summary>The language of what follows, for both kinds of reader; null: that of the page.</summary>
    public static XmlWriter InLanguage(this XmlWriter xml, string? language)
    {
        if (language is not null)
        {
            xml.WriteAttributeString("lang", language);
            xml.WriteAttributeString("xml", "lang", null, language);
        }

        return xml;
    }

    public static XmlWriter Type(this XmlWriter xml, string type)
    {
        xml.WriteAttributeString("type", Ops, type);
        return xml;
    }

    /// <summary>Plain text; what XML forbids is left out.</summary>
    public static XmlWriter Say(this XmlWriter xml, string text)
    {
        xml.WriteString(ValidText.Of(text));
        return xml;
    }

    /// <summary>An element that holds nothing but text.</summary>
    public static XmlWriter Text(this XmlWriter xml, string name, string text, string? cssClass = null)
    {
        xml.Start(name).With("class", cssClass).Say(ValidText.OneLine(text)).WriteEndElement();
        return xml;
    }

    public static XmlWriter Link(this XmlWriter xml, string href, string text)
    {
        xml.Start("a").With("href", href).Say(ValidText.OneLine(text)).WriteEndElement();
        return xml;
    }

    /// <summary>Between blocks only: pages that nobody unpacks are a line each otherwise.</summary>
    public static void Line(this XmlWriter xml) => xml.WriteWhitespace("\n");
}
