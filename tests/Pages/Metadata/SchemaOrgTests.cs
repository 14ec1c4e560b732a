using System.Text.Json;
using AngleSharp.Dom;
using StaticArchive.Tests.Sites;
using StaticArchive.Tests.Support;

namespace StaticArchive.Tests.Pages.Metadata;

/// <summary>All structured data of all golden sites against <c>tests/Specs/metadata/schema-org.tsv</c>.</summary>
public sealed class SchemaOrgTests(SiteCases cases)
{
    private static readonly string[] Sites = ["Sample", "Rights", "English", "Hostile", "BasePath", "Terms"];

    [Fact]
    public void Structured_data_have_what_their_types_need_and_nothing_unknown()
    {
        var table = ObjectTable.Read("schema-org.tsv");

        var problems = Sites.SelectMany(s => HtmlPages.Of(cases.Built(s)).SelectMany(p => Problems(table, p.Page, $"{s}/{p.Path}"))).Take(20).ToList();

        Assert.Empty(problems);
        Assert.Empty(table.Rows.Except(table.Seen));
    }

    [Theory]
    [InlineData("""{"@type":"Person","name":""}""", "/name: no Text")]
    [InlineData("""{"@type":"Person","names":"x","name":"x"}""", "Person has no property 'names'")]
    [InlineData("""{"@type":"Persona","name":"x"}""", "the type 'Persona' is not in the table")]
    [InlineData("""{"@type":"Organization","name":"x"}""", "Organization lacks url")]
    [InlineData("""{"@type":"Dataset","name":"x","description":"short"}""", "/description: no /.{50,5000}/")]
    [InlineData("""{"@type":"ItemList","numberOfItems":1,"itemListElement":[{"@type":"ListItem","position":"1"}]}""", "/itemListElement[0]/position: no Integer")]
    public void What_is_wrong_is_told(string json, string problem) =>
        Assert.Contains(ObjectTable.Read("schema-org.tsv").Problems(JsonDocument.Parse(json).RootElement, null, "", isAlone: true), p => p.Contains(problem, StringComparison.Ordinal));

    private static IEnumerable<string> Problems(ObjectTable table, IParentNode page, string place) =>
        from script in page.QuerySelectorAll("script[type='application/ld+json']")
        let root = JsonDocument.Parse(script.TextContent).RootElement
        from problem in root.GetProperty("@context").GetString() == "https://schema.org"
            ? root.GetProperty("@graph").EnumerateArray().SelectMany(thing => table.Problems(thing, null, place, isAlone: true))
            : [$"{place}: another vocabulary"]
        select problem;
}
