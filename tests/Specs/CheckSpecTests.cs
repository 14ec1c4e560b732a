namespace StaticArchive.Tests.Specs;

/// <summary>Runs <c>tests/Specs/check/*.yml</c>, each twice, the second time with its files made in reverse order; a check writes nothing.</summary>
public sealed class CheckSpecTests
{
    public static TheoryData<string, string> Cases()
    {
        var cases = new TheoryData<string, string>();
        foreach (var suite in SiteSpec.Suites("check"))
        {
            foreach (var spec in SiteSpec.Read(suite, "check"))
            {
                cases.Add(suite, spec.Title);
            }
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Check_finds_what_is_too_strict_for_a_build(string suite, string title)
    {
        var spec = SiteSpec.Read(suite, "check").Single(s => s.Title == title);

        using var site = spec.Check(isReversed: false);
        using var reversed = spec.Check(isReversed: true);

        var differences = ExpectedDiagnostic.Differences(spec.Diagnostics, site.Diagnostics);
        Assert.True(differences.Count == 0, string.Join('\n', differences));
        Assert.Equal(site.Diagnostics, reversed.Diagnostics);
        Assert.Equal(["input"], Directory.EnumerateFileSystemEntries(site.Root).Select(e => Path.GetFileName(e)!));
    }
}
