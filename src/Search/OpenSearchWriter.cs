using System.Xml;
using StaticArchive.Config;
using StaticArchive.Output;
using StaticArchive.Pages;
using StaticArchive.Text;

namespace StaticArchive.Search;

/// <summary>Lets a browser offer the site's search in its address bar.</summary>
public static class OpenSearchWriter
{
    private const string Namespace = "http://a9.com/-/spec/opensearch/1.1/";
    private const string Path = "/opensearch.xml";

    // The format's limits, in characters.
    private const int MaxShortName = 16;
    private const int MaxLongName = 48;
    private const int MaxDescription = 1024;

    public static IEnumerable<OutputFile> WriteAll(SiteModel model) =>
        model.Settings.Makes(SitePart.Search) ? [new OutputFile(Path[1..], Write(model), "the search description")] : [];

    private static ReadOnlyMemory<byte> Write(SiteModel model) => XmlBytes.Write(xml =>
    {
        var settings = model.Settings;
        var title = ValidText.OneLine(settings.Title);
        xml.WriteStartElement("OpenSearchDescription", Namespace);
        xml.WriteText("ShortName", Beginning(title, MaxShortName));
        xml.WriteText("LongName", Beginning(title, MaxLongName));
        xml.WriteText("Description", Beginning(ValidText.OneLine(settings.Description), MaxDescription));
        xml.WriteText("Language", settings.Language);
        xml.WriteText("InputEncoding", "UTF-8");
        xml.WriteText("OutputEncoding", "UTF-8");
        WriteImages(xml, model);
        // The braces are the format's own: what the reader types goes there.
        WriteUrl(xml, "results", "text/html", settings.Address.Absolute(Permalinks.Search) + "?q={searchTerms}");
        WriteUrl(xml, "self", "application/opensearchdescription+xml", settings.Address.Absolute(Path));
        xml.WriteEndElement();
    });

    private static void WriteImages(XmlWriter xml, SiteModel model)
    {
        foreach (var (name, type) in ((string, string)[])[("icons/icon.svg", "image/svg+xml"), ("icons/icon-192.png", "image/png")])
        {
            if (model.Assets.Theme.GetValueOrDefault(name) is { } icon)
            {
                xml.WriteStartElement("Image");
                if (icon is { Width: > 0, Height: > 0 })
                {
                    xml.WriteAttributeString("width", icon.Width.ToString());
                    xml.WriteAttributeString("height", icon.Height.ToString());
                }

                xml.WriteAttributeString("type", type);
                xml.WriteString(model.Settings.Address.Absolute(icon.SitePath));
                xml.WriteEndElement();
            }
        }
    }

    private static void WriteUrl(XmlWriter xml, string rel, string type, string template)
    {
        xml.WriteStartElement("Url");
        xml.WriteAttributeString("rel", rel);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("template", template);
        xml.WriteEndElement();
    }

    /// <summary>Not cut inside a surrogate pair.</summary>
    private static string Beginning(string text, int max)
    {
        if (text.Length <= max)
        {
            return text;
        }

        return text[..(char.IsHighSurrogate(text[max - 1]) ? max - 1 : max)].TrimEnd();
    }
}
