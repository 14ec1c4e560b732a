using System.Collections.Frozen;
using System.Xml;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace StaticArchive.Editions;

/// <summary>Finished HTML as well-formed XHTML: a real parser reads it, and only what a book needs is written.</summary>
internal sealed class XhtmlText(XmlWriter xml, string imageWord)
{
    /// <summary>What reading systems make something of; how a page loads or scrolls is none of it.</summary>
    private static readonly FrozenSet<string> Attributes = new[]
    {
        "alt", "checked", "class", "colspan", "datetime", "dir", "disabled", "height", "open", "reversed", "rowspan", "scope", "src", "start", "title", "type", "value", "width",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Attributes without a value in HTML.</summary>
    private static readonly FrozenSet<string> Flags = new[] { "checked", "disabled", "open", "reversed" }.ToFrozenSet(StringComparer.Ordinal);

    private bool _isInLink;

    public void Write(string html)
    {
        foreach (var node in new HtmlParser().ParseDocument("<!doctype html><body>" + html).Body!.ChildNodes)
        {
            Write(node);
        }
    }

    private void Write(INode node)
    {
        switch (node)
        {
            case IElement { LocalName: "img" } image when image.HasAttribute(BookHtml.Outside):
                WriteOutside(image);
                break;
            case IElement { LocalName: "img" } image when !image.HasAttribute("src"):
                xml.Say(image.GetAttribute("alt") ?? "");
                break;
            case IElement element:
                WriteElement(element);
                break;
            case IText text:
                xml.Say(text.Data);
                break;
        }
    }

    private void WriteElement(IElement element)
    {
        var isFootnotes = element is { LocalName: "div", ClassName: "footnotes" };
        var address = element.LocalName == "a" && element.GetAttribute("href") is { } href ? BookAddress.Of(href) : null;
        if (element.LocalName == "a" && address is null)
        {
            WriteChildren(element);
            return;
        }

        xml.Start(isFootnotes ? "section" : element.LocalName);
        WriteAttributes(element, address);
        if (isFootnotes)
        {
            xml.Type("endnotes").With("role", "doc-endnotes");
        }

        var wasInLink = _isInLink;
        _isInLink |= address is not null;
        WriteChildren(element);
        _isInLink = wasInLink;
        xml.WriteEndElement();
    }

    private void WriteAttributes(IElement element, string? address)
    {
        foreach (var attribute in element.Attributes.Where(a => Attributes.Contains(a.LocalName)))
        {
            xml.With(attribute.LocalName, Flags.Contains(attribute.LocalName) ? attribute.LocalName : attribute.Value);
        }

        xml.With("id", element.Id is { Length: > 0 } id ? XhtmlIds.Of(id) : null).With("href", address).InLanguage(element.GetAttribute("lang"));
        if (element.LocalName == "a" && element.GetAttribute("role") is { } role)
        {
            xml.With("role", role).With("aria-label", element.GetAttribute("aria-label"));
            if (role == "doc-noteref")
            {
                xml.Type("noteref");
            }
        }
        else if (element.LocalName == "li" && element.ParentElement?.ParentElement is { LocalName: "div", ClassName: "footnotes" })
        {
            xml.Type("footnote");
        }
    }

    /// <summary>A link cannot stand in a link: there the description is enough.</summary>
    private void WriteOutside(IElement image)
    {
        var alt = image.GetAttribute("alt");
        var text = string.IsNullOrWhiteSpace(alt) ? $"[{imageWord}]" : $"[{imageWord}: {alt}]";
        if (_isInLink || BookAddress.Of(image.GetAttribute("src")!) is not { } address)
        {
            xml.Say(text);
            return;
        }

        xml.Link(address, text);
    }

    private void WriteChildren(IElement element)
    {
        foreach (var child in element.ChildNodes)
        {
            Write(child);
        }
    }
}
