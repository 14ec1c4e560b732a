using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using StaticArchive.Config;
using StaticArchive.Diagnostics;
using StaticArchive.Schemas;
using StaticArchive.Tests.Support;

namespace StaticArchive.Tests.Schemas;

/// <summary>What VS Code is told in <c>.vscode</c>: schemas that there are, and snippets that the program takes.</summary>
public sealed partial class EditorFilesTests
{
    public static TheoryData<string, string> YamlSnippets => new()
    {
        { "용어", "terms" }, { "출처", "sources" }, { "사람", "people" }, { "맡은 글", "claims" },
    };

    [Fact]
    public void Every_file_of_yaml_has_its_schema()
    {
        var wired = Read("settings.json")["yaml.schemas"]!.AsObject().ToDictionary(p => p.Key, p => (string)p.Value!);

        var yaml = SchemaFiles.All.Where(s => s.Covers.EndsWith(".yml", StringComparison.Ordinal));
        Assert.Equal(yaml.Select(s => ($"./docs/schemas/{s.Name}", s.Covers)).Order(), wired.Select(w => (w.Key, w.Value)).Order());
    }

    [Fact]
    public void A_new_articles_snippet_expands_to_front_matter_that_is_accepted()
    {
        var text = Expand("새 글");

        Assert.Empty(SchemaTests.Complaints("article", text.Split("---\n")[1]));
    }

    [Theory]
    [InlineData("권리: 라이선스")]
    [InlineData("권리: 허락")]
    [InlineData("대표 그림")]
    [InlineData("바로잡음")]
    public void A_piece_of_front_matter_is_accepted(string snippet) => Assert.Empty(SchemaTests.Complaints("article", "title: 글\n" + Expand(snippet)));

    [Theory]
    [MemberData(nameof(YamlSnippets))]
    public void An_entry_of_a_data_file_is_accepted(string snippet, string schema) => Assert.Empty(SchemaTests.Complaints(schema, Expand(snippet)));

    [Fact]
    public void The_problem_matchers_read_what_the_program_prints()
    {
        using var output = new StringWriter();
        var where = new SourceLocation("input/articles/2024/칩 (1).md", 5, 9);
        new DiagnosticPrinter(output, _ => null, useColor: false).Print([YamlRules.UnknownKey.At(where, "unknown key 'a'")]);

        var pattern = (string)Read("tasks.json")["tasks"]![0]!["problemMatcher"]![0]!["pattern"]!["regexp"]!;
        var match = Regex.Match(output.ToString().Split('\n')[0].TrimEnd(), pattern);
        Assert.Equal(["input/articles/2024/칩 (1).md", "5", "9", "error", "SA0303", "unknown key 'a'"], match.Groups.Values.Skip(1).Select(g => g.Value));
    }

    private static JsonNode Read(string name) =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, ".vscode", name)), documentOptions: new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip })!;

    /// <summary>As the editor does for who takes every suggestion.</summary>
    private static string Expand(string snippet)
    {
        var body = string.Join('\n', Read("staticarchive.code-snippets")[snippet]!["body"]!.AsArray().Select(l => (string)l!));
        var dated = body.Replace("$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE", "2024-07-20", StringComparison.Ordinal);
        return EndMark().Replace(Choice().Replace(dated, "$1"), "");
    }

    /// <summary><c>${1:default}</c> and <c>${1|first,second|}</c>.</summary>
    [GeneratedRegex(@"\$\{[0-9]+[:|]([^,|}]*)[^}]*\}")]
    private static partial Regex Choice();

    [GeneratedRegex(@"\$[0-9]+")]
    private static partial Regex EndMark();
}
