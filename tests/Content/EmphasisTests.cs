using StaticArchive.Tests.Support;
using YamlDotNet.Serialization;

namespace StaticArchive.Tests.Content;

public class EmphasisTests
{
    public static TheoryData<string, string, string?> Cases()
    {
        var yaml = File.ReadAllText(Path.Combine(Repository.Root, "tests", "Specs", "markdown", "emphasis.yml"));
        var cases = new TheoryData<string, string, string?>();
        foreach (var row in new DeserializerBuilder().Build().Deserialize<List<List<string>>>(yaml))
        {
            cases.Add(row[0], row[1], row.ElementAtOrDefault(2));
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Renders_as_its_author_means(string markdown, string html, string? code)
    {
        var (body, diagnostics) = MarkdownSpec.Read(markdown);

        Assert.Equal($"<p>{html}</p>", MarkdownSpec.Shown(body));
        Assert.Equal(code is null ? [] : [code], diagnostics.Select(d => d.Code).Distinct());
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Renders_the_same_in_the_middle_of_a_sentence_a_list_and_a_table(string markdown, string html, string? code)
    {
        var sentence = MarkdownSpec.Shown(MarkdownSpec.Read($"앞말 {markdown} 뒷말").Body);
        var item = MarkdownSpec.Shown(MarkdownSpec.Read($"- {markdown}").Body);
        var cell = MarkdownSpec.Shown(MarkdownSpec.Read($"| 가 | 나 |\n|---|---|\n| {markdown} | 끝 |").Body);

        Assert.Equal($"<p>앞말 {html} 뒷말</p>", sentence);
        Assert.Equal($"<ul>\n<li>{html}</li>\n</ul>", item);
        Assert.Contains($"<td>{html}</td>", cell, StringComparison.Ordinal);
        Assert.True(code is null or "SA0220", "a mark of another kind");
    }

    [Fact]
    public void The_table_has_enough_tricky_cases() => Assert.True(Cases().Count >= 60);
}
