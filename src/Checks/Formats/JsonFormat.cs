using System.Text;
using System.Text.Json;
using StaticArchive.Diagnostics;
using StaticArchive.Text;

namespace StaticArchive.Checks.Formats;

/// <summary>For scripts: <c>{"version": 1, "errors": 1, "warnings": 0, "diagnostics": […]}</c>. Keys are only ever added.</summary>
public static class JsonFormat
{
    public static string Write(FormattedReport report) => Encoding.UTF8.GetString(JsonBytes.Write(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("version", 1);
        json.WriteNumber("errors", report.Diagnostics.Count(d => d.Severity == Severity.Error));
        json.WriteNumber("warnings", report.Diagnostics.Count(d => d.Severity == Severity.Warning));
        json.WriteStartArray("diagnostics");
        foreach (var diagnostic in report.Diagnostics)
        {
            WriteOne(diagnostic, report, json);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }).Span) + "\n";

    private static void WriteOne(Diagnostic diagnostic, FormattedReport report, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("code", diagnostic.Code);
        json.WriteString("severity", FormattedReport.LevelOf(diagnostic.Severity));
        json.WriteText("file", report.PathOf(diagnostic.Where.File));

        // Zero means unknown here; a missing key says so to everybody.
        if (diagnostic.Where.Line > 0)
        {
            json.WriteNumber("line", diagnostic.Where.Line);
        }

        if (diagnostic.Where.Column > 0)
        {
            json.WriteNumber("column", diagnostic.Where.Column);
        }

        json.WriteText("message", diagnostic.Message);
        json.WriteText("hint", diagnostic.Hint);
        json.WriteText("help", report.RuleOf(diagnostic) is { } rule ? report.HelpOf(rule) : null);
        json.WriteEndObject();
    }
}
