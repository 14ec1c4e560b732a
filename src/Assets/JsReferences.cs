namespace StaticArchive.Assets;

/// <summary>Finds the modules that a script imports.</summary>
internal static class JsReferences
{
    /// <summary>The addresses that begin with <c>./</c> or <c>../</c> in <c>import</c>, <c>export … from</c>, <c>import()</c> and <c>new URL(…, import.meta.url)</c>.</summary>
    public static IReadOnlyList<AssetReference> Find(string script)
    {
        var found = new List<AssetReference>();
        ReadOnlySpan<char> before = "", last = "";
        for (var at = 0; at < script.Length;)
        {
            var end = JsTokens.End(script, at, last);
            var c = script[at];
            var isComment = c == '/' && at + 1 < script.Length && script[at + 1] is '/' or '*' && end - at >= 2;
            if (c is '"' or '\'' && IsModule(before, last, script.AsSpan(end)))
            {
                Add(found, at + 1, script[(at + 1)..Math.Max(at + 1, end - 1)]);
            }

            if (!char.IsWhiteSpace(c) && !isComment)
            {
                before = last;
                last = script.AsSpan(at..Math.Min(end, at + 16));
            }

            at = end;
        }

        return found;
    }

    private static bool IsModule(ReadOnlySpan<char> before, ReadOnlySpan<char> last, ReadOnlySpan<char> behind)
    {
        if (last is "from" or "import" || (before is "import" && last is "("))
        {
            return true;
        }

        // The minifier writes (import.meta).url.
        var rest = behind.TrimStart();
        return before is "URL" && last is "(" && rest.StartsWith(",") && rest[1..].TrimStart(" \t\n(").StartsWith("import.meta");
    }

    private static void Add(List<AssetReference> found, int start, string address)
    {
        if (address.StartsWith("./", StringComparison.Ordinal) || address.StartsWith("../", StringComparison.Ordinal))
        {
            found.Add(new AssetReference(start, address));
        }
    }
}
