using System.Text.Json.Nodes;
using StaticArchive.Config;
using StaticArchive.Diagnostics;
using StaticArchive.Preview;

namespace StaticArchive.Tests.Preview;

public sealed class PageMessageTests
{
    private static readonly PreviewState Empty = new("1", null, PageMessage.Waiting);

    private static JsonNode Problem(int line, int column, params string[] lines)
    {
        var error = YamlRules.Invalid.At(new SourceLocation("input/data/people.yml", line, column), "this is not YAML");
        var told = JsonNode.Parse(PageMessage.OfFailure(Empty, [error], null, new PanelWords(null), _ => lines))!;
        return Assert.Single(told["failure"]!["problems"]!.AsArray())!;
    }

    [Fact]
    public void A_problem_has_its_line_in_three_parts_and_what_to_do()
    {
        var problem = Problem(2, 3, "- id: a", "  na&me x");

        Assert.Equal(["  ", "na&me", " x"], problem["line"]!.AsArray().Select(p => p!.GetValue<string>()));
        Assert.Equal(("input/data/people.yml(2,3)", 2), (problem["place"]!.GetValue<string>(), problem["number"]!.GetValue<int>()));
        Assert.Equal(YamlRules.Invalid.Hint, problem["hint"]!.GetValue<string>());
    }

    [Fact]
    public void At_the_end_of_a_file_the_last_line_with_text_is_shown_with_its_own_number()
    {
        var problem = Problem(4, 1, "- id: a", "  name: 가", "");

        Assert.Equal(["  name: 가", "", ""], problem["line"]!.AsArray().Select(p => p!.GetValue<string>()));
        Assert.Equal(("input/data/people.yml(4,1)", 2), (problem["place"]!.GetValue<string>(), problem["number"]!.GetValue<int>()));
    }
}
