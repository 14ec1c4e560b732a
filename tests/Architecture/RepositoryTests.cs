using System.Text;
using System.Text.RegularExpressions;
using StaticArchive.Tests.Support;

namespace StaticArchive.Tests.Architecture;

/// <summary>What a checkout must look like on every machine.</summary>
public partial class RepositoryTests
{
    private static readonly string[] Binary = [".png", ".jpg", ".ico", ".webp", ".woff2", ".gz", ".zip"];

    [Fact]
    public void Text_files_are_utf8_with_line_feeds_and_end_in_one() => Assert.Empty(
        from file in Texts()
        let problem = file.Text is null ? "is no UTF-8"
            : file.Text.Contains('\r', StringComparison.Ordinal) && !HasCrlfByStandard(file.Name) ? "has carriage returns"
            : file.Text.StartsWith('\uFEFF') ? "has a byte order mark"
            : file.Text.Length > 0 && Path.GetFileName(file.Name) != "packages.lock.json" && !file.Text.EndsWith('\n') && !file.Name.StartsWith("tests/Sites/", StringComparison.Ordinal) ? "does not end in a line feed" : null
        where problem is not null
        select $"{file.Name} {problem}");

    /// <summary>CSV (RFC 4180) and RIS end their lines so.</summary>
    private static bool HasCrlfByStandard(string name) =>
        name.StartsWith("tests/Sites/", StringComparison.Ordinal) && (name.EndsWith(".csv", StringComparison.Ordinal) || name.EndsWith(".ris", StringComparison.Ordinal));

    [Fact]
    public void No_file_names_a_package_registry_or_a_path_of_one_machine() => Assert.Empty(
        from file in Texts()
        where file.Text is not null && ForeignPlaces().IsMatch(file.Text)
        select $"{file.Name}: {ForeignPlaces().Match(file.Text).Value}");

    [Fact]
    public void Nothing_made_by_a_build_or_a_failed_test_is_kept() =>
        Assert.DoesNotContain(SourceTree.Tracked(), n => n.Contains(".received.", StringComparison.Ordinal) || MadeFolders().IsMatch(n));

    [Fact]
    public void Versions_are_exact_and_locked()
    {
        var versions = File.ReadAllText(Path.Combine(Repository.Root, "Directory.Packages.props"));

        Assert.DoesNotMatch(FloatingVersion(), versions);
        Assert.True(File.Exists(Path.Combine(Repository.Root, "packages.lock.json")));
        Assert.True(File.Exists(Path.Combine(Repository.Root, "tests", "packages.lock.json")));
    }

    [Fact]
    public void Actions_are_pinned_to_commits() => Assert.Empty(
        from file in Directory.EnumerateFiles(Path.Combine(Repository.Root, ".github", "workflows"))
        from line in File.ReadLines(file)
        where line.Contains("uses:", StringComparison.Ordinal) && !PinnedAction().IsMatch(line)
        select line.Trim());

    private static IEnumerable<(string Name, string? Text)> Texts() =>
        from name in SourceTree.Tracked()
        where !Binary.Contains(Path.GetExtension(name)) && !name.Contains("/raw/", StringComparison.Ordinal)
        select (name, Decoded(File.ReadAllBytes(Path.Combine(Repository.Root, name))));

    private static string? Decoded(byte[] bytes) => System.Text.Unicode.Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : null;

    // Split, so that this file does not name what it looks for.
    [GeneratedRegex("(api|www|globalcdn)\\.nu" + "get\\.org|registry\\.npm" + "js|pypi\\.o" + "rg|deb\\.deb" + "ian|/home/[a-z]+/|/Us" + "ers/[a-zA-Z]+/|/wo" + "rk/(main|wt|shared)|C:\\\\Us" + "ers")]
    private static partial Regex ForeignPlaces();

    [GeneratedRegex("^(output|cache)/|(^|/)(bin|obj|node_modules|TestResults)/|^\\.output\\.")]
    private static partial Regex MadeFolders();

    [GeneratedRegex("Version=\"(?!\\[[0-9])")]
    private static partial Regex FloatingVersion();

    [GeneratedRegex("uses: [a-z-]+/[a-z-]+@[0-9a-f]{40} # v[0-9]+\\.[0-9]+\\.[0-9]+$")]
    private static partial Regex PinnedAction();
}
