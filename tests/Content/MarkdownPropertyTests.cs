using CsCheck;

namespace StaticArchive.Tests.Content;

public class MarkdownPropertyTests
{
    /// <summary>Pieces that mean something to somebody: to Markdown, to HTML, to a browser.</summary>
    private static readonly string[] Pieces =
    [
        "가", "단어", "a", " ", " ", "\n", "\n\n", "*", "**", "_", "__", "~~", "`", "```\n", "[", "]", "(", ")", "](", "![", "[^1]", "[^1]: ", "<", ">", "\n> ", "\n- ",
        "\n1. ", "\n# ", "\n## ", "\n  ", "\n    ", "|", "\n|-|-|\n", "\n: ", "- [ ] ", "\"", "'", "&", "&lt;", "&#x6A;", "&#0;", "\\", "javascript:alert(1)", "data:text/html,x",
        "https://a.b/c", "//e.f", "xref:x", "../", "x.md", "a.png", "#", "{#id}", "<b>", "</b>", "<sub>", "</sub>", "<details>", "<summary>", "</summary>", "</details>", "<figure>",
        "</figure>", "<script>", "</script>", "<img src=x onerror=y>", "<a href='javascript:x'>", "<svg>", "<style>", "<!--", "-->", "<!-- more -->", "<?", "<!", "<b title=\"",
        "<span lang=en", "\u0000", "\u0008", "\ud800", "\udc00", "😀", "\u202e", "\ufffe", "\t", "\r\n", "=", "\n===\n", "\n---\n", "$", "@", "<a@b.c>", "<https://x.y>", "[a]: b\n",
    ];

    private static readonly Gen<string> Texts = Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 60].Select(string.Concat);

    [Fact]
    public void Anything_gives_safe_balanced_html() => Texts.Sample(text => SafeHtml.Check(MarkdownSpec.Read(text).Body), iter: 5_000);

    [Fact]
    public void Characters_of_any_kind_give_safe_balanced_html() => Gen.String[0, 200].Sample(text => SafeHtml.Check(MarkdownSpec.Read(text).Body), iter: 1_000);

    [Fact]
    public void The_same_text_gives_the_same_body() => Texts.Sample(
        text =>
        {
            var (first, firstProblems) = MarkdownSpec.Read(text);
            var (second, secondProblems) = MarkdownSpec.Read(text);

            Assert.Equal((first.Html.Html, first.PlainText, first.Summary), (second.Html.Html, second.PlainText, second.Summary));
            Assert.Equal(first.Html.Slots, second.Html.Slots);
            Assert.Equal(firstProblems, secondProblems);
        },
        iter: 500);

    [Fact]
    public void Places_lie_in_the_text() => Texts.Sample(
        text =>
        {
            var lines = text.Split('\n');

            var (_, diagnostics) = MarkdownSpec.Read(text);

            Assert.All(diagnostics.Where(d => d.Where.Line > 0), d => Assert.InRange(d.Where.Column, 1, lines[d.Where.Line - 1].Length + 1));
        },
        iter: 2_000);
}
