using StaticArchive.Text;

namespace StaticArchive.Tests.Rendering;

public class ThemeCompilerTests
{
    [Theory]
    [InlineData("<p>\n  {{ if page.title }}\n</p>", "theme/layouts/page.html(2,22): error SA0500: error while parsing if statement")]
    [InlineData("<p>\n  {{ page.title + }}", "theme/layouts/page.html(2,19): error SA0500")]
    [InlineData("가 {{ include 'card' }}", "theme/layouts/page.html(1,14): error SA0502: there is no partial 'card'")]
    [InlineData("\n{{ asset 'css/sit.css' }}", "theme/layouts/page.html(2,10): error SA0504: there is no theme asset 'css/sit.css'")]
    [InlineData("<a class=\"x\"\n href={{ page.title }}>", "theme/layouts/page.html(2,7): error SA0506: a value without quotation marks around it")]
    [InlineData("{{ x = include 'ok' }}", "theme/layouts/page.html(1,8): error SA0507: 'include' stands alone in its braces; it gives no value")]
    [InlineData("{{ 'ok' | include }}", "theme/layouts/page.html(1,11): error SA0507: 'include' stands alone in its braces")]
    public void What_is_wrong_in_a_template_is_an_error_at_its_place(string template, string expected)
    {
        var sample = new ThemeSample().Layout("page", template).Partial("ok", "");

        var theme = sample.Compile();

        Assert.Null(theme);
        Assert.StartsWith(expected, sample.Problems().First(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<a href=\"/x?page={{ page.title }}\" {{ if true }}class='{{ page.kind }}'{{ end }}>a = {{ page.title }} < {{ page.title }}</a>")]
    [InlineData("<a {{ if true }}id=\"a\"{{ else }}id=\"b\"{{ end }} href=\"{{ page.title }}\">{{ page.title }}</a>")]
    public void Quoted_attributes_and_text_are_no_error(string template)
    {
        var sample = new ThemeSample().Layout("page", template);

        Assert.NotNull(sample.Compile());
        Assert.Empty(sample.Problems());
    }

    [Fact]
    public void A_missing_layout_is_an_error_with_its_file()
    {
        var sample = new ThemeSample().Layout("home", "");

        sample.Compile("home", "term", "article", "term");

        Assert.Equal(
            [
                "theme/layouts/article.html: error SA0501: the layout 'article' is missing",
                "theme/layouts/term.html: error SA0501: the layout 'term' is missing",
            ],
            sample.Problems());
    }

    [Fact]
    public void Partials_that_include_each_other_are_an_error_that_names_the_circle()
    {
        var sample = new ThemeSample()
            .Layout("page", "{{ include 'a' }}")
            .Partial("a", "\n{{ include 'b' }}")
            .Partial("b", "{{ if false }}{{ include 'a' }}{{ end }}");

        sample.Compile();

        Assert.Equal("theme/partials/b.html(1,18): error SA0503: partials include each other without end: 'a' → 'b' → 'a'", Assert.Single(sample.Problems()));
    }

    [Fact]
    public void A_misspelled_partial_has_a_hint()
    {
        var sample = new ThemeSample().Layout("page", "{{ include 'crad' }}").Partial("card", "");

        sample.Compile();

        Assert.Equal("did you mean 'card'?", Assert.Single(sample.Diagnostics.Sorted()).Hint);
    }

    [Fact]
    public void A_layouts_hash_covers_all_that_it_includes_the_words_and_the_assets_and_nothing_else()
    {
        static ThemeSample Sample() => new ThemeSample().Layout("page", "{{ include 'a' }}").Layout("home", "x").Partial("a", "{{ include 'b' }}");
        static ContentHash Hash(ThemeSample sample) => sample.Compile()!.HashOf("page");

        var first = Hash(Sample().Partial("b", "1").Partial("c", "1"));
        var words = Sample().Partial("b", "1").Partial("c", "1");
        words.Words["home"] = "집";
        var assets = Sample().Partial("b", "1").Partial("c", "1");
        assets.Assets["css/site.css"] = "/assets/css/site.ffffffffff.css";

        Assert.Equal(first, Hash(Sample().Partial("b", "1").Partial("c", "2")));
        Assert.NotEqual(first, Hash(Sample().Partial("b", "2").Partial("c", "1")));
        Assert.NotEqual(first, Hash(words));
        Assert.NotEqual(first, Hash(assets));
    }

    [Fact]
    public void A_layout_that_chooses_its_partials_depends_on_all_of_them()
    {
        static ContentHash Hash(string c) =>
            new ThemeSample().Layout("page", "{{ include page.kind }}").Partial("page", "x").Partial("c", c).Compile()!.HashOf("page");

        Assert.NotEqual(Hash("1"), Hash("2"));
    }
}
