using System.Text.Json;
using System.Text.RegularExpressions;
using StaticArchive.Config;
using StaticArchive.Pages;
using StaticArchive.Tests.Sites;
using StaticArchive.Tests.Support;

namespace StaticArchive.Tests.Pages;

/// <summary>What the page of the open data says is in the files is there, and nothing else is.</summary>
public sealed partial class DataFieldsTests(SiteCases cases)
{
    private static readonly string[] Sites = ["Sample", "Rights", "Hostile"];

    [Fact]
    public void The_list_of_articles_is_as_explained()
    {
        var explained = Explained([.. DataFields.List, .. DataFields.Article.Select(f => f with { Name = "articles[]." + f.Name })]);

        var seen = Sites.SelectMany(s => Hold(explained, Parse(cases.Built(s).Text("api/articles.json")), "")).ToHashSet(StringComparer.Ordinal);

        Assert.Empty(explained.Keys.Except(seen));
    }

    [Fact]
    public void Files_of_single_articles_are_as_explained()
    {
        var explained = Explained([.. DataFields.Article, .. DataFields.Alone]);

        var seen = Sites.Select(cases.Built).SelectMany(s => s.Files().Where(p => p.StartsWith("api/articles/", StringComparison.Ordinal)).SelectMany(p => Hold(explained, Parse(s.Text(p)), "")))
            .ToHashSet(StringComparer.Ordinal);

        Assert.Empty(explained.Keys.Except(seen));
    }

    [Fact]
    public void Lines_are_as_explained()
    {
        var explained = Explained(DataFields.Lines);

        var seen = Sites.SelectMany(s => cases.Built(s).Text("data/articles.jsonl").Split('\n', StringSplitOptions.RemoveEmptyEntries)).SelectMany(l => Hold(explained, Parse(l), "")).ToHashSet(StringComparer.Ordinal);

        Assert.Empty(explained.Keys.Except(seen));
    }

    [Fact]
    public void Every_word_of_a_field_is_one_that_a_theme_must_have() =>
        Assert.Equal(DataFields.Words.Order(StringComparer.Ordinal), DataWords.All.Select(w => w.Key).Where(k => k.StartsWith("field_", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    [Fact]
    public void The_documentation_has_the_same_table_as_the_page()
    {
        var words = Word().Matches(File.ReadAllText(Path.Combine(Repository.Root, "theme", "strings", "ko.yml"))).ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value.Trim('"'));

        var rows = File.ReadLines(Path.Combine(Repository.Root, "docs", "data.md")).Where(l => l.StartsWith("| `", StringComparison.Ordinal) && !l.StartsWith("| `/", StringComparison.Ordinal));

        Assert.Equal(DataColumns.All.Select(c => $"| `{c.Name}` | {c.Type} | {words[c.WordKey]} |"), rows);
    }

    [Fact]
    public void The_page_names_the_files_with_their_sizes()
    {
        var site = cases.Built("Sample");
        var html = site.Text("data/index.html");

        Assert.All(DataFile.All, f => Assert.Contains($"<code>{f.Path[1..]}</code></a> <small>{(new FileInfo(Path.Combine(site.Output, f.Path[1..])).Length + 1023) / 1024} KB</small>", html, StringComparison.Ordinal));
        Assert.Contains("rel=\"license", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/data/\"", site.Text("index.html"), StringComparison.Ordinal);
    }

    private static Dictionary<string, DataField> Explained(IEnumerable<DataField> fields) => fields.ToDictionary(f => f.Name, StringComparer.Ordinal);

    private static JsonElement Parse(string json) => JsonDocument.Parse(json).RootElement;

    /// <summary>Holds an object against the fields, and returns the names of those that it has.</summary>
    private static IEnumerable<string> Hold(IReadOnlyDictionary<string, DataField> explained, JsonElement item, string prefix)
    {
        var names = item.EnumerateObject().Select(p => prefix + p.Name).ToHashSet(StringComparer.Ordinal);
        var missing = explained.Values.Where(f => f.IsRequired && f.Name.StartsWith(prefix, StringComparison.Ordinal) && !f.Name.AsSpan(prefix.Length).ContainsAny('.', '[') && !names.Contains(f.Name));
        Assert.Empty(missing);
        foreach (var property in item.EnumerateObject())
        {
            var name = prefix + property.Name;
            Assert.True(explained.TryGetValue(name, out var field), $"{name} is not explained");
            Assert.True(Is(property.Value, field.Type), $"{name} is no {field.Type}: {property.Value.GetRawText()}");
            Assert.True(field.Values.IsEmpty || field.Values.Contains(property.Value.GetString()!), $"{name} cannot be {property.Value.GetRawText()}");
            yield return name;
            var deeper = field.Type switch
            {
                "object" when explained.Keys.Any(k => k.StartsWith(name + ".", StringComparison.Ordinal)) => Hold(explained, property.Value, name + "."),
                "[object]" => property.Value.EnumerateArray().SelectMany(e => Hold(explained, e, name + "[].")),
                _ => [],
            };
            foreach (var found in deeper)
            {
                yield return found;
            }
        }
    }

    private static bool Is(JsonElement value, string type) => type switch
    {
        ['[', .. var each, ']'] => value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(e => Is(e, each)),
        "{id, name}" => value.ValueKind == JsonValueKind.Object && value.EnumerateObject().Select(p => p.Name).SequenceEqual(["id", "name"]),
        "object" => value.ValueKind == JsonValueKind.Object,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out _),
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "date" => value.ValueKind == JsonValueKind.String && DateTimeOffset.TryParse(value.GetString(), out _),
        _ => type == "string" && value.ValueKind == JsonValueKind.String,
    };

    [GeneratedRegex(@"^(\w+): (.*)$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
