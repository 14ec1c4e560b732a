using StaticArchive.Config;
using StaticArchive.Diagnostics;

namespace StaticArchive.Tests.Config;

public class StringsReaderTests
{
    private static string Line(string key, WordForm form) => form switch
    {
        WordForm.OneGap => $"{key}: \"글 {{0}}편\"\n",
        WordForm.TwoGaps => $"{key}: \"{{0}} / {{1}}\"\n",
        WordForm.DateFormat => $"{key}: yyyy년 M월 d일\n",
        WordForm.Citation => $"{key}: \"{{title}}, {{url}}\"\n",
        _ => $"{key}: 말\n",
    };

    private static string All(string without = "") => string.Concat(RequiredWords.All.Where(w => w.Key != without).Select(w => Line(w.Key, w.Form)));

    private static (SiteStrings? Strings, List<Diagnostic> Found) Read(string text)
    {
        var found = new List<Diagnostic>();
        return (StringsReader.Read(new YamlText("theme/strings/ko.yml", text), found), found);
    }

    [Fact]
    public void All_required_words_and_more_are_read()
    {
        var (strings, found) = Read(All() + "skip_link: 본문으로\n");

        Assert.Empty(found);
        Assert.Equal(("글 3편", "본문으로"), (strings!.Format("count_articles", 3), strings["skip_link"]));
    }

    [Fact]
    public void Every_key_that_the_program_names_is_required()
    {
        string[] named = ["count_articles", "taxonomy_story", "index_month", "method_machine_edited_note", "rights_public_domain", "date_long", "cite_format", "withdrawn_title"];

        Assert.Equal(named.Order(), RequiredWords.All.Select(w => w.Key).Intersect(named).Order());
        Assert.Equal(RequiredWords.All.Length, RequiredWords.All.Select(w => w.Key).Distinct().Count());
    }

    [Fact]
    public void A_missing_word_is_an_error_that_knows_how_it_was_misspelled()
    {
        var (strings, found) = Read(All(without: "reading_time") + "readingtime: \"{0}분\"\n");

        Assert.Null(strings);
        var problem = Assert.Single(found);
        Assert.Equal("SA0334", problem.Code);
        Assert.Contains("readingtime", problem.Hint, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("count_articles", "글", "SA0337")]
    [InlineData("count_articles", "\"{0} {1}\"", "SA0337")]
    [InlineData("pager_text", "\"{0}\"", "SA0337")]
    [InlineData("date_long", "M월", "SA0337")]
    [InlineData("date_short", "y", "SA0337")]
    [InlineData("date_short", "\"yyyy 'open\"", "SA0337")]
    [InlineData("cite_format", "\"{titel}\"", "SA0337")]
    [InlineData("home", "\"\"", "SA0337")]
    [InlineData("home", "[a]", "SA0304")]
    public void A_word_that_cannot_be_filled_in_is_an_error_at_its_place(string key, string value, string code)
    {
        var (strings, found) = Read($"{key}: {value}\n" + All(without: key));

        Assert.Null(strings);
        Assert.Contains(found, d => d.Code == code && d.Where == new SourceLocation("theme/strings/ko.yml", 1, key.Length + 3));
    }

    [Fact]
    public void A_key_that_templates_cannot_say_is_an_error()
    {
        var (_, found) = Read(All() + "skip-link: a\n");

        Assert.Equal("SA0337", Assert.Single(found).Code);
    }
}
