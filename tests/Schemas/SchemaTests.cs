using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;
using StaticArchive.Config;
using StaticArchive.Content;
using StaticArchive.Diagnostics;
using StaticArchive.Schemas;
using StaticArchive.Tests.Support;
using YamlDotNet.RepresentationModel;

namespace StaticArchive.Tests.Schemas;

/// <summary>
/// What a schema refuses the program refuses, and nearly the other way round: <c>tests/Specs/schemas/*.yml</c> has, for every schema, texts that both accept,
/// that both refuse, and that only the program does.
/// </summary>
public sealed class SchemaTests
{
    private static readonly string Kept = Path.Combine(Repository.Root, "docs", "schemas");
    private static readonly string Specs = Path.Combine(Repository.Root, "tests", "Specs", "schemas");

    public static TheoryData<string> Names => new(SchemaFiles.All.Select(s => Path.GetFileNameWithoutExtension(s.Name)));

    [Theory]
    [MemberData(nameof(Names))]
    public void Schema_and_program_agree(string name)
    {
        var schema = Schema(name);

        var wrong = from text in Cases(name)
                    let bySchema = Accepts(schema, EditorYaml.Read(text.Text))
                    let byProgram = !Problems(name, text.Text).Any(d => d.Severity == Severity.Error)
                    where (bySchema, byProgram) != text.Expected
                    select $"schema {Verdict(bySchema)}, program {Verdict(byProgram)} ({string.Join("; ", Problems(name, text.Text))}):\n{text.Text}";

        Assert.Equal("", string.Join('\n', wrong));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_schema_is_one_by_draft_7(string name) => Assert.True(Accepts(MetaSchemas.Draft7, JsonNode.Parse(Text(name))));

    /// <summary>Draft 7 says that it is not to be read, and editors do not: they would offer every old spelling of a key.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Nothing_stands_beside_a_reference(string name) =>
        Assert.All(Objects(JsonNode.Parse(Text(name))!).Where(o => o.ContainsKey("$ref")), o => Assert.Single(o));

    [Fact]
    public void The_kept_files_are_the_programs()
    {
        const string Remedy = "run: dotnet run -- schemas --write docs/schemas";

        Assert.True(Directory.EnumerateFiles(Kept).Select(Path.GetFileName).ToHashSet().SetEquals(SchemaFiles.All.Select(s => s.Name)), Remedy);
        Assert.All(SchemaFiles.All, s => Assert.True(s.Write(address: null).Span.SequenceEqual(File.ReadAllBytes(Path.Combine(Kept, s.Name))), $"{s.Name} is old; {Remedy}"));
    }

    [Fact]
    public void The_archives_own_files_are_what_the_schemas_accept()
    {
        var input = Path.Combine(Repository.Root, "input");
        var files = Directory.EnumerateFiles(Path.Combine(input, "data")).Append(Path.Combine(input, "settings.yml"));

        Assert.All(files, f => Assert.True(Accepts(Schema(Path.GetFileNameWithoutExtension(f)), EditorYaml.Read(File.ReadAllText(f))), f));
    }

    /// <summary>Of schema and program about a text that both should accept.</summary>
    internal static IEnumerable<string> Complaints(string name, string text) =>
        Problems(name, text).Where(d => d.Severity == Severity.Error).Select(d => d.ToString()).Concat(Accepts(Schema(name), EditorYaml.Read(text)) ? [] : ["the schema refuses it"]);

    private static string Text(string name) => Encoding.UTF8.GetString(SchemaFiles.All.Single(s => s.Name == $"{name}.json").Write(address: null).Span);

    private static JsonSchema Schema(string name) => JsonSchema.FromText(Text(name), new BuildOptions { Dialect = Dialect.Draft07, SchemaRegistry = new SchemaRegistry() });

    private static bool Accepts(JsonSchema schema, JsonNode? value) => schema.Evaluate(JsonSerializer.SerializeToElement(value)).IsValid;

    private static string Verdict(bool accepts) => accepts ? "accepts" : "refuses";

    private static IEnumerable<(string Text, (bool Schema, bool Program) Expected)> Cases(string name)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(File.ReadAllText(Path.Combine(Specs, $"{name}.yml"))));
        foreach (var (verdict, texts) in (YamlMappingNode)yaml.Documents[0].RootNode)
        {
            foreach (var text in (YamlSequenceNode)texts)
            {
                yield return (((YamlScalarNode)text).Value!, verdict.ToString() switch
                {
                    "accepted" => (true, true),
                    "refused" => (false, false),
                    "refused_by_the_program" => (true, false),
                    var other => throw new InvalidDataException($"{name}.yml has the unknown key '{other}'"),
                });
            }
        }
    }

    private static IEnumerable<JsonObject> Objects(JsonNode node) => node switch
    {
        JsonObject one => one.Select(p => p.Value).OfType<JsonNode>().SelectMany(Objects).Prepend(one),
        JsonArray many => many.OfType<JsonNode>().SelectMany(Objects),
        _ => [],
    };

    private static List<Diagnostic> Problems(string name, string text)
    {
        var diagnostics = new List<Diagnostic>();
        switch (name)
        {
            case "article":
                // Dated by its name, in a folder that says the rest.
                var folder = DirectoryDefaults.Read([new YamlText("input/articles/_directory.yml", "source: a\ncategory: b\n")], diagnostics);
                FrontMatterReader.Read("input/articles/2024-07-20-x.md", new YamlText("input/articles/2024-07-20-x.md", text), folder.For("input/articles/2024-07-20-x.md"), SiteTimeZone.Seoul, diagnostics);
                break;
            case "directory":
                DirectoryDefaults.Read([new YamlText("input/articles/_directory.yml", text)], diagnostics);
                break;
            case "page":
                PageParser.ReadFront(new YamlText("input/pages/x.md", text), SiteTimeZone.Seoul, diagnostics);
                break;
            case "settings":
                SettingsReader.Read(new YamlText("input/settings.yml", text), diagnostics);
                break;
            default:
                DataFilesReader.Read([new YamlText($"input/data/{name}.yml", text)], diagnostics);
                break;
        }

        return diagnostics;
    }
}
