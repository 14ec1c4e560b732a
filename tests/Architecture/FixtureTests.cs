using System.Text.RegularExpressions;
using StaticArchive.Build;
using StaticArchive.Tests.Support;

namespace StaticArchive.Tests.Architecture;

/// <summary>Every code that can be said is said in a test: by a fixture in <c>tests/Specs</c>, or in code where no file can bring it about.</summary>
public sealed partial class FixtureTests
{
    /// <summary>Codes that need more than files, with the tests that bring them about.</summary>
    private static readonly Dictionary<string, string> InCode = new()
    {
        ["SA0002"] = "Input/SourceReaderTests.cs: a file without permissions",
        ["SA0009"] = "Input/FileTreeTests.cs: a symbolic link",
        ["SA0011"] = "Input/FileTreeTests.cs: folders inside each other",
        ["SA0012"] = "Input/FileTreeTests.cs: names that archives bring",
        ["SA0203"] = "Content/UnreadableMarkdownTests.cs: no text is known that does it",
        ["SA0334"] = "Config/StringsReaderTests.cs: the theme's words",
        ["SA0337"] = "Config/StringsReaderTests.cs: the theme's words",
        ["SA0451"] = "Assets/InputAssetsTests.cs: 20 MB",
        ["SA0600"] = "Output/OutputLockTests.cs: two builds at once",
        ["SA0601"] = "Output/SiteStagingTests.cs: a folder that cannot be written",
        ["SA0602"] = "Output/SiteStagingTests.cs: a folder of somebody else",
        ["SA0603"] = "Output/SiteStagingTests.cs: an output folder around its input",
        ["SA0604"] = "Output/SiteStagingTests.cs: two files at one path",
        ["SA0751"] = "Checks/LeakKindsTests.cs: the whole site is made",
        ["SA0951"] = "Review/SiteReviewTests.cs: two versions of a site",
        ["SA0952"] = "Review/SiteReviewTests.cs: two versions of a site",
        ["SA0953"] = "Review/SiteReviewTests.cs: two versions of a site",
        ["SA0811"] = "CommandLine/ImportCommandTests.cs: more than 2 MiB",
        ["SA0605"] = "Output/SiteStagingTests.cs: names for Windows",
    };

    private static readonly string Tests = Path.Combine(Repository.Root, "tests");

    [Fact]
    public void Every_code_of_the_catalogue_has_a_fixture()
    {
        var inSpecs = Directory.EnumerateFiles(Path.Combine(Tests, "Specs"), "*.yml", SearchOption.AllDirectories)
            .SelectMany(f => Code().Matches(File.ReadAllText(f)).Select(m => m.Value))
            .ToHashSet(StringComparer.Ordinal);

        var missing = DiagnosticCatalogue.All.Select(r => r.Code).Where(c => !inSpecs.Contains(c) && !InCode.ContainsKey(c));

        Assert.Empty(missing);
    }

    [Fact]
    public void Codes_without_a_fixture_are_named_by_their_tests() => Assert.All(InCode, entry =>
    {
        var file = entry.Value.Split(':')[0];
        Assert.Contains(entry.Key, File.ReadAllText(Path.Combine(Tests, file)), StringComparison.Ordinal);
    });

    [Fact]
    public void Fixtures_name_only_codes_that_exist()
    {
        var known = DiagnosticCatalogue.All.Select(r => r.Code).ToHashSet(StringComparer.Ordinal);
        var named = Directory.EnumerateFiles(Path.Combine(Tests, "Specs"), "*.yml", SearchOption.AllDirectories)
            .SelectMany(f => Code().Matches(File.ReadAllText(f)).Select(m => m.Value));

        Assert.Empty(named.Distinct().Except(known));
    }

    [GeneratedRegex("SA[0-9]{4}")]
    private static partial Regex Code();
}
