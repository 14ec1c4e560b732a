using StaticArchive.Archive;
using StaticArchive.Config;
using StaticArchive.Content;
using StaticArchive.Pages;
using StaticArchive.Pages.Views;
using StaticArchive.Tests.Archive;
using StaticArchive.Tests.Support;
using StaticArchive.Text;
using static StaticArchive.Tests.Archive.ArchiveSample;

namespace StaticArchive.Tests.Pages.Metadata;

public class HeadBuilderTests
{
    [Fact]
    public void Titles_name_the_page_and_the_site()
    {
        var model = SampleModel.Of(new ArchiveSample().With("a", Day(2024, 7, 20)));

        Assert.Equal("서고", Head(model, "/").Title);
        Assert.Equal("제목 a · 서고", Head(model, "/articles/2024/a/").Title);
        Assert.Equal("2024년 7월 · 서고", Head(model, "/archive/2024-07/").Title);
    }

    [Fact]
    public void A_tag_and_a_category_of_one_name_differ_in_title_and_description()
    {
        var data = new ArchiveSample().Data with { Tags = [Entry("ai", "인공지능")] };
        var model = SampleModel.Of(new ArchiveSample { Data = data }.With("a", Day(2024, 7, 20), f => f with { Tags = [At("인공지능")] }));

        var (category, tag) = (Head(model, "/categories/ai/"), Head(model, "/tags/ai/"));

        Assert.Equal(("인공지능 · 분야 · 서고", "인공지능 · 태그 · 서고"), (category.Title, tag.Title));
        Assert.NotEqual(category.Description, tag.Description);
    }

    [Fact]
    public void Descriptions_are_there_fit_and_differ_on_all_pages()
    {
        var sample = SampleModel.With(s => s with { PageSize = 1 })
            .With("a", Day(2024, 7, 20), f => f with { Tags = [At("OpenAI")], Translators = [At("김 옮김")] })
            .With("b", Day(2023, 7, 20), f => f with { Summary = At(string.Concat(Enumerable.Repeat("긴 요약 ", 100))) });
        var model = SampleModel.Of(sample);

        var descriptions = model.Plan.Pages.Where(p => p.Indexed).Select(p => Head(model, p.Path).Description).ToList();

        Assert.All(descriptions, d => Assert.InRange(Columns.Of(d), 10, 160));
        Assert.Equal(descriptions.Distinct(), descriptions);
        Assert.EndsWith("요약 긴…", Head(model, "/articles/2023/b/").Description, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_description_of_a_list_keeps_the_number_of_the_page()
    {
        var categories = new ArchiveSample().Data with { Categories = [Entry("ai", "AI") with { Description = new string('긴', 200) }] };
        var sample = new ArchiveSample { Data = categories, Settings = new ArchiveSample().Settings with { PageSize = 1 } };
        var model = SampleModel.Of(sample.With("a", Day(2024, 7, 20)).With("b", Day(2024, 7, 21)).With("c", Day(2024, 7, 22)));

        Assert.StartsWith("AI (2쪽) – ", Head(model, "/categories/ai/page/2/").Description, StringComparison.Ordinal);
        Assert.StartsWith("AI (3쪽) – ", Head(model, "/categories/ai/page/3/").Description, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/", "https://example.org/", "max-image-preview:large")]
    [InlineData("/articles/2024/칩/", "https://example.org/articles/2024/%EC%B9%A9/", "max-image-preview:large")]
    [InlineData("/404.html", null, "noindex")]
    [InlineData("/articles/2023/gone/", null, "noindex")]
    [InlineData("/old/", "https://example.org/articles/2024/%EC%B9%A9/", "noindex")]
    public void Only_pages_to_be_found_have_an_address_of_their_own(string path, string? canonical, string robots)
    {
        var model = SampleModel.Of(new ArchiveSample()
            .With("칩", Day(2024, 7, 20), f => f with { RedirectFrom = [At("/old")] })
            .With("gone", Day(2023, 1, 1), f => f with { Status = At(ArticleStatus.Withdrawn) }));

        var head = Head(model, path);

        Assert.Equal((canonical, robots), (head.Canonical, head.Robots));
        Assert.Equal(robots == "noindex", head.JsonLd is null);
        Assert.Equal(robots == "noindex", head.Meta.Count == 0);
    }

    [Fact]
    public void A_preview_keeps_all_its_pages_from_being_indexed()
    {
        var model = SampleModel.Of(SampleModel.With(s => s with { NoIndex = true }).With("a", Day(2024, 7, 20)));

        Assert.All(model.Plan.Pages, p => Assert.Equal(("noindex", null), (Head(model, p.Path).Robots, Head(model, p.Path).Canonical)));
    }

    [Fact]
    public void An_articles_tags_for_shared_links_are_complete()
    {
        var model = SampleModel.Of(new ArchiveSample().With("a", Day(2024, 7, 20), f => f with
        {
            Tags = [At("OpenAI"), At("TSMC")], Updated = At(Day(2024, 7, 22)),
        }));

        var meta = Head(model, "/articles/2024/a/").Meta.Where(m => m.Attribute == "property").Select(m => (m.Name, m.Content));

        Assert.Equal(
            [
                ("og:type", "article"), ("og:title", "제목 a"), ("og:description", "본문의 첫 문단 – 옮긴 글의 서고"),
                ("og:url", "https://example.org/articles/2024/a/"), ("og:site_name", "서고"), ("og:locale", "ko_KR"),
                ("og:image", "https://example.org/assets/images/og.01234abcde.png"), ("og:image:width", "1200"), ("og:image:height", "630"), ("og:image:alt", "서고"),
                ("article:published_time", "2024-07-20T00:00:00+09:00"), ("article:modified_time", "2024-07-22T00:00:00+09:00"),
                ("article:section", "인공지능"), ("article:tag", "OpenAI"), ("article:tag", "TSMC"),
            ],
            meta);
    }

    [Theory]
    [InlineData("chip.jpg", 1200, 800, "/assets/articles/chip.jpg", "그림")]
    [InlineData("chip.svg", 1200, 800, "/assets/images/og.01234abcde.png", "서고")]
    [InlineData("chip.png", 300, 200, "/assets/images/og.01234abcde.png", "서고")]
    public void Networks_get_an_image_that_they_show(string file, int width, int height, string expected, string alt)
    {
        var sample = new ArchiveSample().With("a", Day(2024, 7, 20), f => f with { Image = new ArticleImage(At(file), "그림", null) });
        var model = SampleModel.Of(sample, true, ("input/articles/" + file, new("/assets/articles/" + file, width, height)));

        var meta = Head(model, "/articles/2024/a/").Meta;

        Assert.Equal("https://example.org" + expected, Assert.Single(meta, m => m.Name == "og:image").Content);
        Assert.Equal(alt, Assert.Single(meta, m => m.Name == "og:image:alt").Content);
    }

    [Fact]
    public void Reference_managers_find_author_and_translator()
    {
        var model = SampleModel.Of(new ArchiveSample().With("a", Day(2024, 7, 20), f => f with
        {
            Method = TranslationMethod.Human,
            Translators = [At("김 옮김"), At("이 옮김")],
            Original = new OriginalWork("Chips", At("https://example.com/chips"), null, [At("Ann Author")], "en"),
        }));

        var meta = Head(model, "/articles/2024/a/").Meta;

        Assert.Equal(["김 옮김", "이 옮김"], meta.Where(m => m.Name == "z:translators").Select(m => m.Content));
        Assert.Equal("newspaperArticle", Assert.Single(meta, m => m.Name == "z:itemType").Content);
        Assert.Equal("Ann Author", Assert.Single(meta, m => m.Name == "DC.creator").Content);
        Assert.Equal("2024-07-20", Assert.Single(meta, m => m.Name == "DC.date").Content);
        Assert.Equal("https://example.com/chips", Assert.Single(meta, m => m.Name == "DCTERMS.isVersionOf").Content);
        Assert.DoesNotContain(meta, m => m.Name.StartsWith("citation_", StringComparison.Ordinal) || m.Name == "DC.source");
    }

    [Fact]
    public void Reference_managers_find_a_digests_writer_and_what_it_refers_to()
    {
        var model = SampleModel.Of(new ArchiveSample().With("a", Day(2024, 7, 20), f => f with
        {
            Method = TranslationMethod.Digest,
            Translators = [At("서고지기")],
            Original = new OriginalWork("Chips", At("https://example.com/chips"), null, [At("Ann Author")], "en"),
        }));

        var meta = Head(model, "/articles/2024/a/").Meta;

        Assert.Equal("서고지기", Assert.Single(meta, m => m.Name == "DC.creator").Content);
        Assert.Equal("https://example.com/chips", Assert.Single(meta, m => m.Name == "DCTERMS.references").Content);
        Assert.DoesNotContain(meta, m => m.Name is "z:translators" or "DCTERMS.isVersionOf" || m.Content.Contains("Ann Author", StringComparison.Ordinal));
    }

    [Fact]
    public void A_lists_own_feed_comes_first_and_its_neighbours_are_linked()
    {
        var sample = SampleModel.With(s => s with { PageSize = 1, Address = new SiteAddress("https://user.github.io", "/archive") });
        var model = SampleModel.Of(sample.With("a", Day(2024, 7, 20)).With("b", Day(2024, 7, 21)).With("c", Day(2024, 7, 22)));

        var links = Head(model, "/categories/ai/page/2/").Links;

        Assert.Equal(
            ["/archive/categories/ai/feed.xml", "/archive/feed.xml", "/archive/rss.xml", "/archive/feed.json", "/archive/categories/ai/", "/archive/categories/ai/page/3/"],
            links.Select(l => l.Href));
        Assert.Equal(["alternate", "alternate", "alternate", "alternate", "prev", "next"], links.Select(l => l.Rel));
        Assert.Equal(("application/atom+xml", "인공지능 · 분야 · 서고 (Atom)"), (links[0].Type, links[0].Title));
    }

    [Fact]
    public void A_licence_is_linked()
    {
        var model = SampleModel.Of(new ArchiveSample().With("a", Day(2024, 7, 20), f => f with { Rights = new RightsStatement(At(RightsBasis.Licence), "CC-BY-4.0", null, null) }));

        Assert.Equal("https://creativecommons.org/licenses/by/4.0/", Assert.Single(Head(model, "/articles/2024/a/").Links, l => l.Rel == "license").Href);
    }

    [Theory]
    [InlineData("ko", "ko_KR")]
    [InlineData("en", "en_US")]
    [InlineData("en-GB", "en_GB")]
    [InlineData("zh-Hant", "zh_TW")]
    [InlineData("tlh", null)]
    public void The_language_becomes_a_locale(string language, string? locale)
    {
        var model = SampleModel.Of(SampleModel.With(s => s with { Language = language }));

        Assert.Equal(locale, Head(model, "/").Meta.SingleOrDefault(m => m.Name == "og:locale")?.Content);
    }

    private static HeadView Head(SiteModel model, string path) =>
        new PageViews(model).Build(model.Plan.Pages.Single(p => p.Path == path)).Head;
}
