using Scriban.Runtime;
using StaticArchive.Pages.Views;

namespace StaticArchive.Rendering;

/// <summary>
/// Writes what machines read of a page as elements, a line for each. A theme may write them in a loop of its own; two dozen on every page, they were an eighth of all that templates
/// evaluate.
/// </summary>
internal static class HeadElements
{
    public static void Write(IScriptOutput output, IReadOnlyList<HeadLinkView> links)
    {
        foreach (var link in links)
        {
            output.Write(ReferenceEquals(link, links[0]) ? "<link" : "\n<link");
            WriteAttribute(output, "rel", link.Rel);
            WriteAttribute(output, "href", link.Href);
            WriteAttribute(output, "type", link.Type);
            WriteAttribute(output, "title", link.Title);
            output.Write(">");
        }
    }

    public static void Write(IScriptOutput output, IReadOnlyList<MetaView> meta)
    {
        foreach (var element in meta)
        {
            output.Write(ReferenceEquals(element, meta[0]) ? "<meta" : "\n<meta");
            WriteAttribute(output, element.Attribute, element.Name);
            WriteAttribute(output, "content", element.Content);
            output.Write(">");
        }
    }

    private static void WriteAttribute(IScriptOutput output, string name, string? value)
    {
        if (value is not null)
        {
            output.Write(" ");
            output.Write(name);
            output.Write("=\"");
            HtmlEscaper.Write(output, value);
            output.Write("\"");
        }
    }
}
