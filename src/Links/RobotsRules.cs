using System.Globalization;
using System.Text;

namespace StaticArchive.Links;

/// <summary>What a host's <c>robots.txt</c> (RFC 9309) says to this program.</summary>
internal sealed class RobotsRules
{
    private const string Name = "staticarchive";
    private const int MostLines = 5_000;

    private readonly List<(string Pattern, bool IsAllowed)> _rules;

    private RobotsRules(List<(string Pattern, bool IsAllowed)> rules, TimeSpan? delay) => (_rules, Delay) = (rules, delay);

    public static RobotsRules None { get; } = new([], null);

    /// <summary>That the host wants between two visits; null: it does not say.</summary>
    public TimeSpan? Delay { get; }

    /// <summary>Groups with this program's name, else those for everybody.</summary>
    public static RobotsRules Parse(string text)
    {
        var (own, all) = (new Group(), new Group());
        var current = new List<Group>();
        var isNaming = false;
        foreach (var line in text.Split('\n').Take(MostLines))
        {
            var (key, value) = Split(line);
            if (key == "user-agent")
            {
                if (!isNaming)
                {
                    current.Clear();
                }

                current.AddRange(value == "*" ? [all] : IsOwn(value) ? [own] : []);
                own.IsNamed |= IsOwn(value);
                isNaming = true;
            }
            else if (key.Length > 0)
            {
                isNaming = false;
                current.ForEach(g => g.Add(key, value));
            }
        }

        var chosen = own.IsNamed ? own : all;
        return new RobotsRules(chosen.Rules, chosen.Delay);
    }

    /// <summary>The longest rule that fits decides; of two as long, the one that allows.</summary>
    public bool Allows(Uri address)
    {
        var path = address.PathAndQuery;
        var rule = _rules.Where(r => Fits(r.Pattern, path)).OrderByDescending(r => Encoding.UTF8.GetByteCount(r.Pattern)).ThenByDescending(r => r.IsAllowed).FirstOrDefault();
        return rule.Pattern is null || rule.IsAllowed;
    }

    /// <summary>A version behind the name does not matter.</summary>
    private static bool IsOwn(string agent) => string.Equals(agent.Split('/')[0].Trim(), Name, StringComparison.OrdinalIgnoreCase);

    private static (string Key, string Value) Split(string line)
    {
        var end = line.IndexOf('#', StringComparison.Ordinal);
        var parts = (end < 0 ? line : line[..end]).Split(':', 2);
        return parts.Length < 2 ? ("", "") : (parts[0].Trim().ToLowerInvariant(), parts[1].Trim());
    }

    /// <summary><c>*</c> is any run of characters, a <c>$</c> at the end the end. Each star takes as little as it can, which is enough.</summary>
    private static bool Fits(string pattern, string path)
    {
        var isWhole = pattern.EndsWith('$');
        var parts = (isWhole ? pattern[..^1] : pattern).Split('*');
        if (!path.StartsWith(parts[0], StringComparison.Ordinal))
        {
            return false;
        }

        var at = parts[0].Length;
        for (var i = 1; i < parts.Length; i++)
        {
            var isLast = i == parts.Length - 1;
            var found = isWhole && isLast ? Math.Max(path.Length - parts[i].Length, -1) : path.IndexOf(parts[i], at, StringComparison.Ordinal);
            if (found < at || !path.AsSpan(found).StartsWith(parts[i]))
            {
                return false;
            }

            at = found + parts[i].Length;
        }

        return !isWhole || at == path.Length;
    }

    private sealed class Group
    {
        public List<(string Pattern, bool IsAllowed)> Rules { get; } = [];

        public TimeSpan? Delay { get; private set; }

        public bool IsNamed { get; set; }

        public void Add(string key, string value)
        {
            if (key is "allow" or "disallow" && value.StartsWith('/'))
            {
                Rules.Add((value, key == "allow"));
            }
            else if (key is "allow" or "disallow" && value.StartsWith('*'))
            {
                Rules.Add(("/" + value, key == "allow"));
            }
            else if (key == "crawl-delay" && double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds < 3_600)
            {
                Delay = TimeSpan.FromSeconds(seconds);
            }
        }
    }
}
