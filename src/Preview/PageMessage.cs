using System.Text.Json.Nodes;
using StaticArchive.Build;
using StaticArchive.Diagnostics;

namespace StaticArchive.Preview;

/// <summary>What open pages are told, as one line of JSON; <c>Client/reload.js</c> reads it.</summary>
internal static class PageMessage
{
    private const int MostProblems = 20;
    private const int LongestLine = 200;

    /// <summary>Before the first build has ended.</summary>
    public const string Waiting = """{"version":"","previous":"","styles":null,"texts":false,"failure":null}""";

    /// <param name="previous">The version for whose pages <paramref name="styles"/> or <paramref name="texts"/> holds.</param>
    /// <param name="styles">The addresses of all style sheets, which are the only difference; null: there are others.</param>
    /// <param name="texts">Whether what pages are made of has changed, and nothing that they load: one that is open may take its new text and stay.</param>
    public static string OfSite(string version, string previous, IReadOnlyList<string>? styles, bool texts) =>
        new JsonObject { ["version"] = version, ["previous"] = previous, ["styles"] = Texts(styles), ["texts"] = texts, ["failure"] = null }.ToJsonString();

    public static string OfFailure(
        PreviewState state, List<Diagnostic> errors, Exception? fault, PanelWords words, Func<string, string[]?> readLines)
    {
        var failure = new JsonObject
        {
            ["language"] = words.Language,
            ["title"] = fault is null ? words.Errors(errors.Count) : words.Fault,
            ["note"] = state.Site is null ? words.Empty : words.Kept,
            ["problems"] = new JsonArray([.. errors.Take(MostProblems).Select(d => (JsonNode)Problem(d, words, readLines))]),
            ["more"] = errors.Count > MostProblems ? words.More(errors.Count - MostProblems) : null,
            ["hint"] = words.Hint,
            ["close"] = words.Close,
            ["fault"] = fault?.ToString(),
        };
        return new JsonObject { ["version"] = state.Version, ["previous"] = state.Version, ["styles"] = null, ["texts"] = false, ["failure"] = failure }.ToJsonString();
    }

    private static JsonArray? Texts(IEnumerable<string>? texts) => texts is null ? null : new JsonArray([.. texts.Select(t => (JsonNode)t)]);

    /// <summary>The line is given in three parts: what stands before the fault, the word that it begins with, and the rest.</summary>
    private static JsonObject Problem(Diagnostic diagnostic, PanelWords words, Func<string, string[]?> readLines)
    {
        var where = diagnostic.Where;
        var rule = words.Language == "ko" ? DiagnosticCatalogue.All.FirstOrDefault(r => r.Code == diagnostic.Code) : null;
        var excerpt = where.Line == 0 ? null : SourceExcerpt.Find(readLines(where.File), where);
        return new JsonObject
        {
            ["place"] = where.ToString(),
            ["code"] = diagnostic.Code,
            ["message"] = diagnostic.Message,
            ["hint"] = diagnostic.Hint,
            ["number"] = excerpt?.Number,
            ["line"] = Texts(excerpt is var (number, line) ? Parts(line, number == where.Line ? where.Column : 0) : null),
            ["cause"] = rule?.Cause,
            ["remedy"] = rule?.Remedy,
        };
    }

    private static string[] Parts(string line, int column)
    {
        if (column == 0)
        {
            return [Cut(line, LongestLine), "", ""];
        }

        var start = Math.Clamp(column - 1, 0, line.Length);
        var end = start;
        while (end < line.Length && !char.IsWhiteSpace(line[end]) && end - start < LongestLine)
        {
            end++;
        }

        var before = line[..start];
        return [before.Length > LongestLine ? "…" + before[^LongestLine..] : before, line[start..end], Cut(line[end..], LongestLine)];
    }

    private static string Cut(string text, int length) => text.Length <= length ? text : text[..length] + "…";
}
