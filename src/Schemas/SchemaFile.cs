using System.Text.Json.Nodes;
using StaticArchive.Text;

namespace StaticArchive.Schemas;

/// <summary>What one kind of file may say, for editors: JSON Schema, draft 7, which the YAML extensions of editors know best.</summary>
/// <param name="Name">Without folder: <c>article.json</c>.</param>
/// <param name="Title">In Korean.</param>
/// <param name="Covers">The files that it is for, as patterns from the project's folder.</param>
internal sealed record SchemaFile(string Name, string Title, string Covers)
{
    public required Func<JsonObject> Root { get; init; }

    /// <param name="address">The schema's own; null: it is a file beside the project's.</param>
    public ReadOnlyMemory<byte> Write(string? address) => JsonBytes.WriteIndented(json =>
    {
        var schema = new JsonObject { ["$schema"] = "http://json-schema.org/draft-07/schema#" };
        if (address is not null)
        {
            schema["$id"] = address;
        }

        schema["title"] = Title;
        schema["description"] = $"{Covers}. 프로그램이 파일을 읽을 때 보는 것과 같은 규칙이며, 파일 하나만 보고 알 수 있는 것까지 본다. 나머지는 dotnet run -- check가 본다.";
        foreach (var (keyword, value) in Root())
        {
            schema[keyword] = value?.DeepClone();
        }

        schema.WriteTo(json);
    });
}
