using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace StaticArchive.Text;

/// <summary>JSON in UTF-8 with Hangul as it is.</summary>
internal static class JsonBytes
{
    private const int MaxKept = 1024 * 1024;

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _idle;

    private static readonly JsonWriterOptions File = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonWriterOptions Indented = File with { Indented = true, NewLine = "\n" };

    /// <summary>This encoder escapes the less-than, greater-than and ampersand signs: nothing in the text can close a script element.</summary>
    private static readonly JsonWriterOptions Script = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>For files of their own.</summary>
    public static ReadOnlyMemory<byte> Write(Action<Utf8JsonWriter> write) => Write(write, File, written => written.ToArray());

    /// <summary>For files of their own, of which nothing is kept: the bytes are there until the one who takes them returns.</summary>
    public static void Write(Action<Utf8JsonWriter> write, Action<ReadOnlyMemory<byte>> take) => Write(write, File, written =>
    {
        take(written);
        return true;
    });

    /// <summary>For files that people read, too; they end in a line feed.</summary>
    public static ReadOnlyMemory<byte> WriteIndented(Action<Utf8JsonWriter> write) => Write<byte[]>(write, Indented, written => [.. written.Span, (byte)'\n']);

    /// <summary>For the inside of a <c>script</c> element.</summary>
    public static string WriteForScript(Action<Utf8JsonWriter> write) => Write(write, Script, written => System.Text.Encoding.UTF8.GetString(written.Span));

    /// <summary>A long text in a file of its own, as the writer itself would write it, sooner: most have nothing to be escaped but line ends, quotes and backslashes.</summary>
    public static void WriteLongText(this Utf8JsonWriter json, ReadOnlySpan<char> text)
    {
        if (!IsPlain(text))
        {
            json.WriteStringValue(text);
            return;
        }

        var octets = ArrayPool<byte>.Shared.Rent((text.Length * 3) + 2);
        octets[0] = (byte)'"';
        var length = 1 + WritePlain(text, octets.AsSpan(1));
        octets[length++] = (byte)'"';
        json.WriteRawValue(octets.AsSpan(0, length), skipInputValidation: true);
        ArrayPool<byte>.Shared.Return(octets);
    }

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

    /// <summary>Whether the encoder of files lets all of it be but line ends, quotes and backslashes. It asks for each letter; nearly all Korean texts are told by looking at many at once.</summary>
    private static bool IsPlain(ReadOnlySpan<char> text) =>
        !text.ContainsAnyInRange('\0', '\t') && !text.ContainsAnyInRange('\v', '\x1F') && !text.ContainsAnyInRange('\x7F', '\u00AD') && !text.ContainsAnyInRange('\u0250', '\u200F')
        && !text.ContainsAnyInRange('\u2028', '\uABFF') && !text.ContainsAnyInRange('\uD7A4', '\uFFFF');

    /// <returns>How many octets it takes.</returns>
    private static int WritePlain(ReadOnlySpan<char> text, Span<byte> octets)
    {
        var length = 0;
        while (text.IndexOfAny('\n', '"', '\\') is >= 0 and var next)
        {
            length += System.Text.Encoding.UTF8.GetBytes(text[..next], octets[length..]);
            octets[length++] = (byte)'\\';
            octets[length++] = text[next] == '\n' ? (byte)'n' : (byte)text[next];
            text = text[(next + 1)..];
        }

        return length + System.Text.Encoding.UTF8.GetBytes(text, octets[length..]);
    }

    private static T Write<T>(Action<Utf8JsonWriter> write, JsonWriterOptions options, Func<ReadOnlyMemory<byte>, T> take)
    {
        // Tens of thousands of small files: the buffer of a thread serves one after another. One that is written while another is has its own.
        var buffer = _idle ?? new ArrayBufferWriter<byte>(8192);
        _idle = null;
        using (var json = new Utf8JsonWriter(buffer, options))
        {
            write(json);
        }

        var taken = take(buffer.WrittenMemory);
        buffer.ResetWrittenCount();
        _idle = buffer.Capacity <= MaxKept ? buffer : null;
        return taken;
    }
}
