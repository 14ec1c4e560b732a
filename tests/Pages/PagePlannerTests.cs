using StaticArchive.Archive;
using StaticArchive.Diagnostics;
using StaticArchive.Pages;
using StaticArchive.Tests.Archive;
using static StaticArchive.Tests.Archive.ArchiveSample;

namespace StaticArchive.Tests.Pages;

public class PagePlannerTests
{
    [Fact]
    public void Every_address_is_there_and_in_ordinal_order()
    {
        var sample = new ArchiveSample().With("2024/칩", Day(2024, 7, 20), f => f with { Tags = [At("OpenAI")], Translators = [At("김 옮김")] });

        var plan = PagePlanner.Plan(sample.Build(), sample.Settings, sample.Diagnostics);

        Assert.Equal(
            [
                "/", "/404.html", "/archive/", "/archive/2024-07/", "/archive/2024/", "/articles/", "/articles/2024/칩/", "/categories/", "/categories/ai/",
                "/data/", "/search/", "/sources/", "/sources/the-information/", "/tags/", "/tags/openai/", "/translators/", "/translators/김-옮김/",
            ],
            plan.Pages.Select(p => p.Path));
        Assert.Equal("articles/2024/칩/index.html", plan.Pages.OfType<ArticlePage>().Single().OutputPath);
    }

    [Theory]
    [InlineData(20, 1)]
    [InlineData(21, 2)]
    [InlineData(41, 3)]
    public void A_long_list_has_numbered_pages(int articles, int pages)
    {
        var sample = new ArchiveSample();
        for (var i = 0; i < articles; i++)
        {
            sample.With($"a{i:000}", Day(2024, 1, 1));
        }

        var plan = PagePlanner.Plan(sample.Build(), sample.Settings, sample.Diagnostics);

        var home = plan.Pages.OfType<HomePage>().OrderBy(p => p.Page.Number).ToList();
        Assert.Equal(pages, home.Count);
        Assert.Equal(Enumerable.Range(1, pages).Select(n => n == 1 ? "/" : $"/page/{n}/"), home.Select(p => p.Path));
        Assert.Equal(articles, home.Sum(p => p.Articles.Count));
    }

    [Fact]
    public void An_old_address_becomes_a_page_that_leads_on()
    {
        var sample = new ArchiveSample().With("a", Day(2024, 1, 1), f => f with { RedirectFrom = [At("/entry/옛 글"), At("/12.html")] });

        var plan = PagePlanner.Plan(sample.Build(), sample.Settings, sample.Diagnostics);

        Assert.Equal(
            [("/12.html", "/articles/2024/a/"), ("/entry/옛 글/", "/articles/2024/a/")],
            plan.Pages.OfType<RedirectPage>().Select(p => (p.Path, p.TargetPath)));
    }

    [Fact]
    public void Two_pages_at_one_address_are_an_error_that_names_both()
    {
        var place = new SourceLocation("input/articles/a.md", 6, 17);
        var sample = new ArchiveSample().With("a", Day(2024, 1, 1), f => f with { RedirectFrom = [new("/tags/", place)], Tags = [At("TSMC")] });

        PagePlanner.Plan(sample.Build(), sample.Settings, sample.Diagnostics);

        var found = Assert.Single(sample.Diagnostics.Sorted());
        Assert.Equal(("SA0440", Severity.Error, place), (found.Code, found.Severity, found.Where));
        Assert.Contains("the index of Tag", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_withdrawn_article_keeps_its_address_and_is_not_indexed()
    {
        var sample = new ArchiveSample().With("gone", Day(2024, 1, 1), f => f with { Status = At(StaticArchive.Content.ArticleStatus.Withdrawn) });

        var plan = PagePlanner.Plan(sample.Build(), sample.Settings, sample.Diagnostics);

        var page = Assert.Single(plan.Pages.OfType<WithdrawnPage>());
        Assert.Equal(("/articles/2024/gone/", false), (page.Path, page.Indexed));
        Assert.DoesNotContain(plan.ArticlePaths, p => p.Key == "gone");
    }

    [Fact]
    public void Stories_stand_on_one_page_however_long()
    {
        var sample = new ArchiveSample();
        for (var i = 0; i < 30; i++)
        {
            sample.With($"a{i:00}", Day(2024, 1, 1), f => f with { Story = At("race") });
        }

        var plan = PagePlanner.Plan(sample.Build(), sample.Settings, sample.Diagnostics);

        Assert.Equal(30, Assert.Single(plan.Pages.OfType<TermPage>(), p => p.Listing.Term.Taxonomy == Taxonomy.Story).Articles.Count);
    }
}
