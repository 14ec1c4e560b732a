using CsCheck;
using StaticArchive.Config;
using StaticArchive.Diagnostics;
using StaticArchive.Glossary;

namespace StaticArchive.Tests.Glossary;

public sealed class GlossaryMatcherTests
{
    private static readonly GlossaryMatcher Matcher = new(
    [
        Entry("Broadcom", "브로드컴") with { Forbidden = ["브로드콤", "브로드 컴"] },
        Entry("OpenAI", "오픈AI") with { Allowed = ["오픈에이아이"] },
        Entry("AI", "인공지능") with { Aliases = ["artificial intelligence"], Forbidden = ["인공 지능"] },
        Entry("large language model", "대규모 언어 모델") with { Aliases = ["LLM"], Forbidden = ["거대 언어 모델"] },
        Entry("GPT", "GPT"),
        Entry("GPT-4", "GPT-4"),
        Entry("C++", "C++"),
        Entry("Siri", "시리"),
        Entry("Meta", "메타"),
        Entry("fine-tuning", "미세 조정"),
    ]);

    [Theory]
    [InlineData("브로드컴은 칩을 만든다", "브로드컴")]
    [InlineData("오늘 브로드컴과의 계약", "브로드컴")]
    [InlineData("브로드컴, 엔비디아", "브로드컴")]
    [InlineData("(브로드컴)", "브로드컴")]
    [InlineData("브로드컴", "브로드컴")]
    [InlineData("브로드 컴은 아니다", "브로드 컴")]
    [InlineData("구브로드컴은", "")]
    [InlineData("브로드컴퍼니는", "")]
    [InlineData("시리아의 메타버스", "")]
    [InlineData("시리야, 메타의", "시리|메타")]
    [InlineData("오픈AI가 오픈AI의", "오픈AI|오픈AI")]
    [InlineData("AI는 OpenAI와 AIX", "AI|OpenAI")]
    [InlineData("GPT와 GPT-4는 GPT-5와 다르다", "GPT|GPT-4")]
    [InlineData("GPT-4o", "")]
    [InlineData("pre-GPT, a@gpt.com GPT.", "GPT")]
    [InlineData("C++로, C++20", "C++")]
    [InlineData("대규모 언어 모델과 대규모언어 모델, 대규모언어모델이, 대규모\n언어 모델", "대규모 언어 모델|대규모언어 모델|대규모언어모델|대규모\n언어 모델")]
    [InlineData("대 규모 언어 모델", "")]
    [InlineData("대규모  언어 모델", "")]
    [InlineData("인공지능과 인공 지능", "인공지능|인공 지능")]
    [InlineData("LLM을 미세조정했다", "LLM|미세조정")]
    public void Terms_are_found_where_they_are_words(string text, string found) =>
        Assert.Equal(found, string.Join('|', Matcher.Find(text.AsMemory()).Select(m => text.Substring(m.Start, m.Length))));

    [Theory]
    [InlineData("인공지능", RenderingKind.Preferred)]
    [InlineData("인공 지능", RenderingKind.Forbidden)]
    [InlineData("거대언어모델", RenderingKind.Forbidden)]
    [InlineData("오픈에이아이", RenderingKind.Allowed)]
    [InlineData("artificial intelligence", RenderingKind.Original)]
    public void A_rendering_is_the_one_that_is_written_so(string text, object kind) =>
        Assert.Equal(kind, Assert.Single(Matcher.Find(text.AsMemory())).Rendering.Kind);

    [Fact]
    public void Whatever_the_text_matches_are_in_order_and_are_renderings()
    {
        string[] pieces = ["브로드컴", "브로드 컴", "오픈AI", "AI", "대규모", " 언어", " 모델", "은", "과의", " ", "\n", "-", "GPT", "4", "(", "시리", "아", "\uFFFC", "é", "漢"];
        Gen.Int[0, pieces.Length - 1].Array[0, 30].Select(p => string.Concat(p.Select(i => pieces[i]))).Sample(text =>
        {
            var end = 0;
            foreach (var match in Matcher.Find(text.AsMemory()))
            {
                Assert.True(match.Start >= end);
                Assert.Equal(Squeezed(match.Rendering.Text), Squeezed(text.Substring(match.Start, match.Length)));
                end = match.End;
            }
        });
    }

    private static string Squeezed(string text) => text.Replace(" ", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal);

    private static GlossaryEntry Entry(string term, string korean) =>
        new() { Id = term, Term = term, Korean = korean, Kind = GlossaryKind.Concept, Where = new SourceLocation("input/data/terms.yml") };
}
