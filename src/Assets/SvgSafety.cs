using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Xml;
using StaticArchive.Diagnostics;

namespace StaticArchive.Assets;

/// <summary>
/// What a drawing from a stranger may contain. Elements of SVG are those on a list; others' elements are inert in a browser, but for HTML's and MathML's. Nothing may
/// run, and nothing may be fetched: addresses point into the drawing or hold a raster image themselves.
/// </summary>
internal static class SvgSafety
{
    public const string Namespace = "http://www.w3.org/2000/svg";

    private static readonly string[] LiveNamespaces = ["http://www.w3.org/1999/xhtml", "http://www.w3.org/1998/Math/MathML"];

    private static readonly string[] RasterData = ["data:image/png;base64,", "data:image/jpeg;base64,", "data:image/gif;base64,", "data:image/webp;base64,"];

    private static readonly FrozenSet<string> Elements = new[]
    {
        "a", "animate", "animateMotion", "animateTransform", "circle", "clipPath", "defs", "desc", "ellipse", "feBlend", "feColorMatrix", "feComponentTransfer",
        "feComposite", "feConvolveMatrix", "feDiffuseLighting", "feDisplacementMap", "feDistantLight", "feDropShadow", "feFlood", "feFuncA", "feFuncB", "feFuncG", "feFuncR",
        "feGaussianBlur", "feImage", "feMerge", "feMergeNode", "feMorphology", "feOffset", "fePointLight", "feSpecularLighting", "feSpotLight", "feTile", "feTurbulence",
        "filter", "g", "image", "line", "linearGradient", "marker", "mask", "metadata", "mpath", "path", "pattern", "polygon", "polyline", "radialGradient", "rect", "set", "stop",
        "style", "svg", "switch", "symbol", "text", "textPath", "title", "tspan", "use", "view",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <param name="where">Of the node that the reader is at.</param>
    public static void Check(XmlReader reader, SourceLocation where, ImmutableArray<Diagnostic>.Builder problems)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element:
                CheckElement(reader, where, problems);
                break;
            case XmlNodeType.ProcessingInstruction:
                problems.Add(Refuse(where, $"a processing instruction '{reader.Name}'"));
                break;
            case XmlNodeType.XmlDeclaration when reader.GetAttribute("encoding") is { } encoding && !encoding.Equals("utf-8", StringComparison.OrdinalIgnoreCase):
                problems.Add(AssetRules.BrokenSvg.At(where, $"the drawing says that it is '{encoding}', but only UTF-8 is read", "write encoding=\"UTF-8\" and save it so"));
                break;
        }
    }

    public static Diagnostic Refuse(SourceLocation where, string what) => AssetRules.UnsafeSvg.At(where, $"{what}, which no published drawing may have");

    private static void CheckElement(XmlReader reader, SourceLocation where, ImmutableArray<Diagnostic>.Builder problems)
    {
        var (name, space) = (reader.LocalName, reader.NamespaceURI);
        var isRefused = space == Namespace ? !Elements.Contains(name) : LiveNamespaces.Contains(space);
        if (isRefused)
        {
            problems.Add(Refuse(where, $"an element '{name}'"));
        }

        for (var more = reader.MoveToFirstAttribute(); more; more = reader.MoveToNextAttribute())
        {
            var place = (IXmlLineInfo)reader;
            if (AttributeProblem(reader.LocalName, reader.Prefix, reader.Value) is { } problem)
            {
                problems.Add(Refuse(where with { Line = place.LineNumber, Column = place.LinePosition }, problem));
            }
        }

        reader.MoveToElement();
    }

    private static string? AttributeProblem(string name, string prefix, string value)
    {
        if (prefix == "xmlns" || name == "xmlns")
        {
            return null;
        }

        if (name.StartsWith("on", StringComparison.OrdinalIgnoreCase))
        {
            return $"an event attribute '{name}'";
        }

        if (name.Equals("href", StringComparison.OrdinalIgnoreCase) || name.Equals("src", StringComparison.OrdinalIgnoreCase))
        {
            return IsInside(value) ? null : $"an address outside the drawing in '{name}'";
        }

        if (name == "base" && prefix == "xml")
        {
            return "an attribute 'xml:base'";
        }

        var animates = name == "attributeName" && (value.Trim().EndsWith("href", StringComparison.OrdinalIgnoreCase) || value.Trim().StartsWith("on", StringComparison.OrdinalIgnoreCase));
        return animates ? $"an animation of '{value.Trim()}'"
            : IsScript(value) ? $"a script address in '{name}'"
            : name == "style" || value.Contains('(', StringComparison.Ordinal) ? SvgStyles.ProblemOf(value) : null;
    }

    private static bool IsInside(string address)
    {
        var trimmed = address.Trim();
        return trimmed.Length == 0 || trimmed[0] == '#' || RasterData.Any(d => trimmed.StartsWith(d, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Browsers drop control characters and line ends inside a scheme.</summary>
    private static bool IsScript(string value) =>
        value.Contains(':', StringComparison.Ordinal)
        && string.Concat(value.Where(c => c > ' ')).Contains("script:", StringComparison.OrdinalIgnoreCase);
}
