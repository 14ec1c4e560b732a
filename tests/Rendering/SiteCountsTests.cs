namespace StaticArchive.Tests.Rendering;

public class SiteCountsTests
{
    [Theory]
    [InlineData("{{ site.title }} {{ page.categories }} {{ page.site.categories }} {{ article_count }}", false)]
    [InlineData("{{ for link in site.menu }}{{ link.text }}{{ end }}{{ include 'card' page.lead }}", false)]
    [InlineData("{{ fill t.count site.article_count }}", true)]
    [InlineData("{{ if site.source_count > 1 }}x{{ end }}", true)]
    [InlineData("{{ for term in site.categories }}{{ term.name }}{{ end }}", true)]
    [InlineData("{{ site['article_count'] }}", true)]
    [InlineData("{{ site[page.kind] }}", true)]
    [InlineData("{{ include 'card' site }}", true)]
    [InlineData("{{ x = site }}{{ x.title }}", true)]
    [InlineData("{{ import site }}", true)]
    [InlineData("{{ this['site'].article_count }}", true)]
    [InlineData("{{ include 'counts' }}", true)]
    [InlineData("{{ include page.kind }}", true)]
    public void A_layout_shows_the_sites_counts_if_it_or_a_partial_may(string layout, bool expected)
    {
        var sample = new ThemeSample().Layout("page", layout).Partial("card", "{{ $1.title }}").Partial("counts", "{{ site.source_count }}");

        Assert.Equal(expected, sample.Compile()!.ShowsSiteCounts("page"));
    }

    [Theory]
    [InlineData("home", true)]
    [InlineData("article", false)]
    [InlineData("term", false)]
    public void The_default_themes_lists_and_articles_do_not(string layout, bool expected)
    {
        var sample = new ThemeSample();
        foreach (var file in Directory.GetFiles(Path.Combine(Support.Repository.Root, "theme", "partials"), "*.html"))
        {
            sample.Partial(Path.GetFileNameWithoutExtension(file), File.ReadAllText(file));
        }

        var assets = Path.Combine(Support.Repository.Root, "theme", "assets");
        foreach (var file in Directory.GetFiles(assets, "*", SearchOption.AllDirectories))
        {
            sample.Assets[Path.GetRelativePath(assets, file).Replace('\\', '/')] = "/assets/x";
        }

        sample.Layout(layout, File.ReadAllText(Path.Combine(Support.Repository.Root, "theme", "layouts", layout + ".html")));

        Assert.Equal(expected, sample.Compile()!.ShowsSiteCounts(layout));
    }
}
