using System.Text.Json.Nodes;
using StaticArchive.Config;

namespace StaticArchive.Schemas;

/// <summary>A contract as JSON Schema: its keys in all their spellings, of which each may stand once.</summary>
internal static class MappingSchema
{
    /// <param name="at">Where the schema will stand in its file, as a pointer.</param>
    public static JsonObject Of(Contract contract, string at) => Of(contract, at, key => key.IsRequired);

    /// <param name="at">Where the schema will stand in its file, as a pointer.</param>
    /// <param name="isRequired">Which keys must be in the file itself.</param>
    public static JsonObject Of(Contract contract, string at, Func<KeySpec, bool> isRequired)
    {
        var schema = new JsonObject { ["type"] = "object", ["additionalProperties"] = false, ["minProperties"] = 1, ["properties"] = Properties(contract, $"{at}/properties") };
        JsonObject[] demands = [.. contract.Keys.Where(isRequired).Select(Present), .. contract.Needs.Select(Needed)];
        if (demands.Length > 0)
        {
            schema["allOf"] = new JsonArray([.. demands]);
        }

        schema["dependencies"] = Once(contract);
        return schema;
    }

    private static JsonObject Properties(Contract contract, string at)
    {
        var properties = new JsonObject();
        foreach (var key in contract.Keys)
        {
            var schema = ValueSchema.Of(key, $"{at}/{key.Name}");
            schema.Insert(0, "description", key.Description);
            properties[key.Name] = schema;
        }

        foreach (var key in contract.Keys)
        {
            foreach (var alias in key.Spellings.Skip(1))
            {
                // Editors overlook what stands beside a bare reference, and would offer every spelling.
                properties[alias] = new JsonObject { ["allOf"] = new JsonArray(ValueSchema.Reference($"{at}/{key.Name}")), ["deprecationMessage"] = $"{key.Name}로 적으세요." };
            }
        }

        return properties;
    }

    /// <summary>In one of its spellings.</summary>
    private static JsonObject Present(KeySpec key) => new() { ["anyOf"] = Required(key.Spellings) };

    private static JsonObject Needed(KeyNeed need) => new()
    {
        ["if"] = new JsonObject { ["properties"] = new JsonObject { [need.Key.Name] = ValueSchema.Word(need.Word) }, ["required"] = new JsonArray(need.Key.Name) },
        ["then"] = Present(need.Needed),
    };

    /// <summary>A spelling forbids those before it.</summary>
    private static JsonObject Once(Contract contract)
    {
        var dependencies = new JsonObject();
        foreach (var spellings in contract.Keys.Select(k => k.Spellings))
        {
            for (var i = 1; i < spellings.Length; i++)
            {
                dependencies[spellings[i]] = new JsonObject { ["not"] = new JsonObject { ["anyOf"] = Required(spellings[..i]) } };
            }
        }

        return dependencies;
    }

    private static JsonArray Required(IEnumerable<string> spellings) => new([.. spellings.Select(s => (JsonNode)new JsonObject { ["required"] = new JsonArray(s) })]);
}
