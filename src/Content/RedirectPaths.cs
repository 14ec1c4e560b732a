using System.Collections.Immutable;
using System.Text;
using StaticArchive.Diagnostics;
using StaticArchive.Text;

namespace StaticArchive.Content;

/// <summary>Reads <c>redirect_from</c>: old addresses, as their authors copied them, become site paths.</summary>
internal static class RedirectPaths
{
    private const int MaxSegmentOctets = 200;

    public static ImmutableArray<Located<string>> Read(ImmutableArray<Located<string>> written, ICollection<Diagnostic> diagnostics)
    {
        if (written.IsEmpty)
        {
            return [];
        }

        var paths = ImmutableArray.CreateBuilder<Located<string>>(written.Length);
        foreach (var path in written)
        {
            var decoded = Decode(path.Value);
            var problem = ProblemOf(path.Value) ?? (decoded is null ? "its percent-encoding is wrong" : ProblemOf(decoded) ?? ProblemOfSegments(decoded));
            if (problem is null)
            {
                paths.Add(path with { Value = decoded! });
                continue;
            }

            var hint = path.Value.Contains("://", StringComparison.Ordinal) ? HintFor(path.Value) : null;
            diagnostics.Add(FrontMatterRules.InvalidRedirect.At(path.Where, $"'{Clip(path.Value)}' is no old address of this site: {problem}", hint));
        }

        return paths.DrainToImmutable();
    }

    private static string? ProblemOf(string path) =>
        !path.StartsWith('/') ? "it does not begin with a slash"
        : path.Contains('?', StringComparison.Ordinal) ? "it has a query"
        : path.Contains('#', StringComparison.Ordinal) ? "it has a fragment"
        : path.Contains('\\', StringComparison.Ordinal) ? "it has a backslash"
        : path.Contains('*', StringComparison.Ordinal) ? "it has an asterisk, which hosts read as any path"
        : path.Any(char.IsControl) ? "it has a control character"
        : null;

    private static string? ProblemOfSegments(string path)
    {
        var segments = path[1..].Split('/');
        for (var i = 0; i < segments.Length; i++)
        {
            var isEnd = i == segments.Length - 1;
            var problem = segments[i] switch
            {
                "" => isEnd ? null : "it has two slashes in a row",
                "." or ".." => $"it has the segment '{segments[i]}'",
                [':', ..] => "a segment begins with a colon, which hosts read as any word",
                var segment when char.IsWhiteSpace(segment[0]) || char.IsWhiteSpace(segment[^1]) => "a segment begins or ends with a space",
                var segment when Encoding.UTF8.GetByteCount(segment) > MaxSegmentOctets => $"a segment has more than {MaxSegmentOctets} octets",
                _ => null,
            };
            if (problem is not null)
            {
                return problem;
            }
        }

        return null;
    }

    /// <summary>Percent-decoded and NFC; null where an octet is not given by two digits or the octets are not UTF-8.</summary>
    private static string? Decode(string path)
    {
        if (!path.Contains('%', StringComparison.Ordinal))
        {
            return path;
        }

        var octets = new List<byte>(path.Length);
        foreach (var range in SplitAtPercent(path))
        {
            var part = path.AsSpan(range);
            if (part[0] != '%')
            {
                octets.AddRange(Encoding.UTF8.GetBytes(part.ToString()));
            }
            else if (part.Length < 3 || !byte.TryParse(part[1..3], System.Globalization.NumberStyles.AllowHexSpecifier, null, out var octet))
            {
                return null;
            }
            else
            {
                octets.Add(octet);
            }
        }

        var bytes = octets.ToArray();
        return System.Text.Unicode.Utf8.IsValid(bytes) ? Nfc.Normalize(Encoding.UTF8.GetString(bytes)) : null;
    }

    /// <summary>Runs without <c>%</c>, and three characters from each.</summary>
    private static IEnumerable<Range> SplitAtPercent(string path)
    {
        for (var at = 0; at < path.Length;)
        {
            var next = path[at] == '%' ? Math.Min(at + 3, path.Length) : path.IndexOf('%', at) is >= 0 and var percent ? percent : path.Length;
            yield return at..next;
            at = next;
        }
    }

    private static string HintFor(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.AbsolutePath.Length > 1
            ? $"leave out the host: {Clip(uri.AbsolutePath)}"
            : "leave out the host";

    private static string Clip(string text) => text.Length <= 80 ? text : text[..80] + "…";
}
