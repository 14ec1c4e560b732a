using System.Text.RegularExpressions;
using StaticArchive.Build;
using StaticArchive.Diagnostics;
using StaticArchive.Tests.Support;

namespace StaticArchive.Tests.Architecture;

public partial class CatalogueTests
{
    private static readonly string Docs = Path.Combine(Repository.Root, "docs", "diagnostics");

    [Fact]
    public void Codes_are_unique_and_well_formed()
    {
        var codes = DiagnosticCatalogue.All.Select(r => r.Code).ToList();

        Assert.All(codes, code => Assert.Matches(Code(), code));
        Assert.Equal(codes.Distinct().Count(), codes.Count);
    }

    [Fact]
    public void Every_rule_says_in_korean_why_and_what_to_do() => Assert.All(DiagnosticCatalogue.All, rule =>
    {
        Assert.NotEmpty(rule.Title);
        Assert.Matches(Hangul(), rule.Cause);
        Assert.Matches(Hangul(), rule.Remedy);
        Assert.True(rule.Title.All(char.IsAscii), $"{rule.Code}: the title is for lists in English");
    });

    [Fact]
    public void Every_rule_says_in_english_what_to_do() => Assert.All(DiagnosticCatalogue.All, rule =>
    {
        Assert.Matches("^[a-z].{5,}[^.]$", rule.Hint);
        Assert.DoesNotMatch(Hangul(), rule.Hint);
    });

    [Fact]
    public void Every_rule_of_every_stage_is_in_the_catalogue()
    {
        var rules = typeof(DiagnosticCatalogue).Assembly.GetTypes()
            .SelectMany(t => t.GetFields(System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.NonPublic))
            .Where(f => f.FieldType == typeof(DiagnosticRule))
            .Select(f => ((DiagnosticRule)f.GetValue(null)!).Code);

        Assert.Equal(rules.Order(StringComparer.Ordinal), DiagnosticCatalogue.All.Select(r => r.Code));
    }

    [Fact]
    public void The_documentation_is_the_catalogues()
    {
        const string Remedy = "run: dotnet run -- codes --write docs/diagnostics";
        var pages = DiagnosticCatalogue.Pages().ToDictionary(p => p.Name, p => p.Text);

        Assert.True(pages.Keys.ToHashSet().SetEquals(Directory.EnumerateFiles(Docs).Select(f => Path.GetFileName(f)!)), Remedy);
        Assert.All(pages, page => Assert.True(File.ReadAllText(Path.Combine(Docs, page.Key)) == page.Value, $"{page.Key} is old; {Remedy}"));
    }

    [GeneratedRegex("^SA[0-9]{4}$")]
    private static partial Regex Code();

    [GeneratedRegex("[가-힣]")]
    private static partial Regex Hangul();
}
