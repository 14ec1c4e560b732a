using StaticArchive.Content;

namespace StaticArchive.Tests.Content;

public class WithdrawalEditTests
{
    private const string Notice = "withdrawn:\n  date: 2026-01-02\n  reason: \"요청\"\n";

    [Theory]
    [InlineData("---\ntitle: 글 # 제목\ndate: 2024-07-20\n---\n\n본문\n", "---\ntitle: 글 # 제목\ndate: 2024-07-20\nstatus: withdrawn\n" + Notice + "---\n\n본문\n")]
    [InlineData("---\nstatus: published   # 실음\n# 설명\ntitle: 글\n---\n본문", "---\nstatus: withdrawn   # 실음\n" + Notice + "# 설명\ntitle: 글\n---\n본문")]
    [InlineData("---\nStatus: \"review\"\ntitle: 글\n--- \n", "---\nStatus: withdrawn\n" + Notice + "title: 글\n--- \n")]
    public void Adds_its_lines_and_leaves_all_others(string before, string after) => Assert.Equal(after, WithdrawalEdit.Apply(before, "2026-01-02", "요청", null));

    [Theory]
    [InlineData("---\r\ntitle: 글\r\n---\r\n본문\r\n")]
    [InlineData("---\r\nstatus: published\r\ntitle: 글\r\n---\r\n본문\r\n")]
    public void Keeps_the_files_line_ends(string before)
    {
        var after = WithdrawalEdit.Apply(before, "2026-01-02", "요청", "누구")!;

        Assert.DoesNotContain('\n', after.Replace("\r\n", "", StringComparison.Ordinal));
        Assert.Contains("status: withdrawn\r\nwithdrawn:\r\n  date: 2026-01-02\r\n  reason: \"요청\"\r\n  by: \"누구\"\r\n", after, StringComparison.Ordinal);
    }

    [Fact]
    public void Quotes_what_would_be_YAML()
    {
        var after = WithdrawalEdit.Apply("---\ntitle: 글\n---\n", "2026-01-02", "a: \"b\" \\ # c\nstatus: published", null)!;

        Assert.Contains("""  reason: "a: \"b\" \\ # c status: published" """.TrimEnd(), after, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("title: 글\n")]
    [InlineData("---\ntitle: 글\n")]
    [InlineData("---\ntitle: 글\nwithdrawn: {date: 2024-01-01, reason: x}\n---\n")]
    public void Refuses_what_it_cannot_edit(string text) => Assert.Null(WithdrawalEdit.Apply(text, "2026-01-02", "요청", null));

    [Fact]
    public void A_status_in_the_text_is_no_status()
    {
        var after = WithdrawalEdit.Apply("---\ntitle: 글\n---\nstatus: published\n", "2026-01-02", "요청", null)!;

        Assert.EndsWith("---\nstatus: published\n", after, StringComparison.Ordinal);
    }
}
