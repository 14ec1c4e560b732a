using System.Text;
using System.Text.Json;
using StaticArchive.Diagnostics;
using StaticArchive.Text;

namespace StaticArchive.Checks.Formats;

/// <summary>The Static Analysis Results Interchange Format, version 2.1.0: one run, the whole catalogue as rules, a result for each diagnostic.</summary>
public static class SarifFormat
{
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    /// <param name="version">Of this program: <c>1.2.3</c>.</param>
    public static string Write(FormattedReport report, string version) => Encoding.UTF8.GetString(JsonBytes.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("$schema", Schema);
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        WriteTool(report, version, json);
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("results");
        foreach (var diagnostic in report.Diagnostics)
        {
            WriteResult(diagnostic, report, json);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }).Span) + "\n";

    private static void WriteTool(FormattedReport report, string version, Utf8JsonWriter json)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "StaticArchive");
        json.WriteString("version", version);
        json.WriteString("semanticVersion", version);
        json.WriteStartArray("rules");
        foreach (var rule in report.Rules)
        {
            WriteRule(rule, report, json);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteRule(DiagnosticRule rule, FormattedReport report, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Code);
        WriteMessage(json, "shortDescription", rule.Title);
        WriteMessage(json, "fullDescription", rule.Cause);
        if (report.HelpOf(rule) is { } help)
        {
            json.WriteString("helpUri", help);
        }

        json.WriteStartObject("help");
        json.WriteString("text", rule.Remedy);
        json.WriteString("markdown", $"{rule.Cause}\n\n{rule.Remedy}");
        json.WriteEndObject();
        json.WriteStartObject("defaultConfiguration");
        json.WriteString("level", FormattedReport.LevelOf(rule.Severity));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(Diagnostic diagnostic, FormattedReport report, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", diagnostic.Code);
        if (report.IndexOf(diagnostic) is >= 0 and var index)
        {
            json.WriteNumber("ruleIndex", index);
        }

        json.WriteString("level", FormattedReport.LevelOf(diagnostic.Severity));
        WriteMessage(json, "message", $"{diagnostic.Message}\n{diagnostic.Hint}");
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", Uri(report.PathOf(diagnostic.Where.File)));
        json.WriteString("uriBaseId", "%SRCROOT%");
        json.WriteEndObject();
        WriteRegion(diagnostic.Where, json);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteRegion(SourceLocation where, Utf8JsonWriter json)
    {
        if (where.Line == 0)
        {
            return;
        }

        json.WriteStartObject("region");
        json.WriteNumber("startLine", where.Line);
        if (where.Column > 0)
        {
            json.WriteNumber("startColumn", where.Column);
        }

        json.WriteEndObject();
    }

    private static void WriteMessage(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteText("text", text);
        json.WriteEndObject();
    }

    private static string Uri(string path) => string.Join('/', path.Split('/').Select(System.Uri.EscapeDataString));
}
