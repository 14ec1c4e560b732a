namespace StaticArchive.Preview;

/// <summary>The <c>_headers</c> file of a built site, read as its host does: a path with <c>*</c> or <c>:name</c>, then indented headers. All rules that match apply.</summary>
internal sealed class HeaderRules
{
    private readonly List<(string Pattern, string Name, string Value)> _rules = [];

    public static HeaderRules Parse(string text)
    {
        var rules = new HeaderRules();
        string? pattern = null;
        foreach (var line in text.Split('\n').Select(l => l.TrimEnd()).Where(l => l.Length > 0 && !l.TrimStart().StartsWith('#')))
        {
            if (!char.IsWhiteSpace(line[0]))
            {
                pattern = line;
            }
            else if (pattern is not null && line.Split(':', 2) is [var name, var value])
            {
                rules._rules.Add((pattern, name.Trim(), value.Trim()));
            }
        }

        return rules;
    }

    /// <param name="path">Decoded, from the host's root.</param>
    public IEnumerable<(string Name, string Value)> For(string path) =>
        _rules.Where(r => Matches(r.Pattern, path)).Select(r => (r.Name, r.Value)).Select(ForPreview).OfType<(string, string)>();

    /// <returns>Null for what makes no sense on a machine without certificates: all else is as in production.</returns>
    private static (string Name, string Value)? ForPreview((string Name, string Value) header) => header.Name.ToUpperInvariant() switch
    {
        "STRICT-TRANSPORT-SECURITY" => null,

        // An edit must show at once. A name with a fingerprint in it changes with the file.
        "CACHE-CONTROL" => header.Value.Contains("immutable", StringComparison.Ordinal) ? header : (header.Name, "no-cache"),
        "CONTENT-SECURITY-POLICY" => (header.Name, PolicyForPreview(header.Value)),
        _ => header,
    };

    /// <summary>The site's own policy, which must let the preview's script, style and events through, and must not send the browser to https.</summary>
    private static string PolicyForPreview(string policy)
    {
        var directives = policy.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(d => d != "upgrade-insecure-requests").Select(d => d.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList()).ToList();
        foreach (var name in (string[])["script-src", "style-src", "connect-src"])
        {
            var directive = directives.Find(d => d[0] == name);
            if (directive is null)
            {
                directives.Add([name, "'self'"]);
            }
            else if (!directive.Contains("'self'"))
            {
                directive.Remove("'none'");
                directive.Add("'self'");
            }
        }

        return string.Join("; ", directives.Select(d => string.Join(' ', d)));
    }

    private static bool Matches(ReadOnlySpan<char> pattern, ReadOnlySpan<char> path)
    {
        var isStart = false;
        while (pattern.Length > 0 && pattern[0] != '*')
        {
            var isName = isStart && pattern[0] == ':';
            var (taken, length) = isName ? (SegmentOf(pattern), SegmentOf(path)) : (1, 1);
            if (length == 0 || path.Length == 0 || (!isName && path[0] != pattern[0]))
            {
                return false;
            }

            isStart = pattern[0] == '/';
            pattern = pattern[taken..];
            path = path[length..];
        }

        return pattern.Length == 0 ? path.Length == 0 : pattern.Length == 1 || MatchesLater(pattern[1..], path);
    }

    private static bool MatchesLater(ReadOnlySpan<char> pattern, ReadOnlySpan<char> path)
    {
        while (!Matches(pattern, path))
        {
            if (path.Length == 0)
            {
                return false;
            }

            path = path[1..];
        }

        return true;
    }

    private static int SegmentOf(ReadOnlySpan<char> path) => path.IndexOf('/') is >= 0 and var slash ? slash : path.Length;
}
