using StaticArchive.Config;
using StaticArchive.Links;
using StaticArchive.Tests.Support;
using YamlDotNet.RepresentationModel;

namespace StaticArchive.Tests.Links;

/// <summary>Runs <c>tests/Specs/links/answers.yml</c>.</summary>
public sealed class AnswerJudgeTests
{
    private static readonly Dictionary<string, YamlMappingNode> Specs = ReadAll();

    public static TheoryData<string> Titles => new(Specs.Keys);

    [Theory]
    [MemberData(nameof(Titles))]
    public void An_answer_means(string title)
    {
        var spec = Specs[title];
        string? Value(string key) => spec.Children.TryGetValue(key, out var node) ? ((YamlScalarNode)node).Value : null;
        var from = Value("from") ?? "https://example.com/2024/story";
        var target = new LinkTarget(from, "x.md", default) { IsCopy = Value("copy") is not null };
        var status = int.Parse(Value("status") ?? "200");
        var answer = new Answer(new Uri(Value("at") ?? from), status, Value("body") + new string('x', int.Parse(Value("padding") ?? "0")))
        {
            IsForGood = Value("for_good") is not null, IsChallenge = Value("challenge") is not null, DeadEnd = Value("dead_end"),
        };

        var visit = AnswerJudge.Of(target, answer);

        Assert.Equal((Value("state"), Value("moved_to"), status), (LinkStates.All.Words[(int)visit.State!], visit.MovedTo, visit.Status));
    }

    private static Dictionary<string, YamlMappingNode> ReadAll()
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(File.ReadAllText(Path.Combine(Repository.Root, "tests", "Specs", "links", "answers.yml"))));
        return ((YamlSequenceNode)yaml.Documents[0].RootNode).Cast<YamlMappingNode>().ToDictionary(n => ((YamlScalarNode)n["title"]).Value!, StringComparer.Ordinal);
    }
}
