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

    /// <summary>Of each thread, grown to its longest document.</summary>
    [ThreadStatic]
    private static MemoryStream? _free;

    public static ReadOnlyMemory<byte> Write(Action<XmlWriter> write) => Write((xml, _) => write(xml));

    /// <param name="write">Given the stream for <see cref="WriteShared"/>.</param>
    public static ReadOnlyMemory<byte> Write(Action<XmlWriter, MemoryStream> write)
    {
        var buffer = _free ?? new MemoryStream();
        _free = null;
        buffer.SetLength(0);
        using (var xml = XmlWriter.Create(buffer, Settings))
        {
            write(xml, buffer);
        }

        buffer.WriteByte((byte)'\n');
        var bytes = buffer.ToArray();
        _free = buffer;
        return bytes;
    }

    /// <summary>An element that stands behind others in many documents: written the first time, then added as it is.</summary>
    public static void WriteShared(this XmlWriter xml, MemoryStream stream, SharedXml shared, Action write)
    {
        xml.Flush();
        if (shared.Bytes is { } bytes)
        {
            stream.Write(bytes);
            return;
        }

        var start = (int)stream.Length;
        write();
        xml.Flush();
        shared.Bytes = stream.GetBuffer().AsSpan(start..(int)stream.Length).ToArray();
    }

    /// <summary>An element with text; what XML forbids in it is left out.</summary>
    public static void WriteText(this XmlWriter xml, string name, string text) => xml.WriteElementString(name, ValidText.Of(text));
}
