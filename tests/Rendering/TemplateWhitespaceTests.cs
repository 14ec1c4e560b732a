namespace StaticArchive.Tests.Rendering;

public class TemplateWhitespaceTests
{
    [Fact]
    public void A_line_with_a_steering_tag_alone_goes_and_indentation_goes()
    {
        var sample = new ThemeSample().Layout("page", """
            <ul>
              {{ # all of them }}
              {{ for n in 1..2 }}
                {{ x = n + 1 }}
                {{ if n > 0 }}
                  <li>
                    {{ x }}
                  </li>

                {{ end }}
              {{ end }}
            </ul>

            """);

        var html = sample.Render();

        Assert.Empty(sample.Problems());
        Assert.Equal("<ul>\n<li>\n2\n</li>\n<li>\n3\n</li>\n</ul>\n", html);
    }

    [Fact]
    public void Words_on_two_lines_stay_apart()
    {
        var sample = new ThemeSample().Layout("page", "<p>\n  {{ page.title }}\n  {{ page.kind }}\n</p>\n{{ if true }}a{{ end }} b");

        var html = sample.Render();

        Assert.Equal("<p>\n제목\npage\n</p>\na b", html);
    }

    [Fact]
    public void Line_ends_around_a_partial_go()
    {
        var sample = new ThemeSample()
            .Layout("page", "<a>{{ include 'x' }}</a>\n{{ include 'x' }}\n<b>")
            .Partial("x", "\n  <i>x</i>\n");

        var html = sample.Render();

        Assert.Equal("<a><i>x</i></a>\n<i>x</i>\n<b>", html);
    }

    [Fact]
    public void Preformatted_text_is_left_alone()
    {
        var view = ThemeSample.Page(html: "<pre>a\n\n   b\n</pre>");
        var sample = new ThemeSample().Layout("page", "<main>\n    {{ page.html }}\n</main>").Layout("raw", "<pre>\n  a\n\n    b</pre>");

        Assert.Equal("<main>\n<pre>a\n\n   b\n</pre>\n</main>", sample.Render(view));
        Assert.Equal("<pre>\n  a\n\n    b</pre>", sample.Render(view, "raw"));
    }
}
