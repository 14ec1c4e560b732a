using System.Net;
using System.Text;
using System.Text.Json;
using AngleSharp.Html.Parser;
using StaticArchive.Build;
using StaticArchive.Checks;
using StaticArchive.Diagnostics;
using StaticArchive.Search;
using StaticArchive.Tests.Sites;
using StaticArchive.Tests.Support;

namespace StaticArchive.Tests.Checks;

/// <summary>
/// That the leak check is red where something leaks: a site whose withdrawn article was published by mistake, a sentence in each of its files, a file of the theme that nobody
/// thought of. And that nothing withheld decides anything at all.
/// </summary>
public sealed class LeakKindsTests(LeakKindsTests.LeakySite leaky) : IClassFixture<LeakKindsTests.LeakySite>
{
    private const string Name = "input/articles/2024/주소에서-이미-드러나는-내린-기사.md";
    private const string Sentence = "새면안되는문장이 본문의 한가운데에 길게 서 있습니다";
    private const string Front = """
        title: 목록에 나와서는 안 되는 기사의 긴 제목
        date: 2024-01-10
        source: 항구 신문
        category: 기계
        tags: [기중기]
        summary: 어디에도 나와서는 안 되는 기사의 요약이 여기에 있습니다.
        redirect_from: /old/주소에서-이미-드러나는-내린-기사/
        """;

    private static readonly string Text = $"\n---\n\n{Sentence}. 이어지는 둘째 문장도 마찬가지로 접안 시간대처럼 새면 안 됩니다.\n\n{string.Concat(Enumerable.Repeat("긴 글의 나머지는 따로 적힙니다. ", 60))}\n\n끝에 서서 따로 적히는 문장입니다.\n";
    private static readonly string Withdrawn = $"---\n{Front}\nstatus: withdrawn\nwithdrawn: {{date: 2025-11-30, reason: 시험}}{Text}";

    /// <summary>A sentence of a withdrawn article, and one of an article whose rights withhold the text.</summary>
    private static readonly (string Owner, string Sentence)[] Withheld = [(Name, Sentence), ("input/articles/2024/unknown.md", "새면안되는문장 둘이 여기 있습니다")];

    /// <summary>What the article's text or title would be in, were it published: every kind of file, and the parts of a page's head one by one. An address is no secret: it stays.</summary>
    public static TheoryData<string, string, string?> Kinds() => new()
    {
        { "page", @"^articles/2024/주소.*html$", "article" },
        { "title", @"^articles/2024/주소.*html$", "title" },
        { "link preview", @"^articles/2024/주소.*html$", "meta[property^='og:']" },
        { "structured data", @"^articles/2024/주소.*html$", "script[type='application/ld+json']" },
        { "reference manager's tags", @"^articles/2024/주소.*html$", "meta[name^='DC']" },
        { "description", @"^articles/2024/주소.*html$", "meta[name=description]" },
        { "citations of a page", @"^articles/2024/주소.*html$", ".cite" },
        { "list", @"^index\.html$", "main" },
        { "term", @"^tags/crane/index\.html$", "main" },
        { "Atom", @"^feed\.xml$", null },
        { "Atom of a list", @"^tags/crane/feed\.xml$", null },
        { "RSS", @"^rss\.xml$", null },
        { "JSON Feed", @"^feed\.json$", null },
        { "search card", @"^search/d/.*[0-9]\.json$", null },
        { "rest of a search text", @"^search/d/.*-rest\.json$", null },
        { "API list", @"^api/articles\.json$", null },
        { "API", @"^api/articles/.*\.json$", null },
        { "BibTeX", @"^api/cite/.*\.bib$", null },
        { "RIS", @"^api/cite/.*\.ris$", null },
        { "CSL-JSON", @"^api/cite/.*\.json$", null },
        { "BibTeX of all", @"^data/archive\.bib$", null },
        { "RIS of all", @"^data/archive\.ris$", null },
        { "CSL-JSON of all", @"^data/archive\.csl\.json$", null },
        { "table", @"^data/articles\.csv$", null },
        { "JSON lines", @"^data/articles\.jsonl$", null },
        { "llms.txt", @"^llms\.txt$", null },
        { "BibTeX of a list", @"^tags/crane/cite\.bib$", null },
        { "RIS of a list", @"^tags/crane/cite\.ris$", null },
        { "CSL-JSON of a list", @"^tags/crane/cite\.json$", null },
        { "month", @"^archive/2024-01/index\.html$", "main" },
        { "story", @"^stories/crane-story/index\.html$", "main" },
        { "sentence with a term", @"^terms/berth-window/index\.html$", "main" },
        { "corrections log", @"^corrections/index\.html$", "main" },
        { "corrections feed", @"^corrections/feed\.xml$", null },
        { "EPUB of a month", @"^editions/2024-01\.epub$", null },
        { "EPUB of a story", @"^editions/stories/crane-story\.epub$", null },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void An_article_that_is_published_by_mistake_is_found_in_every_kind_of_output(string kind, string paths, string? part)
    {
        var files = leaky.Site.Files().Where(p => System.Text.RegularExpressions.Regex.IsMatch(p, paths)).ToList();
        Assert.True(files.Count > 0, $"{kind}: no file is like {paths}");

        var found = leaky.Find(files.Select(p => ("a" + Path.GetExtension(p), part is null ? leaky.Site.Bytes(p) : PartOf(leaky.Site.Text(p), part))));

        Assert.Contains(Name, found.Select(l => l.Owner));
    }

    [Fact]
    public void Every_file_of_a_site_is_of_a_kind_that_is_seeded() =>
        Assert.DoesNotContain(leaky.Site.Files(), p => !OutputKinds.All.Any(k => k.Has(p)));

    public static TheoryData<string> Seeds() => [.. OutputKinds.All.Select(k => k.Name)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_sentence_that_is_seeded_into_a_kind_of_output_is_found_in_each_of_its_files(string name)
    {
        var kind = OutputKinds.All.Single(k => k.Name == name);
        var files = leaky.Site.Files().Where(kind.Has).ToList();
        Assert.True(files.Count > 0, $"{name}: no file is like {kind.Paths}");

        foreach (var (owner, sentence) in Withheld)
        {
            var found = leaky.Find(files.Select((p, i) => ($"{i}{Path.GetExtension(p)}", kind.Seed(leaky.Site.Bytes(p), sentence)))).Where(l => l.Owner == owner);

            Assert.Equal(files.Count, found.Select(l => l.Path).Distinct().Count());
        }
    }

    [Fact]
    public void The_strict_check_is_red_for_every_kind_of_output()
    {
        using var site = SiteFixture.From(SiteCases.Folder("Rights")).With(Name, Withdrawn);
        var seeded = OutputKinds.All.SelectMany((kind, i) => Withheld.Select((w, j) => (
            Kind: kind, w.Owner, Path: $"seeded/{i}-{j}{Path.GetExtension(FileOf(kind))}", Bytes: kind.Seed(leaky.Site.Bytes(FileOf(kind)), w.Sentence)))).ToList();
        seeded.ForEach(s => site.WithBytes("theme/static/" + s.Path, s.Bytes));
        var diagnostics = new DiagnosticBag();

        SiteCheck.Run(BuildOptions.ForProject(site.Root, SiteFixture.AsOf), diagnostics, new BuildProgress(), findLeaks: true);

        var leaks = diagnostics.Sorted().Where(d => d.Code == "SA0751").Select(d => (d.Where.File, d.Message)).ToList();
        Assert.DoesNotContain(seeded, s => !leaks.Exists(l => l.File == s.Owner && l.Message.Contains($" {s.Path}: ", StringComparison.Ordinal)));
    }

    [Fact]
    public void Nothing_withheld_decides_what_any_file_holds()
    {
        using var one = SiteFixture.From(SiteCases.Folder("Rights")).Build().MustSucceed();
        using var other = SiteFixture.From(SiteCases.Folder("Rights"));
        foreach (var name in (string[])["gone", "unknown", "by-source", "expired"])
        {
            var file = Path.Combine(other.Root, $"input/articles/2024/{name}.md");
            var text = File.ReadAllText(file).Replace("새면안되는문장", "다른말로바꾼꽤긴문장", StringComparison.Ordinal).Replace("여기 있습니다", "저기에도 있고 거기에도 있습니다", StringComparison.Ordinal);
            File.WriteAllText(file, text.Replace("title: 새면안되는 제목의 글", "title: 바꾼 제목", StringComparison.Ordinal).Replace("새면안되는 요약", "바꾼 요약", StringComparison.Ordinal));
        }

        other.Build().MustSucceed();

        Assert.Equal(one.Files(), other.Files());
        Assert.DoesNotContain(one.Files(), p => !one.Bytes(p).AsSpan().SequenceEqual(other.Bytes(p)));
    }

    [Fact]
    public void The_strict_check_makes_the_site_writes_nothing_and_names_the_file_that_leaks()
    {
        using var site = SiteFixture.From(SiteCases.Folder("Rights")).With(Name, Withdrawn)
            .With("theme/static/notes.txt", "메모: " + Sentence);
        var diagnostics = new DiagnosticBag();

        SiteCheck.Run(BuildOptions.ForProject(site.Root, SiteFixture.AsOf), diagnostics, new BuildProgress(), findLeaks: true);

        var leak = Assert.Single(diagnostics.Sorted(), d => d.Code == "SA0751");
        Assert.Equal((Name, Severity.Error), (leak.Where.File, leak.Severity));
        Assert.Contains("notes.txt", leak.Message, StringComparison.Ordinal);
        Assert.Equal(["input", "theme"], Directory.EnumerateFileSystemEntries(site.Root).Select(e => Path.GetFileName(e)!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_address_of_what_is_withdrawn_may_say_its_title_as_the_notice_stands_there()
    {
        const string file = "input/articles/2024/아주-긴-제목이-주소가-된-내린-기사.md";
        using var site = SiteFixture.From(SiteCases.Folder("Rights"))
            .With(file, $"---\n{Front.Replace("목록에 나와서는 안 되는 기사의 긴 제목", "아주 긴 제목이 주소가 된 내린 기사", StringComparison.Ordinal)}\nstatus: withdrawn\nwithdrawn: {{date: 2025-11-30, reason: 시험}}{Text}").Build().MustSucceed();

        Assert.Empty(LeakCheck.Run(BuildOptions.ForProject(site.Root, SiteFixture.AsOf) with { Theme = Path.Combine(Repository.Root, "theme") }, site.Output, new DiagnosticBag())!.Value);
    }

    private static byte[] PartOf(string html, string selector) =>
        Encoding.UTF8.GetBytes(string.Concat(new HtmlParser().ParseDocument(html).QuerySelectorAll(selector).Select(e => e.OuterHtml)));

    private string FileOf(OutputKind kind) => leaky.Site.Files().First(kind.Has);

    /// <summary>A site in which a withdrawn article is published, and the secrets as they should have been kept.</summary>
    public sealed class LeakySite : IDisposable
    {
        private readonly SiteFixture _kept = SiteFixture.From(SiteCases.Folder("Rights")).With(Name, Withdrawn);

        /// <summary>With everything that a site can have, so that no kind of file is missing.</summary>
        public SiteFixture Site { get; } = SiteFixture.From(SiteCases.Folder("Rights"))
            .With(Name, $"---\n{Front}\nstory: crane-story\ncorrections: [{{date: 2025-01-01, note: 이름을 바로잡았습니다.}}]\nrights: own{Text}")
            .With("input/data/stories.yml", "- id: crane-story\n  name: 기중기 이야기\n")
            .With("input/data/terms.yml", "- term: berth window\n  korean: 접안 시간대\n  kind: company\n")
            .With("input/data/claims.yml", "- url: https://example.org/next\n  title: 다음에 옮길 글\n  translator: 가람\n  since: 2025-12-01\n")
            .With("input/settings.yml", File.ReadAllText(Path.Combine(SiteCases.Folder("Rights"), "input/settings.yml"))
                .Replace("leave_out: schemas", "citation_files: yes", StringComparison.Ordinal).Replace("[2024-01]", "[2024-01, story:crane-story]", StringComparison.Ordinal))
            .Build().MustSucceed();

        private readonly Lazy<(IReadOnlyList<SecretText> Secrets, IReadOnlyList<string> Allowed)> _texts;

        public LeakySite() => _texts = new(() =>
        {
            var options = BuildOptions.ForProject(_kept.Root, SiteFixture.AsOf) with { Theme = Path.Combine(Repository.Root, "theme") };
            var (archive, _, articles) = ArchiveReading.Read(options, new DiagnosticBag())!.Value;
            return ([.. SecretText.Of(articles, archive)], [.. SecretText.Allowed(archive)]);
        });

        public IEnumerable<Leak> Find(IEnumerable<(string Path, byte[] Bytes)> files) =>
            Leaks.Find(_texts.Value.Secrets, () => _texts.Value.Allowed, files.Select(f => (f.Path, (Func<byte[]>)(() => f.Bytes))));

        public void Dispose()
        {
            _kept.Dispose();
            Site.Dispose();
        }
    }
}
