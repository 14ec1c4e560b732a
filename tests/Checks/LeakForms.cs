using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using StaticArchive.Search;

namespace StaticArchive.Tests.Checks;

/// <summary>Puts a sentence into a finished file, as files of its kind store text: escaped, compressed, split.</summary>
internal static class LeakForms
{
    private static readonly int AfterHeader = "\u0089PNG\r\n\u001A\n".Length + 25;

    /// <summary>With a tag in the middle of it.</summary>
    public static byte[] Html(byte[] page, string sentence) => Before(page, "</main>", "</body>", $"<p>{Split(sentence)}</p>");

    public static byte[] HtmlHead(byte[] page, string sentence) => Before(page, "</head>", "</head>", $"<meta property=\"og:description\" content=\"{Escaped(sentence)}\">");

    public static byte[] Drawing(byte[] page, string sentence) => Before(page, "</svg>", "</svg>", $"<title>{Escaped(sentence)}</title>");

    public static byte[] XmlText(byte[] file, string sentence) => InRoot(file, root => new XElement(root.Name.Namespace + "title", sentence));

    public static byte[] XmlAttribute(byte[] file, string sentence) => InRoot(file, _ => new XElement("outline", new XAttribute("text", sentence)));

    public static byte[] XmlAddress(byte[] file, string sentence) =>
        InRoot(file, root => new XElement(root.Name.Namespace + "url", new XElement(root.Name.Namespace + "loc", $"https://archive.example/{Address(sentence)}/")));

    /// <summary>Escaped HTML.</summary>
    public static byte[] FeedContent(byte[] file, string sentence) => XmlText(file, $"<p class=\"x\">{Split(sentence)}</p>");

    public static byte[] JsonText(byte[] file, string sentence)
    {
        var root = JsonNode.Parse(file)!;
        if (root is JsonArray list)
        {
            list.Add(sentence);
        }
        else
        {
            root["seeded"] = sentence;
        }

        return Bytes(root.ToJsonString());
    }

    public static byte[] JsonLine(byte[] file, string sentence) => [.. file, .. Bytes($"{{\"content\":{JsonSerializer.Serialize(sentence)}}}\n")];

    public static byte[] Csv(byte[] file, string sentence) => [.. file, .. Bytes($"x,\"\"\"{sentence.Replace(" ", "\r\n", StringComparison.Ordinal)}\"\"\",2024\r\n")];

    public static byte[] BibTeX(byte[] file, string sentence) => [.. file, .. Bytes($"\n@misc{{x,\n  title = {{{sentence.Replace(" ", "} {\\&} {", StringComparison.Ordinal)}}}\n}}\n")];

    public static byte[] Ris(byte[] file, string sentence) => [.. file, .. Bytes($"TY  - BLOG\r\nAB  - {sentence}\r\nER  - \r\n")];

    public static byte[] Line(byte[] file, string sentence) => [.. file, .. Bytes($"\n{sentence}\n")];

    public static byte[] AddressLine(byte[] file, string sentence) => [.. file, .. Bytes($"\n/{Address(sentence)}/ /elsewhere/ 301!\n")];

    public static byte[] Quoted(byte[] file, string sentence) => [.. file, .. Bytes($".x::after{{content:\"{sentence}\"}}")];

    public static byte[] Script(byte[] file, string sentence) => [.. file, .. Bytes($";export const x={JsonSerializer.Serialize(sentence)};")];

    /// <summary>As a text that the index keeps, deflated with all others of its block.</summary>
    public static byte[] SearchBlock(byte[] file, string sentence) => new BlockPacker().Pack([.. BlockFormat.Unpack(file), StoreEntry.OfText("힣", sentence)]).ToArray();

    public static byte[] Png(byte[] file, string sentence) => WithChunk(file, [.. "Comment\0\0\0ko\0\0"u8, .. Bytes(sentence)]);

    public static byte[] CompressedPng(byte[] file, string sentence)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionMode.Compress))
        {
            zlib.Write(Bytes(sentence));
        }

        return WithChunk(file, [.. "Comment\0\u0001\0ko\0\0"u8, .. packed.ToArray()]);
    }

    /// <summary>Into one file of the book, which is then compressed again.</summary>
    public static byte[] InEpub(byte[] book, string name, string sentence)
    {
        using var target = new MemoryStream();
        target.Write(book);
        using (var zip = new ZipArchive(target, ZipArchiveMode.Update, leaveOpen: true))
        {
            var old = zip.GetEntry(name)!;
            using var bytes = new MemoryStream();
            using (var plain = old.Open())
            {
                plain.CopyTo(bytes);
            }

            old.Delete();
            using var entry = zip.CreateEntry(name, CompressionLevel.SmallestSize).Open();
            entry.Write(name.EndsWith(".png", StringComparison.Ordinal) ? Png(bytes.ToArray(), sentence) : XmlText(bytes.ToArray(), sentence));
        }

        return target.ToArray();
    }

    private static byte[] WithChunk(byte[] png, byte[] data)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, data.Length);
        return [.. png[..AfterHeader], .. length, .. "iTXt"u8, .. data, 0, 0, 0, 0, .. png[AfterHeader..]];
    }

    private static byte[] InRoot(byte[] file, Func<XElement, XElement> element)
    {
        var document = XDocument.Load(new MemoryStream(file));
        document.Root!.Add(element(document.Root));
        return Bytes(document.ToString(SaveOptions.DisableFormatting));
    }

    /// <summary>Before the last of a tag, else of another; else at the end.</summary>
    private static byte[] Before(byte[] file, string tag, string otherTag, string added)
    {
        var text = Encoding.UTF8.GetString(file);
        var at = text.LastIndexOf(tag, StringComparison.Ordinal) is >= 0 and var first ? first : text.LastIndexOf(otherTag, StringComparison.Ordinal);
        return Bytes(text.Insert(at < 0 ? text.Length : at, added));
    }

    private static string Split(string sentence) => $"{Escaped(sentence[..6])}<b>{Escaped(sentence[6..9])}</b>{Escaped(sentence[9..])}";

    private static string Address(string sentence) => Uri.EscapeDataString(sentence.Replace(' ', '-'));

    /// <summary>Every letter a number.</summary>
    private static string Escaped(string text) => string.Concat(text.Select(c => c > '\u007F' ? $"&#x{(int)c:X};" : c.ToString()));

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
