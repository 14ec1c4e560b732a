using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace StaticArchive.Text;

/// <summary>JSON in UTF-8 with Hangul as it is.</summary>
internal static class JsonBytes
{
    private static readonly JsonWriterOptions File = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonWriterOptions Indented = File with { Indented = true, NewLine = "\n" };

    /// <summary>This encoder escapes the less-than, greater-than and ampersand signs: nothing in the text can close a script element.</summary>
    private static readonly JsonWriterOptions Script = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>For files of their own.</summary>
    public static ReadOnlyMemory<byte> Write(Action<Utf8JsonWriter> write) => Write(write, File).WrittenMemory;

    /// <summary>For files that people read, too; they end in a line feed.</summary>
    public static ReadOnlyMemory<byte> WriteIndented(Action<Utf8JsonWriter> write)
    {
        var buffer = Write(write, Indented);
        buffer.Write("\n"u8);
        return buffer.WrittenMemory;
    }

    /// <summary>For the inside of a <c>script</c> element.</summary>
    public static string WriteForScript(Action<Utf8JsonWriter> write) => System.Text.Encoding.UTF8.GetString(Write(write, Script).WrittenSpan);

    /// <summary>A property with text; left out where it is null. What XML and HTML forbid in it is left out, too.</summary>
    public static void WriteText(this Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, ValidText.Of(text));
        }
    }

    /// <summary>A property with a list of texts; left out where the list is empty.</summary>
    public static void WriteTexts(this Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        var isOpen = false;
        foreach (var text in texts)
        {
            if (!isOpen)
            {
                json.WriteStartArray(name);
                isOpen = true;
            }

            json.WriteStringValue(ValidText.Of(text));
        }

        if (isOpen)
        {
            json.WriteEndArray();
        }
    }

    private static ArrayBufferWriter<byte> Write(Action<Utf8JsonWriter> write, JsonWriterOptions options)
    {
        var buffer = new ArrayBufferWriter<byte>(2048);
        using var json = new Utf8JsonWriter(buffer, options);
        write(json);
        json.Flush();
        return buffer;
    }
}
