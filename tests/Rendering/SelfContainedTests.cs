using StaticArchive.Diagnostics;
using StaticArchive.Input;
using StaticArchive.Pages.Views;
using StaticArchive.Rendering;

namespace StaticArchive.Tests.Rendering;

public class SelfContainedTests
{
    private static readonly TermLinkView Term = new("tag", "ai", "AI", null, null, "/tags/ai/", null);

    [Theory]
    [InlineData("<b>{{ $1.title }}</b>{{ if $2 }}{{ t.home }}{{ else }}{{ site.title | string.upcase }}{{ end }}", true)]
    [InlineData("{{ include 'plain' $1 }}", true)]
    [InlineData("{{ $1.date.machine ?? fill t.count 1 2 }}", true)]
    [InlineData("{{ page.title }}", false)]
    [InlineData("{{ include 'asks' $1 }}", false)]
    [InlineData("{{ include $1.title }}", false)]
    [InlineData("{{ x = $1.title }}{{ x }}", false)]
    [InlineData("{{ for x in site.menu }}{{ if !for.first }}, {{ end }}{{ x.text }}{{ end }}", true)]
    [InlineData("{{ for x in site.menu }}{{ x.text }}{{ end }}{{ x }}", false)]
    [InlineData("{{ for x in page.menu }}{{ x.text }}{{ end }}", false)]
    [InlineData("{{ for x in site.menu limit: page.size }}{{ x.text }}{{ end }}", false)]
    [InlineData("{{ for x in site.menu }}{{ if x.current }}{{ break }}{{ end }}{{ end }}", false)]
    [InlineData("{{ $1.title | page.x }}", false)]
    [InlineData("{{ capture x }}a{{ end }}", false)]
    [InlineData("{{ t[page.kind] }}", false)]
    [InlineData("{{ this.page.title }}", false)]
    [InlineData("{{ import site }}{{ title }}", false)]
    [InlineData("{{ ret }}", false)]
    public void A_partial_is_self_contained_if_only_its_arguments_decide_what_it_writes(string partial, bool expected)
    {
        var sample = new ThemeSample().Partial("it", partial).Partial("plain", "{{ $1.title }}").Partial("asks", "{{ page.title }}").Layout("page", "x");

        var theme = sample.Compile();

        Assert.Equal(expected, theme!.Partials["it"].IsSelfContained);
    }

    [Fact]
    public void The_cards_of_the_default_theme_are_self_contained()
    {
        var theme = DefaultTheme();

        Assert.True(theme.Partials["card"].IsSelfContained);
        Assert.True(theme.Partials["facts"].IsSelfContained);
        Assert.True(theme.Partials["bottom"].IsSelfContained);
        Assert.True(theme.Partials["icons"].IsSelfContained);
        Assert.False(theme.Partials["top"].IsSelfContained);
    }

    [Fact]
    public void What_a_partial_wrote_of_a_shared_view_is_kept_for_that_view_and_those_values()
    {
        var sample = new ThemeSample()
            .Layout("page", "{{ for card in page.latest }}{{ include 'card' card 2 true }}{{ include 'card' card 3 true }}{{ include 'card' card 2 true }}\n{{ end }}")
            .Partial("card", "<h{{ $2 }}>{{ $1.title }}{{ $3 }}</h{{ $2 }}>");
        var renderer = sample.Renderer(sample.Compile()!);
        var (one, two) = (Card("하나 <1>"), Card("둘"));

        var first = Render(renderer, one, two);
        var again = Render(renderer, two, one with { Title = "셋" });

        Assert.Equal(
            "<h2>하나 &lt;1&gt;true</h2><h3>하나 &lt;1&gt;true</h3><h2>하나 &lt;1&gt;true</h2>\n<h2>둘true</h2><h3>둘true</h3><h2>둘true</h2>\n", first);
        Assert.Equal("<h2>둘true</h2><h3>둘true</h3><h2>둘true</h2>\n<h2>셋true</h2><h3>셋true</h3><h2>셋true</h2>\n", again);
    }

    [Fact]
    public void A_card_inside_a_capture_is_captured()
    {
        var sample = new ThemeSample()
            .Layout("page", "{{ for card in page.latest }}{{ include 'card' card }}{{ capture x }}{{ include 'card' card }}{{ end }}[{{ x }}]{{ end }}")
            .Partial("card", "<b>{{ $1.title }}</b>");

        Assert.Equal("<b>하나</b>[<b>하나</b>]", Render(sample.Renderer(sample.Compile()!), Card("하나")));
    }

    private static CardView Card(string title) => new(title, "/articles/2024/x/", "요약", new DateView("2024-07-20", "2024년 7월 20일", "2024. 7. 20."), Term, Term, null, null, null, null);

    private static string Render(PageRenderer renderer, params CardView[] cards) =>
        System.Text.Encoding.UTF8.GetString(renderer.Render("page", new NotFoundView("없음", ThemeSample.Head, [], cards), "404.html", "the 404 page")!.Bytes.Span);

    private static Theme DefaultTheme()
    {
        var sample = new ThemeSample();
        foreach (var file in Directory.GetFiles(Path.Combine(Support.Repository.Root, "theme", "partials"), "*.html"))
        {
            sample.Partial(Path.GetFileNameWithoutExtension(file), File.ReadAllText(file));
        }

        var assets = Path.Combine(Support.Repository.Root, "theme", "assets");
        foreach (var file in Directory.GetFiles(assets, "*", SearchOption.AllDirectories))
        {
            var asset = Path.GetRelativePath(assets, file).Replace('\\', '/');
            sample.Assets[asset] = "/assets/" + asset;
        }

        return sample.Layout("page", "x").Compile()!;
    }
}
