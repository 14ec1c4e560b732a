using System.Text;
using System.Xml;

namespace StaticArchive.Text;

/// <summary>XML documents in UTF-8, the same on every machine.</summary>
internal static class XmlBytes
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        IndentChars = "",
        NewLineChars = "\n",
        CloseOutput = false,
    };

    public static ReadOnlyMemory<byte> Write(Action<XmlWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var xml = XmlWriter.Create(buffer, Settings))
        {
            write(xml);
        }

        buffer.WriteByte((byte)'\n');
        return buffer.GetBuffer().AsMemory(0, (int)buffer.Length);
    }

    /// <summary>An element with text; what XML forbids in it is left out.</summary>
    public static void WriteText(this XmlWriter xml, string name, string text) => xml.WriteElementString(name, ValidText.Of(text));
}
