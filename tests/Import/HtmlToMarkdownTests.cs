using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CsCheck;
using StaticArchive.Content;
using StaticArchive.Diagnostics;
using StaticArchive.Import;

namespace StaticArchive.Tests.Import;

public partial class HtmlToMarkdownTests
{
    private static readonly string[] Pieces =
    [
        "가", "단어", "(주)카카오", "a", "b ", " ", "\n", "&nbsp;", "*", "**", "_", "__", "~~", "~", "`", "```", "[", "]", "](", "(", ")", "![", "!", "[^1]", "#", "# ", "- ", "+ ", "1. ", "2) ", "&gt; ", "&lt;b&gt;", "&lt;",
        "|", "|-|-|", "===", "---", "***", "- - -", ": ", ":   뜻", "\"", "'", "&amp;", "&amp;amp;", "&amp;lt;", "&amp;#65;", "\\", "\\*", "https://a.b/c_d?e=1&amp;f*g", "http://", "https://x.y/).", "www.a.b", "{#id}",
        "snake_case", "a*b*c", "😀", "<br>", "<br><br>", "<b>", "</b>", "<b>", "</b>", "<em>", "</em>", "<i>", "</i>", "<del>", "</del>", "<sub>", "</sub>", "<u>", "</u>", "<code>", "</code>",
        "<a href='https://a.b/(c)?d=&amp;copy;e'>", "<a href='javascript:x'>", "</a>", "<span>", "</span>", "<p>", "</p>", "<p>", "</p>", "<div>", "</div>", "<ul><li>", "<li>", "</li></ul>", "<ol start=3><li>",
        "</li></ol>", "<blockquote>", "</blockquote>", "<h1>", "</h1>", "<h2>", "</h2>", "<h4>", "</h4>", "<hr>", "<pre>", "</pre>", "<table><tr><td>", "<td>", "<tr><td>", "</table>", "<dl><dt>", "<dd>", "</dl>",
        "<figure>", "</figure>", "<custom-x>", "</custom-x>", "<font color=red>", "</font>", "<q>", "</q>", "<details><summary>", "</summary>", "</details>", "<nope", "</", "<!-- x -->",
    ];

    private static readonly Gen<string> Texts = Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 50].Select(string.Concat);

    [Fact]
    public void All_text_is_kept_and_nothing_is_refused() => Texts.Sample(
        html =>
        {
            var (markdown, document) = Convert(html);
            var diagnostics = new List<Diagnostic>();
            var body = MarkdownReader.Read("input/articles/x.md", markdown, 1, diagnostics);

            Assert.DoesNotContain(diagnostics, d => d.Severity == Severity.Error);
            Assert.Equal(Squeezed(document.TextContent), Squeezed(body.PlainText));
        },
        iter: int.Parse(Environment.GetEnvironmentVariable("STATICARCHIVE_TEXTS") ?? "1000"));

    [Theory]
    [InlineData("<p>가 <b>나</b>를 <i>다</i></p>", "가 **나**를 *다*")]
    [InlineData("<p><b>“나”</b>를</p>", "<strong>“나”</strong>를")]
    [InlineData("<b> 가 </b>나", "**가** 나")]
    [InlineData("가<br>나<br><br>다", "가\\\n나\n\n다")]
    [InlineData("<p>1. 가</p><p># 나</p><p>- 다</p>", "1\\. 가\n\n\\# 나\n\n\\- 다")]
    [InlineData("<h1>가</h1><h3>나</h3><h6>다</h6><h1>라</h1>", "## 가\n\n### 나\n\n#### 다\n\n## 라")]
    [InlineData("<ul><li>가<ul><li>나</ul><li>다</ul><ul><li>라</ul>", "- 가\n  - 나\n- 다\n\n<!-- -->\n\n- 라")]
    [InlineData("<ol start=3><li><p>가</p><p>나</p><li>다</ol>", "3. 가\n\n   나\n\n4. 다")]
    [InlineData("<ul><li><input type=checkbox checked> 한 일<li><input type=checkbox> 할 일</ul>", "- [x] 한 일\n- [ ] 할 일")]
    [InlineData("<blockquote><p>가</p><p>나</p></blockquote>", "> 가\n>\n> 나")]
    [InlineData("<pre class='brush: csharp'><code class=language-cs>a  b\n\tc</code></pre>", "```cs\na  b\n\tc\n```")]
    [InlineData("<pre>```</pre>", "````\n```\n````")]
    [InlineData("<table><tr><th>가</th><th>나|다</th></tr><tr><td>1<td>2</table>", "| 가 | 나\\|다 |\n|---|---|\n| 1 | 2 |")]
    [InlineData("<table><tr><td><p>배치용</p></td></tr></table>", "배치용")]
    [InlineData("<p>H<sub>2</sub>O <code>a*b</code> <code>`</code></p>", "H<sub>2</sub>O `a*b` <code>\\`</code>")]
    [InlineData("<a href='/12#x'>글</a> <a href='https://a.b/c'>https://a.b/c</a> <a href=#x>나</a>", "[글](https://blog.example/12#x) <https://a.b/c> 나")]
    [InlineData("<a href='javascript:alert(1)' onclick=x><b onclick=y>가</b></a><script>alert(1)</script><style>p{}</style>", "**가**")]
    [InlineData("<p>728x90</p><ins class=adsbygoogle>ad</ins><p>가</p>", "가")]
    [InlineData("<iframe src='//www.youtube.com/embed/x'></iframe>", "<https://www.youtube.com/embed/x>")]
    [InlineData("가<sup><a href='#fn1'>1</a></sup><ol><li id=fn1>주석 <a class=footnote-backref href='#r'>↩</a></li></ol>", "가[^1]\n\n[^1]: 주석")]
    [InlineData("<p>가\u00A0\u00A0나\u200B다</p><p>&nbsp;</p>", "가 나다")]
    public void Elements_become_the_archives_markdown(string html, string expected) => Assert.Equal(expected, Convert(html).Markdown.TrimEnd('\n'));

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b><p>")]
    [InlineData("<div></b>")]
    [InlineData("<font color=1><p>")]
    public void A_tree_without_end_is_refused(string piece) => Assert.NotNull(HtmlGuard.ProblemOf(string.Concat(Enumerable.Repeat(piece, 200_000))));

    [Theory]
    [InlineData("<p>가")]
    [InlineData("<b>가</b>")]
    [InlineData("<li>가")]
    [InlineData("<br>")]
    [InlineData("<!-- <b> -->")]
    public void A_long_text_is_not(string piece) => Assert.Null(HtmlGuard.ProblemOf("<ul>" + string.Concat(Enumerable.Repeat(piece, 20_000))));

    private static (string Markdown, IElement Document) Convert(string html)
    {
        var body = new HtmlParser().ParseDocument("<body>" + html).Body!;
        var notes = new PostNotes();
        return (HtmlToMarkdown.Convert(body, null, new Uri("https://blog.example/1"), (new PostImages("x", _ => null, notes), notes)), body);
    }

    private static string Squeezed(string text) => Space().Replace(text, "");

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
