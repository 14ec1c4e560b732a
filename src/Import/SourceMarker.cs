using System.Text.RegularExpressions;

namespace StaticArchive.Import;

/// <summary>What a body begins with to say where its original appeared: <c>(The Information)</c>, perhaps as a link.</summary>
/// <param name="Length">Of the marker and the space behind it, in the body.</param>
internal sealed partial record SourceMarker(string Name, string? Url, int Length)
{
    private const int FarthestLine = 400;

    public static SourceMarker? Find(string body)
    {
        var start = body.Length - body.AsSpan().TrimStart('\n').Length;
        var match = Marker().Match(body, start);
        return match.Success && match.Index == start
            ? new SourceMarker(match.Groups["name"].Value.Trim(), match.Groups["url"] is { Success: true } url ? url.Value : null, start + match.Length)
            : null;
    }

    /// <summary>The address in a line that says "source" at the start or the end of a text; null: there is none.</summary>
    public static string? OriginalIn(string body)
    {
        var lines = body.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return lines.Take(3).Concat(lines.Skip(Math.Max(3, lines.Length - 6)).Reverse()).Where(l => l.Length < FarthestLine)
            .Select(l => SourceLine().Match(l)).Where(m => m.Success).Select(m => m.Groups["url"].Value).FirstOrDefault();
    }

    [GeneratedRegex(@"\G\((\*{0,2})(\[)?(?<name>[^()\[\]*\n]{1,60})(?(2)\]\(<?(?<url>[^\s()<>]{1,2000})>?\))\1\)[ \n]*", RegexOptions.CultureInvariant)]
    private static partial Regex Marker();

    [GeneratedRegex(@"^[\s\p{P}\p{S}]{0,5}(출처|원문|원본|기사 원문|source|original|via)\b[^\n]{0,200}?[<(](?<url>https?://[^\s<>()]+)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex SourceLine();
}
