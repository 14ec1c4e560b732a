using StaticArchive.Config;
using StaticArchive.Diagnostics;
using StaticArchive.Import;

namespace StaticArchive.Tests.Import;

public class ArticleFitterTests
{
    private static readonly SiteSettings Settings = SettingsReader.Read(
        new YamlText("input/settings.yml", "title: 서고\ndescription: 시험\nbase_url: https://archive.example/\npublisher:\n  name: 시험\nunknown_tags: error\n"), new List<Diagnostic>())!;

    private static readonly DataFiles Data = DataFilesReader.Read(
        [
            new YamlText("input/data/sources.yml", "- id: reuters\n  name: 로이터\n  url: https://www.reuters.com/\n"),
            new YamlText("input/data/topics.yml", "categories:\n  - id: ai\n    name: 인공지능\n"),
        ],
        new List<Diagnostic>());

    private static readonly ImportedPost Post = new(new SourceLocation("a.html"), "blog-12", "칩을 만들다", "칩을 만든다.\n")
    {
        Date = PostDate.Read("2024-07-20T20:41:00+00:00"), Categories = ["인공지능"], Sources = ["로이터"], OldAddresses = ["https://blog.example/entry/%EC%B9%A9?x#y", "https://blog.example/12"],
    };

    [Fact]
    public void Dates_are_in_the_sites_zone_and_old_addresses_are_paths()
    {
        var (article, _) = Fit(Post);

        Assert.Equal("input/articles/2024/2024-07-21-칩을-만들다.md", article!.Name);
        Assert.Contains("\ndate: 2024-07-21 05:41\n", article.Text, StringComparison.Ordinal);
        Assert.Contains("\nredirect_from: [\"/12\"]\n", article.Text, StringComparison.Ordinal);
    }

    /// <summary>SA0804.</summary>
    [Fact]
    public void A_post_of_no_day_needs_one()
    {
        var (article, said) = Fit(Post with { Date = null });
        Assert.Null(article);
        Assert.Equal("SA0804", Assert.Single(said).Code);

        (article, _) = Fit(Post with { Date = null }, new DateOnly(2024, 5, 1));
        Assert.Contains("\ndate: 2024-05-01\n", article!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_site_that_has_the_original_is_the_source()
    {
        var (article, _) = Fit(Post with { Sources = [], OriginalUrl = "https://reuters.com/x?utm_source=a" });

        Assert.Contains("source: 로이터\n", article!.Text, StringComparison.Ordinal);
        Assert.Contains("url: \"https://reuters.com/x\"\n", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_tag_that_would_stop_the_build_is_left_out()
    {
        var (article, _) = Fit(Post with { Tags = ["새 태그", "AI"] });

        Assert.DoesNotContain("tags:", article!.Text, StringComparison.Ordinal);
        Assert.Contains("SA0810: the tag '새 태그'", article.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2024. 7. 20. 12:41", "2024-07-20 12:41")]
    [InlineData("2024.07.20", "2024-07-20")]
    [InlineData("2024년 7월 20일 오후 1:05", "2024-07-20 13:05")]
    [InlineData("2024-07-20 00:30:15", "2024-07-20 00:30:15")]
    [InlineData("2024-07-20T23:00:00Z", "2024-07-21 08:00")]
    [InlineData("2024-07-20T23:00:00-0330", "2024-07-21 11:30")]
    [InlineData("Sat, 20 Jul 2024 03:41:00 +0000", "2024-07-20 12:41")]
    [InlineData("2024-02-30", null)]
    [InlineData("20. 7. 2024", null)]
    [InlineData("어제", null)]
    [InlineData("0000-00-00 00:00:00", null)]
    public void Dates_of_many_forms_are_read(string text, string? expected) => Assert.Equal(expected, PostDate.Read(text)?.Written(SiteTimeZone.Seoul));

    private static (FittedArticle? Article, IReadOnlyList<Diagnostic> Said) Fit(ImportedPost post, DateOnly? date = null)
    {
        var diagnostics = new DiagnosticBag();
        var fitter = new ArticleFitter(new ImportRequest(ImportKind.Auto, []) { Date = date }, (Settings, Data), new TakenNames([], [], SiteTimeZone.Seoul));
        return (fitter.Fit(post, diagnostics), diagnostics.Sorted());
    }
}
