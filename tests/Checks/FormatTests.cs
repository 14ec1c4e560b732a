using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Json.Schema;
using StaticArchive.Build;
using StaticArchive.Checks.Formats;
using StaticArchive.Diagnostics;

namespace StaticArchive.Tests.Checks;

public sealed partial class FormatTests
{
    private static readonly Diagnostic Hostile = new(
        "SA0102", Severity.Error, "unknown category '100%\r\n::set-output name=x::y\e[31m'", new SourceLocation("input/articles/가, 나: 다.md", 5, 11), "did you mean 'AI'?");

    private static readonly Diagnostic Plain = new("SA0010", Severity.Warning, "nobody reads this file", new SourceLocation("input/notes.txt"), "take it away");

    [Fact]
    public void Github_reads_each_annotation_back_as_it_was()
    {
        var lines = GithubFormat.Write(Report(Plain, Hostile)).TrimEnd('\n').Split('\n');

        Assert.Equal(2, lines.Length);
        var (command, properties, message) = Command(lines[0]);
        Assert.Equal("error", command);
        Assert.Equal("input/articles/가, 나: 다.md", properties["file"]);
        Assert.Equal(("5", "11", "SA0102: An unknown category"), (properties["line"], properties["col"], properties["title"]));
        Assert.Equal("unknown category '100%\r\n::set-output name=x::y?[31m'\ndid you mean 'AI'?", message);
        Assert.Equal("::warning file=input/notes.txt,title=SA0010%3A Nobody reads this file::nobody reads this file%0Atake it away", lines[1]);
    }

    [Fact]
    public void Json_has_every_diagnostic_and_leaves_out_what_is_unknown()
    {
        using var json = JsonDocument.Parse(JsonFormat.Write(Report(Hostile, Plain)));
        var items = json.RootElement.GetProperty("diagnostics").EnumerateArray().ToList();

        Assert.Equal((1, 1, 1), (Number(json.RootElement, "version"), Number(json.RootElement, "errors"), Number(json.RootElement, "warnings")));
        Assert.Equal((5, 11), (Number(items[0], "line"), Number(items[0], "column")));
        Assert.Equal("https://example.com/docs/SA0102.md", items[0].GetProperty("help").GetString());
        Assert.Equal("input/notes.txt", items[1].GetProperty("file").GetString());
        Assert.False(items[1].TryGetProperty("line", out _));
        Assert.Equal("take it away", items[1].GetProperty("hint").GetString());
    }

    [Fact]
    public void Sarif_has_what_the_standard_requires()
    {
        using var json = JsonDocument.Parse(SarifFormat.Write(Report(Hostile, Plain), "1.2.3"));
        var run = Assert.Single(json.RootElement.GetProperty("runs").EnumerateArray());
        var driver = run.GetProperty("tool").GetProperty("driver");
        var rules = driver.GetProperty("rules").EnumerateArray().ToList();
        var results = run.GetProperty("results").EnumerateArray().ToList();

        Assert.Equal("2.1.0", json.RootElement.GetProperty("version").GetString());
        Assert.EndsWith("/sarif-schema-2.1.0.json", json.RootElement.GetProperty("$schema").GetString(), StringComparison.Ordinal);
        Assert.Equal("utf16CodeUnits", run.GetProperty("columnKind").GetString());
        Assert.Equal(DiagnosticCatalogue.All.Select(r => r.Code), rules.Select(r => r.GetProperty("id").GetString()));
        Assert.All(rules, r => Assert.True(Uri.TryCreate(r.GetProperty("helpUri").GetString(), UriKind.Absolute, out _)));
        Assert.All(rules, r => Assert.Contains(r.GetProperty("defaultConfiguration").GetProperty("level").GetString(), (string[])["none", "note", "warning", "error"]));
        Assert.All(results, r => Assert.Equal(r.GetProperty("ruleId").GetString(), rules[Number(r, "ruleIndex")].GetProperty("id").GetString()));
        Assert.All(results, r => Assert.NotEmpty(r.GetProperty("message").GetProperty("text").GetString()!));
        var places = results.Select(r => r.GetProperty("locations")[0].GetProperty("physicalLocation")).ToList();
        Assert.All(places, p => Assert.True(Uri.IsWellFormedUriString(p.GetProperty("artifactLocation").GetProperty("uri").GetString(), UriKind.Relative)));
        Assert.Equal((5, 11), (Number(places[0].GetProperty("region"), "startLine"), Number(places[0].GetProperty("region"), "startColumn")));
        Assert.False(places[1].TryGetProperty("region", out _));
    }

    [Fact]
    public void Sarif_is_what_its_schema_asks()
    {
        var schema = JsonSchema.FromFile(Path.Combine(AppContext.BaseDirectory, "sarif-2.1.0.json"));
        var report = new FormattedReport([Hostile, Plain, .. DiagnosticCatalogue.All.Select(r => r.At(new SourceLocation("input/x.md", 1), "m"))], DiagnosticCatalogue.All, f => f, null);
        var written = SarifFormat.Write(report, "1.2.3");

        Assert.True(IsValid(written));
        Assert.True(IsValid(SarifFormat.Write(Report(), "1.2.3")));
        Assert.False(IsValid(written.Replace("\"startLine\":1", "\"startLine\":0", StringComparison.Ordinal)));

        bool IsValid(string sarif) => schema.Evaluate(JsonDocument.Parse(sarif).RootElement).IsValid;
    }

    [Fact]
    public void Without_a_known_repository_no_address_of_help_is_made_up()
    {
        var report = new FormattedReport([Hostile], DiagnosticCatalogue.All, f => f, null);

        Assert.DoesNotContain("helpUri", SarifFormat.Write(report, "1.2.3"), StringComparison.Ordinal);
        Assert.DoesNotContain("\"help\"", JsonFormat.Write(report), StringComparison.Ordinal);
    }

    private static FormattedReport Report(params Diagnostic[] found) => new(found, DiagnosticCatalogue.All, f => f, "https://example.com/docs/");

    private static int Number(JsonElement element, string name) => element.GetProperty(name).GetInt32();

    /// <summary>As GitHub's runner reads a line of a job's output.</summary>
    private static (string Command, Dictionary<string, string> Properties, string Message) Command(string line)
    {
        var match = Annotation().Match(line);
        Assert.True(match.Success, line);
        var properties = match.Groups["properties"].Value.Split(',').Select(p => p.Split('=', 2)).ToDictionary(p => p[0].Trim(), p => Unescaped(p[1]), StringComparer.Ordinal);
        return (match.Groups["command"].Value, properties, Unescaped(match.Groups["message"].Value));
    }

    private static string Unescaped(string text) =>
        Escape().Replace(text, m => ((char)int.Parse(m.Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());

    [GeneratedRegex("^::(?<command>[a-z]+) (?<properties>[^:]*)::(?<message>.*)$", RegexOptions.Singleline)]
    private static partial Regex Annotation();

    [GeneratedRegex("%(0D|0A|25|3A|2C)")]
    private static partial Regex Escape();
}
