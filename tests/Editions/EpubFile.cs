using System.IO.Compression;
using System.Xml.Linq;

namespace StaticArchive.Tests.Editions;

/// <summary>An EPUB read back by the system's own reader of archives and of XML.</summary>
internal sealed class EpubFile
{
    public static readonly XNamespace Xhtml = "http://www.w3.org/1999/xhtml";
    public static readonly XNamespace Ops = "http://www.idpf.org/2007/ops";
    public static readonly XNamespace Opf = "http://www.idpf.org/2007/opf";
    public static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";

    public EpubFile(ReadOnlyMemory<byte> bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes.ToArray()));
        foreach (var entry in zip.Entries)
        {
            using var content = entry.Open();
            using var whole = new MemoryStream();
            content.CopyTo(whole);
            Names.Add(entry.FullName);
            Files.Add(entry.FullName, whole.ToArray());
        }
    }

    /// <summary>In the archive's order.</summary>
    public List<string> Names { get; } = [];

    public Dictionary<string, byte[]> Files { get; } = new(StringComparer.Ordinal);

    public XDocument Package => Xml("EPUB/package.opf");

    /// <summary>Pages, by name in the book's folder.</summary>
    public IEnumerable<(string Name, XDocument Page)> Pages() =>
        Names.Where(n => n.EndsWith(".xhtml", StringComparison.Ordinal)).Select(n => (n["EPUB/".Length..], Xml(n)));

    public XDocument Page(string name) => Xml("EPUB/" + name);

    /// <summary>The chapter of that title.</summary>
    public XElement Chapter(string title) =>
        Pages().Single(p => char.IsAsciiDigit(p.Name[0]) && p.Page.Descendants(Xhtml + "h1").Single().Value == title).Page.Root!;

    public string Text(string name) => System.Text.Encoding.UTF8.GetString(Files[name]);

    private XDocument Xml(string name)
    {
        // As strict as a reading system; what would be fetched for the document type is not.
        using var reader = System.Xml.XmlReader.Create(
            new MemoryStream(Files[name]), new System.Xml.XmlReaderSettings { DtdProcessing = System.Xml.DtdProcessing.Ignore, XmlResolver = null });
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace);
    }
}
