using System.Collections.Frozen;
using Scriban.Functions;
using Scriban.Runtime;

namespace StaticArchive.Rendering;

/// <summary>
/// What templates may call. A list of what is allowed rather than of what is not: no clock, no random number, no evaluation of text as code, no regular expression
/// can reach a page, whatever a later Scriban brings.
/// </summary>
internal static class ThemeFunctions
{
    private static readonly string[] Strings =
    [
        "append", "contains", "downcase", "empty", "ends_with", "index_of", "lstrip", "pad_left", "pad_right", "prepend", "remove", "replace", "replace_first", "rstrip",
        "size", "slice", "split", "starts_with", "strip", "to_int", "upcase", "whitespace",
    ];

    private static readonly string[] Arrays = ["add", "add_range", "contains", "first", "join", "last", "limit", "offset", "reverse", "size"];

    private static readonly string[] Numbers = ["abs", "ceil", "divided_by", "floor", "is_number", "minus", "modulo", "plus", "round", "times"];

    private static readonly string[] Objects = ["default", "size", "typeof"];

    /// <summary>All that templates see on every page alike: the functions, and <c>t</c> and <c>site</c>.</summary>
    public static IReadOnlySet<string> Names { get; } = new HashSet<string>(StringComparer.Ordinal) { "string", "array", "math", "object", "empty", "include", "asset", "fill", "t", "site" };

    public static ScriptObject Create(FrozenDictionary<string, CompiledTemplate> partials, IReadOnlyDictionary<string, string> assetHrefs)
    {
        var functions = new ScriptObject();
        functions.SetValue("string", new FunctionGroup(() => new StringFunctions(), Strings), readOnly: true);
        functions.SetValue("array", new FunctionGroup(() => new ArrayFunctions(), Arrays), readOnly: true);
        functions.SetValue("math", new FunctionGroup(() => new MathFunctions(), Numbers), readOnly: true);
        functions.SetValue("object", new FunctionGroup(() => new ObjectFunctions(), Objects), readOnly: true);
        functions.SetValue("empty", EmptyScriptObject.Default, readOnly: true);
        functions.SetValue("include", new PartialInclude(partials), readOnly: true);
        functions.SetValue("asset", new AssetFunction(assetHrefs), readOnly: true);
        functions.SetValue("fill", new FillFunction(), readOnly: true);
        functions.IsReadOnly = true;
        return functions;
    }

    public static ScriptObject Words(IReadOnlyDictionary<string, string> words)
    {
        var all = new ScriptObject(words.Count, false);
        foreach (var (key, text) in words)
        {
            all.SetValue(key, text, readOnly: true);
        }

        all.IsReadOnly = true;
        return all;
    }
}
