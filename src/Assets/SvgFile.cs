using System.Collections.Immutable;
using System.Xml;
using StaticArchive.Diagnostics;
using StaticArchive.Text;

namespace StaticArchive.Assets;

/// <summary>A drawing, read as XML without a network, entities or a document type.</summary>
/// <param name="Problems">Everything that may not be published; empty for a safe drawing.</param>
internal sealed record SvgFile(PixelSize Size, ImmutableArray<Diagnostic> Problems)
{
    public const int MaxBytes = 2 * 1024 * 1024;

    private const int MaxDepth = 200;
    private const int MaxProblems = 20;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = MaxBytes,
        CloseInput = true,
    };

    public static SvgFile Read(string file, ReadOnlySpan<byte> bytes)
    {
        var decoded = TextDecoder.Decode(bytes);
        if (decoded.Kind != TextKind.Utf8)
        {
            return Broken(new SourceLocation(file, decoded.Line, decoded.Column), "the drawing is not UTF-8 text");
        }

        using var reader = XmlReader.Create(new StringReader(decoded.Text), Settings);
        try
        {
            return Read(file, reader);
        }
        catch (XmlException e)
        {
            // The parser tells no place for a document type, which it refuses before it looks at it.
            var doctype = decoded.Text.IndexOf("<!DOCTYPE", StringComparison.OrdinalIgnoreCase);
            return doctype >= 0 && e.LineNumber == 0
                ? Broken(TextPlace.Of(file, decoded.Text, doctype), "a document type, which may not be there", "delete the line that begins with <!DOCTYPE")
                : Broken(new SourceLocation(file, e.LineNumber, e.LinePosition), $"this is no XML that can be read: {Sentence(e.Message)}");
        }
    }

    private static SvgFile Read(string file, XmlReader reader)
    {
        var problems = ImmutableArray.CreateBuilder<Diagnostic>();
        var size = PixelSize.Unknown;
        var styles = new SvgStyles();
        var sawRoot = false;
        while (reader.Read() && problems.Count < MaxProblems)
        {
            var place = (IXmlLineInfo)reader;
            var where = new SourceLocation(file, place.LineNumber, place.LinePosition);
            if (reader.Depth > MaxDepth)
            {
                return Broken(where, $"elements are nested more than {MaxDepth} deep");
            }

            if (reader.NodeType == XmlNodeType.Element && !sawRoot)
            {
                if (reader.LocalName != "svg" || reader.NamespaceURI != SvgSafety.Namespace)
                {
                    return Broken(where, "the outermost element is no svg element of SVG's namespace");
                }

                (sawRoot, size) = (true, SvgSize.Of(reader.GetAttribute("width"), reader.GetAttribute("height"), reader.GetAttribute("viewBox")));
            }

            styles.Follow(reader, where, problems);
            SvgSafety.Check(reader, where, problems);
        }

        return new SvgFile(size, problems.ToImmutable());
    }

    private static SvgFile Broken(SourceLocation where, string message, string? hint = null) =>
        new(PixelSize.Unknown, [AssetRules.BrokenSvg.At(where, message, hint)]);

    /// <summary>The parser's words without the place, which is said already, and on one line.</summary>
    private static string Sentence(string message)
    {
        var place = message.IndexOf(" Line ", StringComparison.Ordinal);
        return (place < 0 ? message : message[..place]).TrimEnd('.').ReplaceLineEndings(" ");
    }
}
