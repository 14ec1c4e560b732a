using System.Collections.Concurrent;
using System.Text;
using StaticArchive.Pages.Views;

namespace StaticArchive.Tests.Rendering;

public class PageRendererTests
{
    [Fact]
    public void Text_is_escaped_and_finished_html_is_not()
    {
        var sample = new ThemeSample().Layout("page", "<h1 title=\"{{ page.title }}\">{{ page.title }}</h1>{{ page.html }}");

        var html = sample.Render(ThemeSample.Page("<b>'\"&"));

        Assert.Equal("<h1 title=\"&lt;b&gt;&#39;&quot;&amp;\">&lt;b&gt;&#39;&quot;&amp;</h1><p>본문</p>", html);
    }

    [Fact]
    public void Includes_and_captures_are_not_escaped_twice()
    {
        var sample = new ThemeSample()
            .Layout("page", "{{ capture x }}<i>{{ include 'name' page.title 1 }}</i>{{ end }}{{ x }}{{ x }}")
            .Partial("name", "<b>{{ $1 }}{{ $2 }}</b>");

        var html = sample.Render(ThemeSample.Page("A&B"));

        Assert.Equal("<i><b>A&amp;B1</b></i><i><b>A&amp;B1</b></i>", html);
    }

    [Theory]
    [InlineData("{{ page.title + '<i>' }}", "&lt;b&gt;&lt;i&gt;")]
    [InlineData("{{ page.title | string.append '<i>' | string.upcase }}", "&lt;B&gt;&lt;I&gt;")]
    [InlineData("{{ $'{page.title}<i>' }}", "&lt;b&gt;&lt;i&gt;")]
    [InlineData("{{ x = page.title; x }}", "&lt;b&gt;")]
    [InlineData("{{ page.html + '' }}", "&lt;p&gt;본문&lt;/p&gt;")]
    [InlineData("{{ ['<', page.title] | array.join '>' }}", "&lt;&gt;&lt;b&gt;")]
    [InlineData("{{ func f(x) }}<u>{{ x }}</u>{{ end }}{{ f page.title }}", "<u>&lt;b&gt;</u>")]
    [InlineData("{{ fill t.count page.title 2 }}", "글 &lt;b&gt;편, 2곳")]
    [InlineData("{{ capture x }}{{ page.title }}{{ end }}{{ x + '<' }}", "&amp;lt;b&amp;gt;&lt;")]
    [InlineData("{{ 1 == 1 }} {{ 1.5 }} {{ 12345 }} {{ null }}", "true 1.5 12345 ")]
    public void No_detour_brings_text_past_the_escaping(string template, string expected)
    {
        var sample = new ThemeSample().Layout("page", template);

        var html = sample.Render(ThemeSample.Page("<b>"));

        Assert.Empty(sample.Problems());
        Assert.Equal(expected, html);
    }

    [Theory]
    [InlineData("\n {{ page.titel }}", "theme/layouts/page.html(2,10): error SA0505: StaticPageView has no member 'titel' (rendering input/pages/x.md)", "did you mean 'title'?")]
    [InlineData("{{ pgae.title }}", "theme/layouts/page.html(1,4): error SA0505: the variable or function `pgae` was not found (rendering input/pages/x.md)", null)]
    [InlineData("{{ page.updated.text }}", "theme/layouts/page.html(1,17): error SA0505: object `page.updated` is null", null)]
    [InlineData("{{ t.hmoe }}", "theme/layouts/page.html(1,6): error SA0505: cannot get member with name hmoe (rendering", null)]
    [InlineData("{{ page.head }}", "theme/layouts/page.html(1,4): error SA0505: HeadView is no text; write one of its members (rendering", null)]
    [InlineData("{{ page.contents }}", "theme/layouts/page.html(1,4): error SA0505", null)]
    [InlineData("{{ asset page.title }}", "theme/layouts/page.html(1,4): error SA0505: there is no theme asset '제목'", null)]
    [InlineData("{{ include page.title }}", "theme/layouts/page.html(1,4): error SA0505: there is no partial '제목'", null)]
    [InlineData("{{ fill t.count 1 }}", "theme/layouts/page.html(1,4): error SA0505: the word '글 {0}편, {1}곳' wants a value for '{1}'", null)]
    [InlineData("{{ page.title = 'x' }}", "theme/layouts/page.html(1,9): error SA0505: cannot set a value for the readonly member", null)]
    [InlineData("{{ string.upcase = 'x' }}", "theme/layouts/page.html(1,11): error SA0505", null)]
    [InlineData("{{ site.menu[0] = 'x' }}", "theme/layouts/page.html(1,14): error SA0505: lists of the site are there to be read", null)]
    [InlineData("{{ page = 1 }}", "theme/layouts/page.html(1,4): error SA0505: cannot set the readonly variable `page`", null)]
    [InlineData("{{ while true; end }}", "theme/layouts/page.html(1,4): error SA0505: exceeding number of iteration limit", null)]
    [InlineData("{{ func f; f; end; f }}", "theme/layouts/page.html(1,12): error SA0505: exceeding number of recursive depth limit", null)]
    public void A_template_that_fails_is_an_error_at_its_place_that_names_the_page(string template, string expected, string? hint)
    {
        var sample = new ThemeSample { Site = ThemeSample.SiteWithMenu }.Layout("page", template);

        var html = sample.Render();

        Assert.Equal("", html);
        Assert.StartsWith(expected, Assert.Single(sample.Problems()), StringComparison.Ordinal);
        Assert.Equal(hint ?? StaticArchive.Rendering.RenderingRules.Failed.Hint, sample.Diagnostics.Sorted()[0].Hint);
    }

    [Fact]
    public void A_failure_in_a_partial_is_reported_in_the_partial()
    {
        var sample = new ThemeSample().Layout("page", "{{ include 'card' page }}").Partial("card", "<a>\n{{ $1.url }}</a>");

        sample.Render();

        Assert.StartsWith("theme/partials/card.html(2,7): error SA0505: StaticPageView has no member 'url'", Assert.Single(sample.Problems()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("date.now")]
    [InlineData("math.random 1 2")]
    [InlineData("math.uuid")]
    [InlineData("object.eval '1'")]
    [InlineData("object.eval_template '1'")]
    [InlineData("html.escape 'x'")]
    [InlineData("regex.match 'a' 'a'")]
    [InlineData("timespan.zero")]
    [InlineData("include_join ['x'] ''")]
    [InlineData("array.cycle ['a']")]
    public void Neither_clock_nor_chance_nor_evaluation_is_there(string call)
    {
        var sample = new ThemeSample().Layout("page", $"{{{{ {call} }}}}");

        sample.Render();

        Assert.Equal("SA0505", Assert.Single(sample.Diagnostics.Sorted()).Code);
    }

    [Fact]
    public void A_mistake_on_every_page_is_told_once()
    {
        var sample = new ThemeSample().Layout("page", "{{ page.titel }}");
        var renderer = sample.Renderer(sample.Compile()!);

        Parallel.For(0, 50, i => renderer.Render("page", ThemeSample.Page(), $"{i}.html", $"input/pages/{i:00}.md"));
        renderer.Report(sample.Diagnostics);

        Assert.EndsWith("(rendering input/pages/00.md and 49 more)", Assert.Single(sample.Problems()), StringComparison.Ordinal);
    }

    [Fact]
    public void Long_lists_and_long_pages_are_whole()
    {
        var links = Enumerable.Range(0, 1500).Select(i => new LinkView($"글 {i}", $"/{i}/")).ToList();
        var view = ThemeSample.Page(html: new string('가', 700_000)) with { Breadcrumbs = links };
        var sample = new ThemeSample().Layout("page", "{{ for link in page.breadcrumbs }}<a href=\"{{ link.url }}\">{{ link.text }}</a>\n{{ end }}{{ page.html }}|{{ page.breadcrumbs.size }}");

        var html = sample.Render(view);

        Assert.Empty(sample.Problems());
        Assert.Equal(1500, html.Split("</a>").Length - 1);
        Assert.EndsWith("가|1500", html, StringComparison.Ordinal);
        Assert.True(Encoding.UTF8.GetByteCount(html) > 2_100_000);
    }

    [Fact]
    public void A_page_does_not_depend_on_the_page_before()
    {
        var sample = new ThemeSample().Layout("strict", "{{ x = 1; if page.title == 'first'; y = 1; end; y }}");
        var renderer = sample.Renderer(sample.Compile()!);
        renderer.Render("strict", ThemeSample.Page("first"), "a", "a");

        renderer.Render("strict", ThemeSample.Page("second"), "b", "b");
        renderer.Report(sample.Diagnostics);

        Assert.Contains("`y` was not found (rendering b)", Assert.Single(sample.Problems()), StringComparison.Ordinal);
    }

    [Fact]
    public void Many_threads_render_the_same_bytes()
    {
        var sample = new ThemeSample().Layout("page", "{{ for n in 1..50 }}{{ include 'x' n page.title }}{{ end }}").Partial("x", "<i>{{ $1 }} {{ $2 }}</i>");
        var renderer = sample.Renderer(sample.Compile()!);
        var pages = new ConcurrentDictionary<int, string>();

        Parallel.For(0, 200, i => pages[i] = Encoding.UTF8.GetString(renderer.Render("page", ThemeSample.Page($"<{i}>"), "x", "x")!.Bytes.Span));

        Assert.All(pages, p => Assert.Equal(string.Concat(Enumerable.Range(1, 50).Select(n => $"<i>{n} &lt;{p.Key}&gt;</i>")), p.Value));
    }

    [Fact]
    public void Site_and_words_and_assets_are_there()
    {
        var sample = new ThemeSample().Layout("page", "{{ site.title }} {{ site.home_url }} {{ t.home }} {{ t['home'] }} {{ asset 'css/site.css' }} {{ site.publisher.name }}");

        var html = sample.Render();

        Assert.Equal("서고 / 처음 처음 /assets/css/site.0123456789.css 지기", html);
    }

    [Fact]
    public void Lists_of_the_head_write_themselves_as_elements()
    {
        var head = ThemeSample.Head with
        {
            Meta = [new MetaView("name", "DC.title", "\"하나\" <둘>"), new MetaView("property", "og:type", "article")],
            Links = [new HeadLinkView("alternate", "/feed.xml?a=1&b=2", "application/atom+xml", null), new HeadLinkView("next", "/2/", null, null)],
        };
        var sample = new ThemeSample().Layout("page", "{{ page.head.links }}|{{ page.head.meta }}|{{ for m in page.head.meta }}{{ m.name }} {{ end }}");

        var html = sample.Render(ThemeSample.Page() with { Head = head });

        Assert.Equal(
            "<link rel=\"alternate\" href=\"/feed.xml?a=1&amp;b=2\" type=\"application/atom+xml\">\n<link rel=\"next\" href=\"/2/\">|"
            + "<meta name=\"DC.title\" content=\"&quot;하나&quot; &lt;둘&gt;\">\n<meta property=\"og:type\" content=\"article\">|DC.title og:type ",
            html);
    }
}
