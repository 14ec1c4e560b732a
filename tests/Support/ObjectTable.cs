using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace StaticArchive.Tests.Support;

/// <summary>
/// A table of <c>tests/Specs/metadata</c>: which properties an object of a type must have, should have and may have, and what their values are: <c>Text</c>, <c>URL</c>, <c>Date</c>, <c>Boolean</c>,
/// <c>Integer</c>, <c>Language</c>, <c>MediaType</c>, <c>Any</c>, an expression between slashes, or another type of the table; with <c>[]</c> behind it a list of them. Whatever the table does not know is a problem.
/// </summary>
internal sealed class ObjectTable
{
    private readonly Dictionary<string, Dictionary<string, (string Need, string[] Forms)>> _types;

    private ObjectTable(IEnumerable<string[]> rows) => _types = rows.GroupBy(r => r[0], StringComparer.Ordinal).ToDictionary(
        type => type.Key, type => type.ToDictionary(r => r[1], r => (r[2], Forms(r[3])), StringComparer.Ordinal), StringComparer.Ordinal);

    /// <summary>Every row that something was held against, as <c>type.property</c>.</summary>
    public HashSet<string> Seen { get; } = new(StringComparer.Ordinal);

    public IEnumerable<string> Rows => _types.SelectMany(t => t.Value.Keys.Select(p => $"{t.Key}.{p}"));

    public static ObjectTable Read(string name) => new(RowsOf(name));

    /// <summary>The cells of a table's lines, without notes.</summary>
    public static IEnumerable<string[]> RowsOf(string name) =>
        File.ReadLines(Path.Combine(Repository.Root, "tests", "Specs", "metadata", name)).Where(l => !l.StartsWith('#')).Select(l => l.Split('\t'));

    /// <param name="type">Where the object does not say it itself (<c>@type</c>).</param>
    /// <param name="isAlone">Whether it must have what is recommended, too.</param>
    public IEnumerable<string> Problems(JsonElement item, string? type, string where, bool isAlone)
    {
        var own = item.TryGetProperty("@type", out var said) ? said.GetString()! : type ?? "";
        if (!_types.TryGetValue(own, out var properties))
        {
            return [$"{where}: the type '{own}' is not in the table"];
        }

        var missing = properties.Where(p => (p.Value.Need == "required" || (isAlone && p.Value.Need == "recommended")) && !item.TryGetProperty(p.Key, out _)).Select(p => $"{where}: {own} lacks {p.Key}");
        return [.. missing, .. item.EnumerateObject().Where(p => p.Name != "@type").SelectMany(p => OfProperty(own, properties, p, where))];
    }

    private static string[] Forms(string cell) => cell.StartsWith('/') ? [cell] : cell.Split(" | ");

    private List<string> OfProperty(string type, Dictionary<string, (string Need, string[] Forms)> properties, JsonProperty property, string where)
    {
        if (!properties.TryGetValue(property.Name, out var row))
        {
            return [$"{where}: {type} has no property '{property.Name}'"];
        }

        Seen.Add($"{type}.{property.Name}");
        var tried = row.Forms.Select(f => OfValue(property.Value, f, $"{where}/{property.Name}").ToList()).ToList();
        return tried.MinBy(t => t.Count)!;
    }

    private IEnumerable<string> OfValue(JsonElement value, string form, string where)
    {
        if (form.EndsWith("[]", StringComparison.Ordinal))
        {
            return value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().SelectMany((e, i) => OfValue(e, form[..^2], $"{where}[{i}]")) : [$"{where}: no list"];
        }

        if (_types.ContainsKey(form))
        {
            return value.ValueKind != JsonValueKind.Object || (value.TryGetProperty("@type", out var said) && said.GetString() != form) ? [$"{where}: no {form}"] : Problems(value, form, where, isAlone: false);
        }

        return Is(value, form) ? [] : [$"{where}: no {form}: {value.GetRawText()}"];
    }

    private static bool Is(JsonElement value, string form) => form switch
    {
        "Any" => true,
        "Boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "Integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out _),
        _ => value.ValueKind == JsonValueKind.String && Is(value.GetString()!, form),
    };

    private static bool Is(string text, string form) => form switch
    {
        "Text" => text.Trim().Length > 0,
        "URL" => Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https",
        "Date" => DateOnly.TryParseExact(text, "yyyy-MM-dd", out _) || DateTimeOffset.TryParseExact(text, "yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        "Language" => Regex.IsMatch(text, "^[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8})*$"),
        "MediaType" => Regex.IsMatch(text, "^[a-z]+/[a-z0-9.+-]+$"),
        _ => Regex.IsMatch(text, $"^(?:{form.Trim('/').Replace("\\/", "/", StringComparison.Ordinal)})$", RegexOptions.Singleline),
    };
}
