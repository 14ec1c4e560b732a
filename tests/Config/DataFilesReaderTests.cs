using StaticArchive.Config;
using StaticArchive.Diagnostics;

namespace StaticArchive.Tests.Config;

public class DataFilesReaderTests
{
    private static (DataFiles Data, List<Diagnostic> Found) Read(string name, string text)
    {
        var found = new List<Diagnostic>();
        return (DataFilesReader.Read([new YamlText($"input/data/{name}", text)], found), found);
    }

    [Fact]
    public void A_source_has_all_its_values_and_its_place()
    {
        var (data, found) = Read(
            "sources.yml",
            "- id: the-information\n  name: 디인포메이션\n  english: The Information\n  aliases: [TheInformation]\n  description: 매체\n  url: https://www.theinformation.com/\n  language: en\n  rights: quotation\n- name: 로이터\n");

        Assert.Empty(found);
        var first = data.Sources[0];
        Assert.Equal(("the-information", "디인포메이션", "The Information", "매체"), (first.Id, first.Name, first.EnglishName, first.Description));
        Assert.Equal(("https://www.theinformation.com/", "en", RightsBasis.Quotation), (first.Url, first.Language, first.Rights!.Value));
        Assert.Equal(["TheInformation"], first.Aliases);
        Assert.Equal(("로이터", new SourceLocation("input/data/sources.yml", 9, 3)), (data.Sources[1].Id, data.Sources[1].Where));
    }

    [Fact]
    public void Topics_are_categories_and_tags()
    {
        var (data, found) = Read("topics.yml", "categories:\n  - {id: ai, name: 인공지능, aliases: [AI]}\ntags:\n  - {name: OpenAI}\n  - {name: C++, id: cpp}\n");

        Assert.Empty(found);
        Assert.Equal(["ai"], data.Categories.Select(c => c.Id));
        Assert.Equal(["openai", "cpp"], data.Tags.Select(t => t.Id));
    }

    [Theory]
    [InlineData("- {id: a, name: 가}\n- {id: a, name: 나}\n", 2, 8, "(1,8)")]
    [InlineData("- {name: AI}\n- {name: 나, aliases: [ai]}\n", 2, 23, "(1,10)")]
    [InlineData("- {name: 가, english: Alpha}\n- {name: alpha}\n", 2, 10, "(1,22)")]
    public void A_name_for_two_entries_names_both_places(string text, int line, int column, string first)
    {
        var problem = Read("people.yml", text).Found[0];

        Assert.Equal(("SA0333", line, column), (problem.Code, problem.Where.Line, problem.Where.Column));
        Assert.Contains($"input/data/people.yml{first}", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_of_one_entry_may_repeat_each_other_and_taxonomies_may_share_them()
    {
        var (_, found) = Read("topics.yml", "categories:\n  - {name: AI, english: AI, aliases: [ai]}\ntags:\n  - {name: AI}\n");

        Assert.Empty(found);
    }

    [Theory]
    [InlineData("sources.yml", "- name: ''\n", "SA0306")]
    [InlineData("sources.yml", "- id: A B\n  name: a\n", "SA0314")]
    [InlineData("sources.yml", "- name: '!?'\n", "SA0339")]
    [InlineData("sources.yml", "- {name: a, url: 'javascript:x'}\n", "SA0313")]
    [InlineData("sources.yml", "- {name: a, titel: b}\n", "SA0303")]
    [InlineData("sources.yml", "- a\n", "SA0304")]
    [InlineData("sources.yml", "name: a\n", "SA0304")]
    [InlineData("stories.yml", "- {name: a, url: 'https://example.org/'}\n", "SA0303")]
    [InlineData("topics.yml", "- {name: a}\n", "SA0304")]
    [InlineData("topics.yml", "category:\n  - {name: a}\n", "SA0303")]
    public void A_wrong_entry_is_an_error(string file, string text, string code) => Assert.Equal(code, Assert.Single(Read(file, text).Found).Code);

    [Fact]
    public void An_unknown_file_is_a_warning_with_the_nearest_name()
    {
        var problem = Assert.Single(Read("source.yml", "- {name: a}\n").Found);

        Assert.Equal(("SA0332", Severity.Warning), (problem.Code, problem.Severity));
        Assert.Contains("did you mean 'sources.yml'?", problem.Hint, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing yet\n")]
    [InlineData("[]\n")]
    public void An_empty_file_has_no_entries(string text)
    {
        var (data, found) = Read("people.yml", text);

        Assert.Empty(found);
        Assert.Empty(data.People);
    }

    [Fact]
    public void Ten_thousand_entries_are_read_in_no_time()
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();

        var (data, found) = Read("people.yml", string.Concat(Enumerable.Range(0, 10_000).Select(i => $"- {{id: p{i}, name: 사람 {i}, aliases: [별명 {i}]}}\n")));

        Assert.Empty(found);
        Assert.Equal(10_000, data.People.Length);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"{watch.Elapsed}");
    }
}
