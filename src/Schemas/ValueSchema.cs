using System.Text.Json.Nodes;
using StaticArchive.Config;

namespace StaticArchive.Schemas;

/// <summary>What the value of a key may be, as JSON Schema. The program reads every scalar as text, an editor makes numbers and truth values of some.</summary>
internal static class ValueSchema
{
    /// <param name="at">Where the schema will stand in its file, as a pointer.</param>
    public static JsonObject Of(KeySpec key, string at) => key.Kind switch
    {
        KeyKind.TextList => ListOrSingle(key, Scalar(key)),
        KeyKind.WordList => ListOrSingle(key, Word(key.Words)),
        KeyKind.Word => Word(key.Words),
        KeyKind.Integer => Integer(key),
        KeyKind.Mapping => MappingSchema.Of(key.Fields!, at),
        KeyKind.MappingList => AnyOf(List(key, MappingSchema.Of(key.Fields!, $"{at}/anyOf/0/items")), Reference($"{at}/anyOf/0/items")),
        KeyKind.WordOrMapping => AnyOf(Word(key.Words.Where(w => key.Fields!.Needs.All(n => n.Word != w))), MappingSchema.Of(key.Fields!, $"{at}/anyOf/1")),
        _ => Scalar(key),
    };

    public static JsonObject Reference(string at) => new() { ["$ref"] = at };

    /// <summary>For completion as it is written, for checking whatever the letters' case.</summary>
    public static JsonObject Word(params IEnumerable<string> words)
    {
        // Without quotes an editor sees a number.
        var values = words.SelectMany(w => int.TryParse(w, out var number) ? (IEnumerable<(string Word, JsonNode Value)>)[(w, w), (w, number)] : [(w, w)]).ToList();
        var known = new JsonObject
        {
            ["enum"] = new JsonArray([.. values.Select(v => v.Value)]),
            ["enumDescriptions"] = new JsonArray([.. values.Select(v => JsonValue.Create(WordMeanings.Of(v.Word) ?? ""))]),
        };
        return AnyOf(known, new JsonObject { ["type"] = "string", ["pattern"] = SchemaPatterns.Words(words) });
    }

    private static JsonObject Scalar(KeySpec key)
    {
        var schema = key.Kind switch
        {
            KeyKind.Date => Text(SchemaPatterns.Date, "2024-07-20이나 2024-07-20 12:41처럼 적으세요.", "string"),
            KeyKind.Day => Text(SchemaPatterns.DayOnly, "2026-01-31처럼 날짜만 적으세요.", "string"),
            KeyKind.Url => Text(SchemaPatterns.Url, "https://로 시작하는 온전한 주소를 적으세요.", "string"),
            KeyKind.Language => Text(SchemaPatterns.Language, "ko, en, ja, zh-Hant 같은 언어 부호를 적으세요.", "string"),
            KeyKind.Slug => Text(SchemaPatterns.Slug, "소문자, 숫자, 한글과 그 사이의 -만 쓸 수 있습니다.", "string", "integer", "boolean"),
            _ when key.Pattern is { } pattern => Text(pattern, $"이런 꼴이 아닙니다: {key.Description}", "string", "number", "boolean"),
            _ => Text(SchemaPatterns.NotBlank, "값을 적으세요.", "string", "number", "boolean"),
        };
        if (key.Kind is not (KeyKind.Date or KeyKind.Day))
        {
            schema["maxLength"] = key.Kind == KeyKind.Language ? LanguageTag.MaxLength : key.MaxLength;
        }

        if (key.Kind == KeyKind.Slug)
        {
            // Of a number; a slug does not begin with a hyphen.
            schema["minimum"] = 0;
        }

        if (key is { Kind: not KeyKind.Text and not KeyKind.TextList, Pattern: { } more })
        {
            schema["allOf"] = new JsonArray(new JsonObject { ["pattern"] = more });
        }

        return schema;
    }

    /// <param name="message">For editors, in place of the expression.</param>
    private static JsonObject Text(string pattern, string message, params string[] types) => new()
    {
        ["type"] = types.Length == 1 ? types[0] : new JsonArray([.. types.Select(t => JsonValue.Create(t))]),
        ["pattern"] = pattern,
        ["patternErrorMessage"] = message,
    };

    private static JsonObject Integer(KeySpec key) => AnyOf(
        new JsonObject { ["type"] = "integer", ["minimum"] = key.Minimum, ["maximum"] = key.Maximum },
        new JsonObject { ["type"] = "string", ["pattern"] = SchemaPatterns.Number });

    private static JsonObject ListOrSingle(KeySpec key, JsonObject item)
    {
        var single = (JsonObject)item.DeepClone();
        single["not"] = new JsonObject { ["type"] = "string", ["pattern"] = "," };
        return AnyOf(List(key, item), single);
    }

    private static JsonObject List(KeySpec key, JsonObject item) => new() { ["type"] = "array", ["maxItems"] = key.MaxItems, ["items"] = item };

    private static JsonObject AnyOf(params JsonObject[] schemas) => new() { ["anyOf"] = new JsonArray([.. schemas]) };
}
