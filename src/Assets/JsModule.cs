using System.Text.RegularExpressions;

namespace StaticArchive.Assets;

/// <summary>A minified module in the parts that a bundle needs.</summary>
/// <param name="Imports">Of other modules, in their order.</param>
/// <param name="Exports">Names that others may import.</param>
/// <param name="Body">The script without both words: what was exported is only declared.</param>
internal sealed partial record JsModule(IReadOnlyList<JsImport> Imports, IReadOnlyList<string> Exports, string Body)
{
    /// <returns>Null where the module does what a bundle cannot: exports that are no functions, classes or constants, imports of other kinds, waiting at its top.</returns>
    public static JsModule? Read(string script)
    {
        var (imports, exports, body) = (new List<JsImport>(), new List<string>(), new System.Text.StringBuilder());
        var (depth, last) = (0, "");
        for (var at = 0; at < script.Length;)
        {
            var end = JsTokens.End(script, at, last);
            var token = script[at..end];
            if (depth == 0 && token is "import" or "export" or "await")
            {
                if (token == "import" && script.AsSpan(end).TrimStart().StartsWith("("))
                {
                    // Loaded later: stays as it is.
                }
                else if (token == "import" && ImportOf().Match(script, at) is { Success: true } import && import.Index == at)
                {
                    imports.Add(new JsImport(import.Groups[1].Value, import.Groups[2].Value));
                    (at, last) = (at + import.Length, ";");
                    continue;
                }
                else if (token == "export" && ExportOf().Match(script, at) is { Success: true } export && export.Index == at)
                {
                    exports.AddRange(export.Groups[1].Value == "const" ? Constants(script, export.Groups[2].Index) : [export.Groups[2].Value]);
                    (at, last) = (export.Groups[1].Index, ";");
                    continue;
                }
                else
                {
                    return null;
                }
            }

            depth += token is "{" or "(" or "[" ? 1 : token is "}" or ")" or "]" ? -1 : 0;
            body.Append(token);
            (at, last) = (end, string.IsNullOrWhiteSpace(token) ? last : token);
        }

        return new JsModule(imports, exports, body.ToString());
    }

    /// <summary>Names declared together, divided by commas.</summary>
    private static List<string> Constants(string script, int at)
    {
        var names = new List<string>();
        var (depth, last) = (0, ",");
        while (at < script.Length && !(depth == 0 && script[at] == ';'))
        {
            var end = JsTokens.End(script, at, last);
            var token = script[at..end];
            if (depth == 0 && last == ",")
            {
                names.Add(token);
            }

            depth += token is "{" or "(" or "[" ? 1 : token is "}" or ")" or "]" ? -1 : 0;
            (at, last) = (end, depth == 0 || token != "," ? token : "");
        }

        return names;
    }

    [GeneratedRegex("""\Gimport\{([^{}]*)\}from"(\./[^"/]+)";?""")]
    private static partial Regex ImportOf();

    [GeneratedRegex("""\Gexport (async function|function|class|const)[ ]([\w$]+)""")]
    private static partial Regex ExportOf();
}

/// <param name="Names">As they stand between the braces.</param>
internal sealed record JsImport(string Names, string Address)
{
    /// <summary>As a pattern that takes an object apart.</summary>
    public string Pattern => string.Join(',', Names.Split(',').Select(n => n.Trim().Replace(" as ", ":", StringComparison.Ordinal)));
}
