using StaticArchive.Diagnostics;

namespace StaticArchive.Tests.Specs;

/// <summary>
/// Runs <c>tests/Specs/site/*.yml</c>. Every case is built twice, the second time with its files made in reverse order: what is said must not depend on it.
/// A check says all of it, too, and writes nothing.
/// </summary>
public sealed class SiteSpecTests
{
    public static TheoryData<string, string> Cases()
    {
        var cases = new TheoryData<string, string>();
        foreach (var suite in SiteSpec.Suites())
        {
            foreach (var spec in SiteSpec.Read(suite))
            {
                cases.Add(suite, spec.Title);
            }
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Site_gets_its_diagnostics(string suite, string title)
    {
        var spec = SiteSpec.Read(suite).Single(s => s.Title == title);

        using var site = spec.Build(isReversed: false);
        using var reversed = spec.Build(isReversed: true);

        var differences = ExpectedDiagnostic.Differences(spec.Diagnostics, site.Diagnostics);
        Assert.True(differences.Count == 0, string.Join('\n', differences));
        Assert.Equal(site.Diagnostics, reversed.Diagnostics);
        var hasErrors = site.Diagnostics.Any(d => d.Severity == Severity.Error);
        Assert.Equal(hasErrors, site.Report is null);
        Assert.Equal(hasErrors, !Directory.Exists(site.Output));
        using var looked = spec.Check(isReversed: false);
        Assert.Empty(site.Diagnostics.Except(looked.Diagnostics));
        Assert.False(Directory.Exists(looked.Output));
    }
}
