using System.Text.RegularExpressions;

namespace StaticArchive.Tests.Browser;

/// <summary>The <c>_headers</c> file of a built site, read as Netlify does: a path with <c>*</c> or <c>:name</c>, then indented headers. All rules that match apply.</summary>
internal sealed class HeaderRules
{
    private readonly List<(Regex Path, string Name, string Value)> _rules = [];

    public static HeaderRules Parse(string text)
    {
        var rules = new HeaderRules();
        Regex? path = null;
        foreach (var line in text.Split('\n').Select(l => l.TrimEnd()).Where(l => l.Length > 0 && l.TrimStart()[0] != '#'))
        {
            if (!char.IsWhiteSpace(line[0]))
            {
                path = Pattern(line);
            }
            else if (path is not null && line.Split(':', 2) is [var name, var value])
            {
                rules._rules.Add((path, name.Trim(), value.Trim()));
            }
        }

        return rules;
    }

    public IEnumerable<(string Name, string Value)> For(string path) => _rules.Where(r => r.Path.IsMatch(path)).Select(r => (r.Name, r.Value));

    private static Regex Pattern(string path)
    {
        var segments = path.Split('/').Select(s => s.StartsWith(':') ? "[^/]+" : Regex.Escape(s).Replace("\\*", ".*", StringComparison.Ordinal));
        return new Regex($"^{string.Join('/', segments)}$", RegexOptions.CultureInvariant);
    }
}
