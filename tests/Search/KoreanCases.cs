using System.Text.RegularExpressions;
using StaticArchive.Tests.Support;

namespace StaticArchive.Tests.Search;

/// <summary><c>tests/Specs/search/korean.tsv</c>: what is asked, of what, and the answer; for the build and for the browser.</summary>
internal static partial class KoreanCases
{
    public static IReadOnlyList<(string Kind, string Input, string Answer)> All { get; } =
    [
        .. File.ReadAllLines(Path.Combine(Repository.Root, "tests/Specs/search/korean.tsv"))
            .Select(line => line.Split('\t')).Select(parts => (parts[0], Escape().Replace(parts[1], m => ((char)Convert.ToInt32(m.Groups[1].Value, 16)).ToString()), parts[2])),
    ];

    [GeneratedRegex(@"\\u([0-9a-f]{4})")]
    private static partial Regex Escape();
}
