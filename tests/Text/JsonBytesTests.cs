using System.Text.Json;
using StaticArchive.Text;

namespace StaticArchive.Tests.Text;

public sealed class JsonBytesTests
{
    [Fact]
    public void Long_text_is_written_as_the_writer_itself_would()
    {
        string[] texts = ["", "\n", "\"", .. Enumerable.Range(0, 0x10000).Select(c => $"가 {(char)c}\n\"나\\다"), "😀 \ud83d"];

        var (written, usual) = (ListOf(texts, (json, text) => json.WriteLongText(text)), ListOf(texts, (json, text) => json.WriteStringValue(text)));

        Assert.Equal(usual, written);
    }

    private static byte[] ListOf(string[] texts, Action<Utf8JsonWriter, string> write) => JsonBytes.Write(json =>
    {
        json.WriteStartArray();
        foreach (var text in texts)
        {
            write(json, text);
        }

        json.WriteEndArray();
    }).ToArray();
}
