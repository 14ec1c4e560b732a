using System.Diagnostics.CodeAnalysis;
using Tomlyn;
using Tomlyn.Model;
using StaticArchive.Config;
using StaticArchive.Diagnostics;

namespace StaticArchive.Import;

/// <summary>The front matter of a post of another program: texts and lists of texts, by their keys in lower case; keys in keys have a dot (<c>cover.image</c>).</summary>
/// <param name="Body">What follows.</param>
/// <param name="Line">One-based line on which the body begins.</param>
internal sealed record PostFields(IReadOnlyDictionary<string, IReadOnlyList<string>> Values, string Body, int Line)
{
    private const int MaxNesting = 3;
    private const int MaxBrackets = 64;

    /// <returns>Null where there is none, or it cannot be read, which a diagnostic says.</returns>
    public static PostFields? Read(ImportFile file, DiagnosticBag diagnostics)
    {
        var fence = file.Text.StartsWith("---", StringComparison.Ordinal) ? "---" : file.Text.StartsWith("+++", StringComparison.Ordinal) ? "+++" : null;
        var lines = file.Text.Split('\n');
        var end = fence is null || lines[0].TrimEnd() != fence ? -1 : Array.FindIndex(lines, 1, l => l.TrimEnd() == fence);
        if (end < 0)
        {
            diagnostics.Add(ImportRules.UnknownForm.At(file.Where, "the file does not begin with front matter between two lines '---' or '+++'"));
            return null;
        }

        var text = string.Join('\n', lines[1..end]) + "\n";
        var values = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        var isRead = fence == "---" ? ReadYaml(new YamlText(file.Where.File, text, 2), values, diagnostics) : ReadToml(file, text, values, diagnostics);
        return isRead ? new PostFields(values, string.Join('\n', lines[(end + 1)..]), end + 2) : null;
    }

    /// <summary>The first of these keys with a value; null: none has.</summary>
    public string? Text(params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            if (Values.TryGetValue(key, out var values) && values.FirstOrDefault(v => !string.IsNullOrWhiteSpace(v)) is { } value)
            {
                return value.Trim();
            }
        }

        return null;
    }

    /// <summary>All values of these keys.</summary>
    public IEnumerable<string> List(params IEnumerable<string> keys) =>
        keys.SelectMany(k => Values.GetValueOrDefault(k) ?? []).Select(v => v.Trim()).Where(v => v.Length > 0);

    private static bool ReadYaml(YamlText yaml, Dictionary<string, IReadOnlyList<string>> values, DiagnosticBag diagnostics)
    {
        var problems = new List<Diagnostic>();
        if (YamlTreeReader.ReadMapping(yaml, YamlLimits.FrontMatter, problems) is not { } mapping)
        {
            diagnostics.AddRange(problems.Take(1).Select(p => ImportRules.Refused.At(p.Where, $"the front matter cannot be read: {p.Message}", p.Hint)));
            return false;
        }

        AddYaml(mapping, "", 0, values);
        return true;
    }

    private static void AddYaml(YamlMapping mapping, string prefix, int nesting, Dictionary<string, IReadOnlyList<string>> values)
    {
        foreach (var (key, value) in mapping.Entries.Select(e => (prefix + e.Key.Value.ToLowerInvariant(), e.Value)))
        {
            if (value is YamlMapping inner && nesting < MaxNesting)
            {
                AddYaml(inner, key + ".", nesting + 1, values);
            }
            else if (value is not YamlMapping)
            {
                values.TryAdd(key, [.. (value is YamlSequence list ? list.Items : [value]).OfType<YamlScalar>().Where(s => !s.IsEmpty).Select(s => s.Value)]);
            }
        }
    }

    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "A table is read without reflection.")]
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "As above.")]
    private static bool ReadToml(ImportFile file, string toml, Dictionary<string, IReadOnlyList<string>> values, DiagnosticBag diagnostics)
    {
        if (toml.Length > YamlLimits.FrontMatter.MaxLength || toml.Count(c => c == '[') - toml.Count(c => c == ']') > MaxBrackets || DepthOf(toml) > MaxBrackets)
        {
            diagnostics.Add(ImportRules.Refused.At(file.Where with { Line = 1 }, "the front matter is too long or nested too deeply"));
            return false;
        }

        try
        {
            AddToml(TomlSerializer.Deserialize<TomlTable>(toml) ?? [], "", 0, values);
            return true;
        }
        catch (TomlException e)
        {
            diagnostics.Add(ImportRules.Refused.At(file.Where with { Line = (e.Line ?? 0) + 1 }, $"the front matter cannot be read: {e.Message}"));
            return false;
        }
    }

    private static void AddToml(TomlTable table, string prefix, int nesting, Dictionary<string, IReadOnlyList<string>> values)
    {
        foreach (var (written, value) in table)
        {
            var key = prefix + written.ToLowerInvariant();
            if (value is TomlTable inner && nesting < MaxNesting)
            {
                AddToml(inner, key + ".", nesting + 1, values);
            }
            else if (value is not (TomlTable or TomlTableArray))
            {
                values.TryAdd(key, [.. (value is TomlArray list ? list : Enumerable.Repeat<object?>(value, 1)).Where(v => v is not (null or TomlTable or TomlArray)).Select(v => TextOf(v!))]);
            }
        }
    }

    private static string TextOf(object value) => value is bool isTrue ? (isTrue ? "true" : "false") : value.ToString() ?? "";

    private static int DepthOf(string toml)
    {
        var (depth, deepest) = (0, 0);
        foreach (var c in toml)
        {
            depth = c is '[' or '{' ? depth + 1 : c is ']' or '}' ? Math.Max(0, depth - 1) : depth;
            deepest = Math.Max(deepest, depth);
        }

        return deepest;
    }
}
