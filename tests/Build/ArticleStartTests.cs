using StaticArchive.Build;
using StaticArchive.Diagnostics;
using StaticArchive.Tests.Support;

namespace StaticArchive.Tests.Build;

public sealed class ArticleStartTests : IDisposable
{
    private readonly SiteFixture _site = SiteFixture.From(Path.Combine(Repository.Root, "tests", "Specs", "site", "default"))
        .With("input/articles/2024/2024-05-01-칩-이야기.md", Article);

    private const string Article = """
        ---
        title: 칩 이야기
        date: 2024-05-01
        source: reuters
        category: ai
        original: {url: "https://www.example.com/chip?utm_source=a"}
        ---

        글입니다.

        """;

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData("평범한 제목")]
    [InlineData("\"따옴표\", 쉼표: 그리고 # 표시")]
    [InlineData("- 줄표 [대괄호] {중괄호} & * ! | > % @")]
    [InlineData("역슬래시 \\ 와 C:\\경로")]
    [InlineData("null")]
    [InlineData("2024-01-01")]
    public void What_is_started_passes_check_but_for_its_text(string title)
    {
        var (name, text) = Start().Write(new NewArticle(title, "Reuters", "AI", new DateOnly(2025, 10, 9)) { Tags = ["오픈AI", "tsmc"], Url = "https://example.com/new?utm_x=1&id=2" }, null);

        _site.With(name, text).Check();

        var own = _site.Diagnostics.Where(d => d.Where.File == name).ToList();
        Assert.Equal(["SA0434", "SA0715"], own.Select(d => d.Code).Order(StringComparer.Ordinal));
        Assert.StartsWith("input/articles/2025/2025-10-09-", name, StringComparison.Ordinal);
        Assert.Contains("\ntags: [OpenAI, TSMC]\noriginal:\n  url: \"https://example.com/new?id=2\"\nstatus: draft", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://example.com/chip")]
    [InlineData("https://m.example.com/chip/?fbclid=1")]
    public void An_original_that_is_translated_is_refused_and_shown(string url)
    {
        var problem = Assert.Single(Start().ProblemsOf(new NewArticle("제목", "reuters", "ai", new DateOnly(2025, 1, 1)) { Url = url }));

        Assert.Equal("The original is already translated in input/articles/2024/2024-05-01-칩-이야기.md: 칩 이야기", problem);
    }

    [Fact]
    public void An_original_that_somebody_translates_is_known()
    {
        _site.With("input/data/claims.yml", "- {url: \"https://www.example.com/other/\", translator: 김옮김, since: 2025-12-01}\n");

        Assert.Equal("김옮김", Start().Claimed("http://example.com/other?utm_source=a")?.Translator);
        Assert.Null(Start().Claimed("https://example.com/chip"));
        Assert.Null(Start().Claimed(""));
    }

    [Fact]
    public void Unknown_names_are_refused_with_the_nearest()
    {
        var problems = Start().ProblemsOf(new NewArticle("!?", "reutersx", "AJ", new DateOnly(2025, 1, 1)) { Tags = ["OpenAJ"], Url = "ftp://x" }).ToList();

        Assert.Equal(5, problems.Count);
        Assert.Contains("Did you mean 'reuters'?", problems[1], StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Did you mean 'OpenAI'?", problems[3], StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_name_that_is_taken_gets_a_number()
    {
        var (name, text) = Start().Write(new NewArticle("칩: 이야기", "reuters", "ai", new DateOnly(2024, 6, 1)), "../../s.json");

        Assert.Equal("input/articles/2024/2024-06-01-칩-이야기-2.md", name);
        Assert.StartsWith("---\n# yaml-language-server: $schema=../../s.json\nid: 2024-06-01-칩-이야기-2\n", text, StringComparison.Ordinal);
    }

    private ArticleStart Start()
    {
        var diagnostics = new DiagnosticBag();
        var start = ArticleStart.Read(BuildOptions.ForProject(_site.Root, SiteFixture.AsOf) with { Theme = Path.Combine(Repository.Root, "theme") }, diagnostics, new BuildProgress());
        Assert.NotNull(start);
        return start;
    }
}
