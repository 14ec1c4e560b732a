namespace StaticArchive.Preview;

/// <param name="Target">As it goes into <c>Location</c>.</param>
/// <param name="IsForced">Also where there is a file at the old address.</param>
internal sealed record Redirect(string Target, int Status, bool IsForced);

/// <summary>The <c>_redirects</c> file of a built site. Paths stand for themselves and are compared without their final slash, as the host does.</summary>
internal sealed class RedirectRules
{
    private readonly Dictionary<string, Redirect> _rules = new(StringComparer.Ordinal);

    public static RedirectRules Parse(string text)
    {
        var rules = new RedirectRules();
        foreach (var line in text.Split('\n').Where(l => !l.StartsWith('#')))
        {
            if (line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is [var from, var to, .. var rest])
            {
                var status = rest.Length == 0 ? "301" : rest[0];
                if (int.TryParse(status.TrimEnd('!'), out var code) && code is >= 300 and < 400)
                {
                    // The first line wins.
                    rules._rules.TryAdd(Key(Uri.UnescapeDataString(from)), new Redirect(to, code, status.EndsWith('!')));
                }
            }
        }

        return rules;
    }

    /// <param name="path">Decoded, from the host's root.</param>
    public Redirect? Find(string path) => _rules.GetValueOrDefault(Key(path));

    private static string Key(string path) => path.Length > 1 ? path.TrimEnd('/') : path;
}
