using System.Text.Json;
using StaticArchive.Api;
using StaticArchive.Config;
using StaticArchive.Content;
using StaticArchive.Tests.Archive;
using StaticArchive.Tests.Support;
using static StaticArchive.Tests.Archive.ArchiveSample;

namespace StaticArchive.Tests.Api;

public class ApiWriterTests
{
    [Fact]
    public void The_list_has_every_article_newest_first_and_the_withdrawn_ones()
    {
        var sample = new ArchiveSample()
            .With("old", Day(2023, 1, 1))
            .With("new", Day(2024, 1, 1))
            .With("gone", Day(2022, 1, 1), f => f with { Status = At(ArticleStatus.Withdrawn), Withdrawn = new WithdrawalNotice(Day(2025, 2, 3), "요청", null) });

        var list = Parse(sample, "api/articles.json");

        Assert.Equal(2, list.GetProperty("count").GetInt32());
        Assert.Equal(["new", "old"], list.GetProperty("articles").EnumerateArray().Select(a => a.GetProperty("id").GetString()));
        Assert.Equal("2025-02-03T00:00:00+09:00", list.GetProperty("updated").GetString());
        var withdrawn = Assert.Single(list.GetProperty("withdrawn").EnumerateArray());
        Assert.Equal("https://example.org/articles/2022/gone/", withdrawn.GetProperty("url").GetString());
        Assert.Equal("요청", withdrawn.GetProperty("reason").GetString());
        Assert.False(withdrawn.TryGetProperty("title", out _));
    }

    [Fact]
    public void An_articles_own_file_has_its_whole_metadata()
    {
        var sample = new ArchiveSample().With("chip", Day(2024, 7, 20), f => f with
        {
            Tags = [At("OpenAI")],
            Translators = [At("김 옮김")],
            Method = TranslationMethod.MachineEdited,
            Rights = new RightsStatement(At(RightsBasis.Licence), "CC-BY-4.0", null, null),
            Original = new OriginalWork("Chips", At("https://example.com/chips"), Day(2024, 7, 19), [At("Ann Author")], "en"),
            Corrections = [new Correction(Day(2024, 8, 1), "숫자를 고침")],
        }).With("other", Day(2024, 7, 1), f => f with { Tags = [At("OpenAI")] });

        var article = Parse(sample, "api/articles/chip.json");

        Assert.Equal("tag:example.org,2000:articles/chip", article.GetProperty("uri").GetString());
        Assert.Equal("2024-07-20", article.GetProperty("published").GetString());
        Assert.Equal("2024-08-01", article.GetProperty("updated").GetString());
        Assert.Equal(("the-information", "The Information"), Term(article.GetProperty("source")));
        Assert.Equal(("openai", "OpenAI"), Term(article.GetProperty("tags")[0]));
        Assert.Equal("Ann Author", article.GetProperty("original").GetProperty("authors")[0].GetProperty("name").GetString());
        Assert.Equal("2024-07-19", article.GetProperty("original").GetProperty("date").GetString());
        Assert.Equal("machine-edited", article.GetProperty("method").GetString());
        Assert.Equal("https://creativecommons.org/licenses/by/4.0/", article.GetProperty("rights").GetProperty("licence_url").GetString());
        Assert.Equal("숫자를 고침", article.GetProperty("corrections")[0].GetProperty("note").GetString());
        Assert.Equal("https://example.org/api/articles/other.json", article.GetProperty("related")[0].GetString());
    }

    [Fact]
    public void Neither_withheld_texts_nor_evidence_are_anywhere()
    {
        var sample = new ArchiveSample().With("a", Day(2024, 7, 20), f => f with
        {
            Summary = At("요약"),
            Rights = new RightsStatement(At(RightsBasis.Quotation), null, "a letter in the drawer", null),
        });

        var files = ApiWriter.WriteAll(SampleModel.Of(sample)).ToList();

        Assert.Equal(2, files.Count);
        Assert.All(files, f =>
        {
            var text = SampleModel.Text(files, f.Path);
            Assert.DoesNotContain("본문", text, StringComparison.Ordinal);
            Assert.DoesNotContain("drawer", text, StringComparison.Ordinal);
            Assert.Contains("\"full_text\":false", text, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Hangul_is_written_as_it_is_and_hostile_text_stays_text()
    {
        var sample = new ArchiveSample().With("a", Day(2024, 7, 20), f => f with { Title = At(Hostile.Title) });

        var text = SampleModel.Text(ApiWriter.WriteAll(SampleModel.Of(sample)), "api/articles.json");

        Assert.Contains("인공지능", text, StringComparison.Ordinal);
        Assert.Contains(" 끝", JsonDocument.Parse(text).RootElement.GetProperty("articles")[0].GetProperty("title").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_archive_has_an_empty_list()
    {
        var list = Parse(new ArchiveSample(), "api/articles.json");

        Assert.Equal(0, list.GetProperty("articles").GetArrayLength());
        Assert.False(list.TryGetProperty("updated", out _));
    }

    private static (string? Id, string? Name) Term(JsonElement term) => (term.GetProperty("id").GetString(), term.GetProperty("name").GetString());

    private static JsonElement Parse(ArchiveSample sample, string path) =>
        JsonDocument.Parse(SampleModel.Text(ApiWriter.WriteAll(SampleModel.Of(sample)), path)).RootElement;
}
