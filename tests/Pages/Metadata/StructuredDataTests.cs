using System.Text.Json;
using StaticArchive.Content;
using StaticArchive.Pages;
using StaticArchive.Pages.Views;
using StaticArchive.Tests.Archive;
using StaticArchive.Tests.Support;
using StaticArchive.Text;
using static StaticArchive.Tests.Archive.ArchiveSample;

namespace StaticArchive.Tests.Pages.Metadata;

public class StructuredDataTests
{
    [Fact]
    public void A_translation_names_its_people_and_the_work_it_translates()
    {
        var model = SampleModel.Of(new ArchiveSample().With("a", Day(2024, 7, 20), f => f with
        {
            Translators = [At("김 옮김")],
            Method = TranslationMethod.Human,
            Original = new OriginalWork("Chips", At("https://example.com/chips"), Day(2024, 7, 19), [At("Ann Author")], "en") { Archive = "https://web.archive.org/web/2024/https://example.com/chips" },
            Updated = At(Day(2024, 7, 22)),
            Story = At("race"),
        }));

        var article = Graph(model, "/articles/2024/a/")["NewsArticle"];
        var original = article.GetProperty("translationOfWork");

        Assert.Equal("제목 a", Text(article, "headline"));
        Assert.Equal(("2024-07-20T00:00:00+09:00", "2024-07-22T00:00:00+09:00"), (Text(article, "datePublished"), Text(article, "dateModified")));
        Assert.Equal(("Ann Author", "https://example.org/authors/ann-author/"), (Text(article.GetProperty("author")[0], "name"), Text(article.GetProperty("author")[0], "url")));
        Assert.Equal("김 옮김", Text(article.GetProperty("translator")[0], "name"));
        Assert.Equal("https://example.org/assets/icons/icon-512.01234abcde.png", Text(article.GetProperty("publisher"), "logo"));
        Assert.Equal("https://example.org/assets/images/og.01234abcde.png", Text(article, "image"));
        Assert.Equal(("Chips", "en", "2024-07-19"), (Text(original, "name"), Text(original, "inLanguage"), Text(original, "datePublished")));
        Assert.Equal("https://web.archive.org/web/2024/https://example.com/chips", Text(original, "archivedAt"));
        Assert.Equal("The Information", Text(original.GetProperty("publisher"), "name"));
        Assert.Equal("칩 경쟁", Text(article.GetProperty("isPartOf"), "name"));
        Assert.False(article.TryGetProperty("isBasedOn", out _));
    }

    [Fact]
    public void A_digest_is_based_on_its_original_and_the_publisher_stands_for_an_unknown_author()
    {
        var model = SampleModel.Of(new ArchiveSample().With("a", Day(2024, 7, 20), f => f with { Method = TranslationMethod.Digest }));

        var article = Graph(model, "/articles/2024/a/")["NewsArticle"];

        Assert.Equal("The Information", Text(article.GetProperty("isBasedOn").GetProperty("publisher"), "name"));
        Assert.Equal(("Organization", "지기"), (Text(article.GetProperty("author"), "@type"), Text(article.GetProperty("author"), "name")));
        Assert.False(article.TryGetProperty("translationOfWork", out _));
    }

    [Fact]
    public void A_digests_author_is_its_writer_and_its_originals_author_is_the_originals_alone()
    {
        var model = SampleModel.Of(new ArchiveSample().With("a", Day(2024, 7, 20), f => f with
        {
            Method = TranslationMethod.Digest,
            Translators = [At("서고지기")],
            Original = new OriginalWork("Chips", At("https://example.com/chips"), null, [At("Ann Author")], "en"),
        }));

        var article = Graph(model, "/articles/2024/a/")["NewsArticle"];

        Assert.Equal(("Person", "서고지기"), (Text(article.GetProperty("author")[0], "@type"), Text(article.GetProperty("author")[0], "name")));
        Assert.False(article.TryGetProperty("translator", out _));
        Assert.Equal("Ann Author", Text(article.GetProperty("isBasedOn").GetProperty("author")[0], "name"));
        Assert.Equal("CreativeWork", Text(article.GetProperty("isBasedOn"), "@type"));
    }

    [Fact]
    public void The_way_from_home_ends_at_the_page_in_absolute_addresses()
    {
        var sample = SampleModel.With(s => s with { Address = new SiteAddress("https://user.github.io", "/archive") }).With("칩", Day(2024, 7, 20));

        var items = Graph(SampleModel.Of(sample), "/articles/2024/칩/")["BreadcrumbList"].GetProperty("itemListElement").EnumerateArray().ToList();

        Assert.Equal([1, 2, 3, 4], items.Select(i => i.GetProperty("position").GetInt32()));
        Assert.Equal(["처음", "분야 모음", "인공지능", "제목 칩"], items.Select(i => Text(i, "name")));
        Assert.Equal("https://user.github.io/archive/categories/ai/", Text(items[2], "item"));
        Assert.Equal("https://user.github.io/archive/articles/2024/%EC%B9%A9/", Text(items[3], "item"));
    }

    [Fact]
    public void Home_is_the_web_site_with_its_search_and_a_list_is_a_collection()
    {
        var model = SampleModel.Of(new ArchiveSample().With("a", Day(2024, 7, 20)));

        var home = Graph(model, "/");
        var list = Graph(model, "/categories/ai/")["CollectionPage"];

        Assert.Equal("https://example.org/search/?q={search_term_string}", Text(home["WebSite"].GetProperty("potentialAction").GetProperty("target"), "urlTemplate"));
        Assert.Equal("지기", Text(home["Organization"], "name"));
        Assert.Equal("https://example.org/articles/2024/a/", Text(list.GetProperty("mainEntity").GetProperty("itemListElement")[0], "url"));
    }

    [Fact]
    public void A_list_of_everything_is_counted_whole_and_shown_in_part()
    {
        var sample = new ArchiveSample();
        for (var i = 0; i < 150; i++)
        {
            sample.With($"a{i}", Day(2024, 1, 1));
        }

        var list = Graph(SampleModel.Of(sample), "/articles/")["CollectionPage"].GetProperty("mainEntity");

        Assert.Equal((150, 100), (list.GetProperty("numberOfItems").GetInt32(), list.GetProperty("itemListElement").GetArrayLength()));
    }

    [Fact]
    public void Nothing_closes_the_script_element()
    {
        var sample = SampleModel.With(s => s with { Title = Hostile.Title, Description = Hostile.Title })
            .With("a", Day(2024, 7, 20), f => f with { Title = At(Hostile.Title), Summary = At("<!-- <script>" + Hostile.Title), Translators = [At(Hostile.Title)] });
        var model = SampleModel.Of(sample);

        foreach (var page in model.Plan.Pages.Where(p => p.Indexed))
        {
            var text = new PageViews(model).Build(page).Head.JsonLd!.Value;

            Assert.False(text.AsSpan().ContainsAny('<', '>', '&'), page.Path);
            JsonDocument.Parse(text);
        }

        Assert.Contains("끝", Text(Graph(model, "/articles/2024/a/")["NewsArticle"], "headline"), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_page_of_an_empty_archive_has_its_data()
    {
        var model = SampleModel.Of(new ArchiveSample(), withTheme: false);

        Assert.All(model.Plan.Pages.Where(p => p.Indexed), p => Assert.NotEmpty(Graph(model, p.Path)));
        Assert.False(Graph(model, "/")["Organization"].TryGetProperty("logo", out _));
    }

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    /// <summary>The things that a page describes, by type.</summary>
    private static Dictionary<string, JsonElement> Graph(SiteModel model, string path)
    {
        var page = model.Plan.Pages.Single(p => p.Path == path);
        var root = JsonDocument.Parse(new PageViews(model).Build(page).Head.JsonLd!.Value).RootElement;
        Assert.Equal("https://schema.org", Text(root, "@context"));
        return root.GetProperty("@graph").EnumerateArray().ToDictionary(t => Text(t, "@type")!);
    }
}
