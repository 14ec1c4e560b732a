using System.Collections.Immutable;
using System.Text;
using System.Xml;
using StaticArchive.Diagnostics;

namespace StaticArchive.Assets;

/// <summary>Styles inside a drawing: colours and shapes, but nothing that fetches.</summary>
internal sealed class SvgStyles
{
    private static readonly string[] Refused = ["@import", "javascript:", "expression(", "-moz-binding", "behavior:", "image-set(", "src(", "@namespace"];

    private readonly StringBuilder _sheet = new();
    private int? _depth;
    private SourceLocation _where;

    /// <summary>Collects a <c>style</c> element's text, which comments and CDATA may cut into pieces that a browser puts together, and checks it at the element's end.</summary>
    public void Follow(XmlReader reader, SourceLocation where, ImmutableArray<Diagnostic>.Builder problems)
    {
        if (_depth is null)
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "style", IsEmptyElement: false })
            {
                (_depth, _where) = (reader.Depth, where);
                _sheet.Clear();
            }
        }
        else if (reader.NodeType == XmlNodeType.EndElement && reader.Depth == _depth)
        {
            _depth = null;
            if (ProblemOf(_sheet.ToString()) is { } problem)
            {
                problems.Add(SvgSafety.Refuse(_where, problem));
            }
        }
        else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
        {
            _sheet.Append(reader.Value);
        }
    }

    /// <summary>What is wrong with a <c>style</c> element's or attribute's text; null where nothing is.</summary>
    public static string? ProblemOf(string css)
    {
        if (css.Contains('\\', StringComparison.Ordinal))
        {
            return "a backslash in its styles";
        }

        foreach (var word in Refused)
        {
            if (css.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return $"'{word}' in its styles";
            }
        }

        for (var at = css.IndexOf("url(", StringComparison.OrdinalIgnoreCase); at >= 0; at = css.IndexOf("url(", at + 4, StringComparison.OrdinalIgnoreCase))
        {
            var address = css.AsSpan(at + 4).TrimStart(" \t\n\r'\"");
            if (!address.StartsWith("#", StringComparison.Ordinal) && !address.StartsWith("data:font/", StringComparison.OrdinalIgnoreCase)
                && !address.StartsWith("data:image/png;base64,", StringComparison.OrdinalIgnoreCase))
            {
                return "an address outside the drawing in its styles";
            }
        }

        return null;
    }
}
