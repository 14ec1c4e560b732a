using System.Text;
using System.Text.RegularExpressions;

namespace StaticArchive.Tests.Support;

/// <summary>
/// Compares what a test made with files of the repository, byte for byte. <c>UPDATE_EXPECTED=1 dotnet test tests</c> writes what was made over what was
/// expected (git shows what changed); nothing is ever written otherwise, and never where <c>CI=true</c>.
/// </summary>
internal static partial class ExpectedFiles
{
    private const int MostDifferences = 12;

    private static bool IsAccepting =>
        Environment.GetEnvironmentVariable("UPDATE_EXPECTED") == "1" && Environment.GetEnvironmentVariable("CI") != "true";

    /// <param name="folder">Absolute.</param>
    /// <param name="isExpected">Which files below it are expectations; one of them that was not made fails.</param>
    /// <param name="made">By path below <paramref name="folder"/>.</param>
    public static void Match(string folder, Func<string, bool> isExpected, IReadOnlyDictionary<string, byte[]> made)
    {
        var expected = TreeFiles.Paths(folder).Where(isExpected).ToDictionary(p => p, p => File.ReadAllBytes(Path.Combine(folder, p)), StringComparer.Ordinal);
        var problems = Compare(expected, made);
        if (problems.Count == 0)
        {
            return;
        }

        if (IsAccepting)
        {
            Accept(folder, expected, made);
            return;
        }

        var shown = string.Join('\n', problems.Take(MostDifferences));
        var rest = problems.Count > MostDifferences ? $"\n… and {problems.Count - MostDifferences} more" : "";
        Assert.Fail($"{Path.GetFileName(folder)} is not as expected:\n{shown}{rest}\nIf it is right now: UPDATE_EXPECTED=1 dotnet test tests");
    }

    /// <returns>One text for each difference; the same change in many files is one.</returns>
    internal static IReadOnlyList<string> Compare(IReadOnlyDictionary<string, byte[]> expected, IReadOnlyDictionary<string, byte[]> made)
    {
        var missing = expected.Keys.Except(made.Keys).Order(StringComparer.Ordinal).ToList();
        var unexpected = made.Keys.Except(expected.Keys).Order(StringComparer.Ordinal).ToList();
        var renamed = new List<(string Old, string New)>();
        foreach (var path in missing.ToList())
        {
            if (unexpected.Find(u => WithoutFingerprint(u) == WithoutFingerprint(path)) is { } now)
            {
                renamed.Add((path, now));
                missing.Remove(path);
                unexpected.Remove(now);
            }
        }

        var changed = expected.Keys.Intersect(made.Keys).Where(p => !expected[p].AsSpan().SequenceEqual(made[p])).Order(StringComparer.Ordinal)
            .GroupBy(p => WithoutLineNumbers(Difference(expected[p], made[p])), StringComparer.Ordinal)
            .Select(same => $"  changed: {Named([.. same])}\n{Difference(expected[same.First()], made[same.First()])}");
        return
        [
            .. missing.Select(p => $"  no longer made: {p}"),
            .. unexpected.Select(p => $"  new: {p}"),
            .. renamed.Select(r => $"  other content: {r.Old} is now {r.New}\n{Difference(expected[r.Old], made[r.New])}"),
            .. changed,
        ];
    }

    /// <summary>Whether a file is kept as it is; others by size and hash.</summary>
    public static bool IsText(ReadOnlySpan<byte> bytes) => System.Text.Unicode.Utf8.IsValid(bytes) && !bytes.Contains((byte)0);

    private static void Accept(string folder, Dictionary<string, byte[]> expected, IReadOnlyDictionary<string, byte[]> made)
    {
        foreach (var path in expected.Keys.Except(made.Keys))
        {
            File.Delete(Path.Combine(folder, path));
        }

        foreach (var (path, bytes) in made.Where(m => !expected.TryGetValue(m.Key, out var old) || !old.AsSpan().SequenceEqual(m.Value)))
        {
            var full = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllBytes(full, bytes);
        }
    }

    private static string Difference(byte[] expected, byte[] made) => IsText(expected) && IsText(made)
        ? TextDiff.Between(Encoding.UTF8.GetString(expected), Encoding.UTF8.GetString(made))
        : $"    {expected.Length} bytes expected, {made.Length} made";

    private static string Named(IReadOnlyList<string> paths) =>
        paths.Count == 1 ? paths[0] : $"{paths[0]} and {paths.Count - 1} more, all in this way ({string.Join(", ", paths.Skip(1).Take(3))}{(paths.Count > 4 ? ", …" : "")})";

    private static string WithoutLineNumbers(string difference) => LineNumber().Replace(difference, "");

    private static string WithoutFingerprint(string path) => Fingerprint().Replace(path, ".#.");

    [GeneratedRegex(@"^    line \d+:$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex LineNumber();

    [GeneratedRegex(@"\.[0-9a-f]{8,32}\.", RegexOptions.CultureInvariant)]
    private static partial Regex Fingerprint();
}
