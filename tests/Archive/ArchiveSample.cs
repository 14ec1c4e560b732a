using System.Collections.Immutable;
using StaticArchive.Archive;
using StaticArchive.Config;
using StaticArchive.Content;
using StaticArchive.Diagnostics;
using StaticArchive.Text;

namespace StaticArchive.Tests.Archive;

/// <summary>Articles read alone, made in code, and the archive built of them.</summary>
internal sealed class ArchiveSample
{
    private readonly List<ParsedArticle> _articles = [];

    public DiagnosticBag Diagnostics { get; } = new();

    public DateTimeOffset AsOf { get; init; } = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public SiteSettings Settings { get; init; } = new()
    {
        Title = "서고",
        Description = "옮긴 글의 서고",
        Address = new SiteAddress("https://example.org", ""),
        Publisher = new Publisher("지기", null),
        DefaultRights = RightsBasis.Own,
    };

    public DataFiles Data { get; init; } = new()
    {
        Sources = [Entry("the-information", "The Information", "TheInformation"), Entry("reuters", "로이터")],
        Categories = [Entry("chips", "반도체"), Entry("ai", "인공지능", "AI")],
        Tags = [Entry("openai", "OpenAI", "오픈AI"), Entry("broadcom", "브로드컴"), Entry("tsmc", "TSMC")],
        Stories = [Entry("race", "칩 경쟁")],
    };

    public static TermEntry Entry(string id, string name, params string[] aliases) =>
        new() { Id = id, Name = name, Aliases = [.. aliases], Where = new SourceLocation("input/data/x.yml", 1, 1) };

    public static Located<T> At<T>(T value, int line = 2) => new(value, new SourceLocation("input/articles/x.md", line, 3));

    public static ArticleDate Day(int year, int month, int day) => new(new DateTimeOffset(year, month, day, 0, 0, 0, TimeSpan.FromHours(9)), false);

    public ArchiveSample With(string name, ArticleDate date, Func<FrontMatter, FrontMatter>? change = null)
    {
        var front = new FrontMatter { Title = At("제목 " + name), Date = At(date), Source = At("TheInformation"), Category = At("AI") };
        var body = new ArticleBody { Html = new SlottedHtml("<p>본문</p>", []), Summary = "본문의 첫 문단", PlainText = "본문의 첫 문단" };
        _articles.Add(new ParsedArticle($"input/articles/{name}.md", change is null ? front : change(front), body));
        return this;
    }

    public NewsArchive Build() => ArchiveBuilder.Build(
        new ArchiveInput(Settings, Data, [.. _articles.OrderBy(a => a.File, StringComparer.Ordinal)], ImmutableArray<ParsedPage>.Empty, AsOf), Diagnostics);

    public IEnumerable<string> Codes() => Diagnostics.Sorted().Select(d => d.Code);
}
