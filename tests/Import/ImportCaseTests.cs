using System.Text;
using StaticArchive.Build;
using StaticArchive.Diagnostics;
using StaticArchive.Import;
using StaticArchive.Tests.Support;

namespace StaticArchive.Tests.Import;

/// <summary>
/// Runs <c>tests/Import/Cases/KIND</c>: what lies in <c>from</c> is imported into <c>tests/Import/Site</c>; the new files and what is said must be those of
/// <c>expected</c>, the site must build, and a second import must change nothing.
/// </summary>
public sealed class ImportCaseTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Import");

    public static TheoryData<string> Cases() => [.. Directory.EnumerateDirectories(Path.Combine(Folder, "Cases")).Select(c => Path.GetFileName(c)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_blog_becomes_articles_of_a_site_that_builds_and_twice_gives_nothing_new(string name)
    {
        using var site = SiteFixture.From(Path.Combine(Folder, "Site"));
        var given = TreeFiles.Paths(Path.Combine(site.Root, "input"));
        var from = Path.Combine(Folder, "Cases", name, "from");

        var said = Import(site, name, from);

        var made = Files(site).Where(f => !given.Contains(f.Key)).ToDictionary(f => f.Key, f => f.Value, StringComparer.Ordinal);
        var expected = made.Append(KeyValuePair.Create("diagnostics.txt", Encoding.UTF8.GetBytes(said))).ToDictionary(f => f.Key, f => f.Value, StringComparer.Ordinal);
        ExpectedFiles.Match(Path.Combine(Folder, "Cases", name, "expected"), _ => true, expected);
        Assert.NotEmpty(made);
        Assert.Contains(made.Keys, k => site.Build().MustSucceed().Report is not null && k.EndsWith(".md", StringComparison.Ordinal));

        var before = Files(site);
        Import(site, name, from);
        Assert.Equal(before, Files(site));
    }

    /// <summary>What is said, without this machine's folders.</summary>
    private static string Import(SiteFixture site, string kind, string from)
    {
        var diagnostics = new DiagnosticBag();
        var request = new ImportRequest(Enum.Parse<ImportKind>(kind.Split('-')[0], ignoreCase: true), [from]) { Source = "Reuters", Category = "AI" };
        var options = BuildOptions.ForProject(site.Root, SiteFixture.AsOf) with { Theme = Path.Combine(Repository.Root, "theme") };
        var report = SiteImport.Run(options, request, isTrial: false, diagnostics);
        Assert.True(report is not null, string.Join('\n', diagnostics.Sorted()));
        return string.Concat(diagnostics.Sorted().Select(d => $"{d} ({d.Hint})\n")).Replace(from, "from", StringComparison.Ordinal);
    }

    private static Dictionary<string, byte[]> Files(SiteFixture site) => TreeFiles.Paths(Path.Combine(site.Root, "input"))
        .ToDictionary(p => p, p => File.ReadAllBytes(Path.Combine(site.Root, "input", p)), StringComparer.Ordinal);
}
