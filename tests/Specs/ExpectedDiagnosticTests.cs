using StaticArchive.Diagnostics;

namespace StaticArchive.Tests.Specs;

public sealed class ExpectedDiagnosticTests
{
    private static readonly Diagnostic Found = new("SA0102", Severity.Error, "unknown category 'A'", new SourceLocation("input/articles/x.md", 5, 11), "did you mean 'AI'?");

    [Theory]
    [InlineData("input/articles/x.md(5,11): SA0102")]
    [InlineData("input/articles/x.md(5,11): error SA0102")]
    [InlineData("input/articles/x.md(5,?): SA01??")]
    [InlineData("input/articles/x.md*: SA0102")]
    [InlineData("input/articles/x.md(?,?): SA0102 ~ category ~ 'AI'")]
    public void Line_means_the_diagnostic(string line)
    {
        Assert.Empty(ExpectedDiagnostic.Differences([ExpectedDiagnostic.Parse(line)], [Found]));
    }

    [Theory]
    [InlineData("input/articles/x.md(5,12): SA0102")]
    [InlineData("input/articles/x.md: SA0102")]
    [InlineData("input/articles/x.md(5,11): warning SA0102")]
    [InlineData("input/articles/x.md(5,11): SA0103")]
    [InlineData("input/articles/x.md(5,11): SA0102 ~ tag")]
    [InlineData("input/articles/xymd(5,11): SA0102")]
    public void Line_means_another_diagnostic(string line)
    {
        Assert.Equal(2, ExpectedDiagnostic.Differences([ExpectedDiagnostic.Parse(line)], [Found]).Count);
    }

    [Fact]
    public void Each_line_stands_for_one_diagnostic()
    {
        var second = Found with { Where = new SourceLocation("input/articles/x.md", 6, 1) };

        var differences = ExpectedDiagnostic.Differences([ExpectedDiagnostic.Parse("input/articles/x.md(?,?): SA01??")], [Found, second]);

        Assert.StartsWith("not expected: input/articles/x.md(6,1)", Assert.Single(differences), StringComparison.Ordinal);
    }
}
