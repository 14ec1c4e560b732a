using System.Text;
using CsCheck;
using StaticArchive.Checks.Fixes;
using StaticArchive.Config;
using StaticArchive.Content;

namespace StaticArchive.Tests.Checks;

public sealed class ArticleFixerTests
{
    private const string Name = "input/articles/x.md";

    private static readonly FixContext Context = new(DirectoryDefaults.None, SiteTimeZone.Seoul, new DataFiles
    {
        Sources = [Entry("reuters", "로이터", "Reuters")],
        Categories = [Entry("ai", "인공지능", "AI")],
        Tags = [Entry("openai", "OpenAI", "오픈AI"), Entry("nvidia", "엔비디아", "NVIDIA"), Entry("cpp", "C++: 언어", "CPP")],
        Terms = [Term("Broadcom", "브로드컴", "브로드콤", "브로드코"), Term("Meta", "메타", "페이스북"), Term("GPT", "GPT", "지피티"), Term("language model", "언어 모델", "언어모형"), Term("C: a language", "C: 언어", "씨언어")],
    });

    [Fact]
    public void Everything_that_is_safe_is_mended_and_comments_stay()
    {
        const string Before = """
            ---
            # yaml-language-server: $schema=../s.json
            Title: '칩: 이야기'   # 제목
            tags: [오픈AI, "NVIDIA"]  # 태그
            date: 2024.7.20
            source: reuters
            category: AI
            original:
              URL: x
            ---

            글입니다. 

            """;
        const string After = """
            ---
            # yaml-language-server: $schema=../s.json
            title: '칩: 이야기'   # 제목
            date: 2024-07-20
            source: reuters
            category: 인공지능
            tags: [OpenAI, "엔비디아"]  # 태그
            original:
              url: https://example.com/a?id=1#b # 원문
            ---

            글입니다.

            """;

        var mended = Mended(Before.Replace("URL: x", "Url: https://example.com/a?utm_source=z&id=1&fbclid=2#b # 원문", StringComparison.Ordinal));

        Assert.Equal(After, mended);
    }

    [Theory]
    [InlineData("브로드콤은 칩을 만든다.", "브로드컴은 칩을 만든다.")]
    [InlineData("브로드코는 칩을, 브로드코와 브로드코로", "브로드컴은 칩을, 브로드컴과 브로드컴으로")]
    [InlineData("페이스북이 페이스북으로 페이스북이라는", "메타가 메타로 메타라는")]
    [InlineData("**페이스북**은 [페이스북](https://example.org/페이스북)과 \"페이스북\"이라 했다.", "**메타**는 [메타](https://example.org/페이스북)와 \"메타\"라 했다.")]
    [InlineData("브로드코(Broadcom)를 샀다.", "브로드컴(Broadcom)을 샀다.")]
    [InlineData("지피티가 지피티의", "GPT가 GPT의")]
    [InlineData("언어모형을 언어모형으로", "언어 모델을 언어 모델로")]
    [InlineData("`페이스북`은 『페이스북』이고 페이스북지기는 다르다.", "`페이스북`은 『페이스북』이고 페이스북지기는 다르다.")]
    [InlineData("## 페이스북은\n\n글.", "## 메타는\n\n글.")]
    public void Terms_are_written_as_they_are_to_be_written_and_particles_follow(string text, string mended)
    {
        var article = Article(date: "2024-07-20");
        var changed = Mended(article + "\n" + text + "\n");

        Assert.Equal(article + "\n" + mended + "\n", changed ?? article + "\n" + text + "\n");
        Assert.Null(Mended(article + "\n" + mended + "\n"));
    }

    [Fact]
    public void Terms_in_front_matter_are_mended_where_the_title_still_says_so()
    {
        Assert.Contains("title: 메타와 칩", Mended(Article(date: "2024-07-20").Replace("title: 칩", "title: 페이스북과 칩", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Null(Mended(Article(date: "2024-07-20").Replace("title: 칩", "title: 씨언어의 칩", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("2024-7-20", "2024-07-20")]
    [InlineData("2024.07.20", "2024-07-20")]
    [InlineData("2024. 7. 20.", "2024-07-20")]
    [InlineData("2024/7/2", "2024-07-02")]
    [InlineData("20240720", "2024-07-20")]
    [InlineData("2024년 7월 20일", "2024-07-20")]
    [InlineData("2024. 7. 20. 9:41", "2024-07-20 09:41")]
    [InlineData("\"2024.7.20\"", "\"2024-07-20\"")]
    public void Dates_of_one_meaning_are_mended(string written, string mended)
    {
        Assert.Equal(Article(date: mended), Mended(Article(date: written)));
    }

    [Theory]
    [InlineData("7/20/2024")]
    [InlineData("24-7-20")]
    [InlineData("2024-7")]
    [InlineData("2024-2-30")]
    [InlineData("2024.7-20")]
    [InlineData("어제")]
    public void Dates_that_could_mean_another_day_stay_with_their_file(string written)
    {
        Assert.Null(Mended(Article(date: written, tags: "[오픈AI]")));
    }

    [Theory]
    [InlineData("titel: 칩\ndate: 2024.7.20")]
    [InlineData("title: 칩\nTitle: 칩\ndate: 2024.7.20")]
    [InlineData("title: [칩\ndate: 2024.7.20")]
    [InlineData("title: 칩\ndate: 2024.7.20\nslug: A B")]
    [InlineData("title: 칩\ndate: 2024.7.20\nstory: 없음")]
    public void A_file_with_another_error_is_not_touched(string front)
    {
        Assert.Null(Mended($"---\n{front}\nsource: reuters\ncategory: AI\n---\n\n글  \n"));
    }

    [Fact]
    public void A_name_that_plain_text_cannot_have_is_quoted()
    {
        Assert.Contains("tags: [\"C++: 언어\"]", Mended(Article(tags: "[CPP]")), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_tags_of_one_meaning_are_left_to_their_author()
    {
        Assert.Null(Mended(Article(tags: "[OpenAI, 오픈AI]")));
    }

    [Fact]
    public void Byte_order_mark_line_ends_and_composition_are_mended()
    {
        var bytes = Encoding.UTF8.GetBytes("\uFEFF" + Article().Replace("글입니다", "글입니다".Normalize(NormalizationForm.FormD), StringComparison.Ordinal).Replace("\n", "\r\n", StringComparison.Ordinal));

        var fix = ArticleFixer.Fix(Name, bytes, Context);

        Assert.Equal(Article(), Encoding.UTF8.GetString(fix!.New.Span));
    }

    [Fact]
    public void Line_breaks_and_code_keep_their_spaces()
    {
        var article = Article() + "\n첫 줄  \n둘째 줄\n\n```\n코드  \n   \n```\n\n    들여쓴 코드  \n";

        Assert.Null(Mended(article));
    }

    [Fact]
    public void A_comment_between_keys_keeps_the_order()
    {
        const string Article = "---\ndate: 2024-07-20\n# 아래는 제목\ntitle: 칩\nsource: reuters\ncategory: 인공지능\n---\n\n글입니다.\n";

        Assert.Null(Mended(Article));
    }

    [Fact]
    public void Mending_twice_is_mending_once_and_keeps_what_is_said()
    {
        var title = OneOf("Title: '칩: 이야기'", "title: \"칩\"  # 제목", "title: >\n  접은\n  제목");
        var date = OneOf("date: 2024.7.2", "Published: 2024-07-02 # 날짜", "date: \"2024년 7월 2일\"", "date: 2024-07-02 09:00");
        var source = OneOf("source: reuters", "Source: 'reuters' ", "source:\n  reuters");
        var category = OneOf("category: AI", "category: \"ai\"", "Category:\n  인공지능");
        var others = OneOf(
            "tags: [오픈AI, NVIDIA]", "tags:\n  - 오픈AI  # 하나\n  - CPP", "Tags: openai", "# 주석", "", "original: {url: 'https://x.com/a?s=1&utm_a=b', Language: en}",
            "original:\n  Url: https://example.com/?utm_x=1", "summary: |\n  요약  \n  둘째 줄", "updated: 2024/8/1", "corrections:\n  - {Date: 2024.8.1, note: a}", "모름: 값",
            "status: draft\t", "rights: {Basis: own}");
        var bodies = OneOf("글입니다. ", "줄  ", "다음 줄", "", "   ", "```", "\t코드 ", "> 인용  ", "- 목록 ", "| 표 |  ", "~~~~", "<!-- more --> ", "가\u1100\u1161");
        var keys = Gen.Select(title, date, source, category).Select(k => new[] { k.Item4, k.Item2, k.Item1, k.Item3 });
        var files = Gen.Select(keys, others.Array[0, 3], bodies.Array[0, 9]).Select(f => $"---\n{string.Join('\n', f.Item1.Concat(f.Item2))}\n--- \n{string.Join('\n', f.Item3)}");
        var mended = 0;

        files.Sample(
            file =>
            {
                var once = ArticleFixer.Fix(Name, Encoding.UTF8.GetBytes(file), Context);
                mended += once is null ? 0 : 1;
                return once is null || ArticleFixer.Fix(Name, once.New.ToArray(), Context) is null;
            },
            iter: 2_000,
            threads: 1);

        Assert.True(mended > 1_000, $"only {mended} files were mended");
    }

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    private static string? Mended(string text) => ArticleFixer.Fix(Name, Encoding.UTF8.GetBytes(text), Context) is { } fix ? Encoding.UTF8.GetString(fix.New.Span) : null;

    private static string Article(string date = "2024-07-20", string? tags = null) =>
        $"---\ntitle: 칩\ndate: {date}\nsource: reuters\ncategory: 인공지능\n{(tags is null ? "" : $"tags: {tags}\n")}---\n\n글입니다.\n";

    private static GlossaryEntry Term(string term, string korean, params string[] forbidden) =>
        new() { Id = StaticArchive.Text.Slug.From(term), Term = term, Korean = korean, Forbidden = [.. forbidden], Kind = GlossaryKind.Concept, Where = new StaticArchive.Diagnostics.SourceLocation("input/data/terms.yml") };

    private static TermEntry Entry(string id, string name, string alias) =>
        new() { Id = id, Name = name, Aliases = [alias], Where = new("input/data/topics.yml", 1, 1) };
}
