using System.Globalization;
using StaticArchive.Build;
using StaticArchive.Diagnostics;
using StaticArchive.Preview;
using StaticArchive.Tests.Support;

namespace StaticArchive.Tests.Build;

/// <summary>A small site with the repository's theme, that is edited and built again and again, with a cache folder.</summary>
internal sealed class EditedSite : IDisposable
{
    public const int FirstArticles = 9;

    private int _made;

    public EditedSite()
    {
        TreeFiles.Copy(Path.Combine(Repository.Root, "theme"), Folder["theme"], TreeFiles.Paths(Path.Combine(Repository.Root, "theme")));
        Folder.With("input/settings.yml", Settings(4, "작은 기록"))
            .With("input/data/sources.yml", "- id: wire\n  name: Wire\n  rights: permission\n- id: post\n  name: Post\n  url: https://post.example/\n")
            .With("input/data/topics.yml", Topics("반도체"))
            .With("input/data/people.yml", "- id: kim\n  name: 김가온\n")
            .With("input/data/terms.yml", Terms("company", "본문"))
            .With("input/data/stories.yml", "- id: saga\n  name: 긴 이야기\n")
            .With("input/pages/about.md", "---\ntitle: 소개\norder: 1\n---\n\n[첫 글](../articles/a0.md)을 보라.\n");
        for (var i = 0; i < FirstArticles; i++)
        {
            AddArticle(i * 37);
        }
    }

    public TemporaryFolder Folder { get; } = new();

    public DateTimeOffset AsOf { get; set; } = new(2024, 9, 1, 0, 0, 0, TimeSpan.Zero);

    public bool NoIndex { get; set; }

    public string Cache => Folder["cache"];

    public BuildOptions Options => BuildOptions.ForProject(Folder.Path, AsOf) with { NoIndex = NoIndex };

    public static string Settings(int pageSize, string title) =>
        $"title: {title}\ndescription: 시험\nbase_url: https://archive.example/a/\npublisher:\n  name: 시험\ndefault_rights: own\npage_size: {pageSize}\nfeed_size: 3\nrelated_count: 2\neditions: [story:saga, 2024-03, 2024-02]\n";

    public static string Topics(string tag) =>
        $"categories:\n  - id: ai\n    name: AI\n  - id: chips\n    name: 칩\ntags:\n  - id: openai\n    name: OpenAI\n  - id: chip\n    name: {tag}\n  - id: law\n    name: 법\n";

    public static string Terms(string kind, string korean) => $"- {{term: Text, korean: {korean}, kind: {kind}, note: 글의 몸}}\n- {{term: Wire, korean: 다른 글, kind: person}}\n";

    /// <summary>Paths of all articles, in ordinal order.</summary>
    public IReadOnlyList<string> Articles() => [.. TreeFiles.Paths(Folder["input/articles"]).Where(p => p.EndsWith(".md", StringComparison.Ordinal)).Select(p => "input/articles/" + p)];

    public void AddArticle(int seed)
    {
        var number = _made++;
        var tags = new[] { "[]", "[OpenAI]", "[chip, law]", "[OpenAI, law]" }[seed % 4];
        var extra = (seed % 5) switch
        {
            0 => "story: saga\n",
            1 => "translators: [김가온]\nmethod: human\n",
            2 => "rights: {basis: permission, evidence: mail, until: 2024-09-15}\nsummary: 요약이다.\n",
            _ => "",
        };
        var link = number > 2 ? $"[다른 글](a{number % 3}.md)과 " : "";
        Folder.With($"input/articles/a{number}.md", string.Create(
            CultureInfo.InvariantCulture,
            $"---\ntitle: 글 {number}\ndate: 2024-{(seed % 10) + 1:00}-{(seed % 28) + 1:00}\nsource: {(seed % 2 == 0 ? "Wire" : "Post")}\ncategory: {(seed % 3 == 0 ? "칩" : "AI")}\ntags: {tags}\n{extra}---\n\n{link}본문 {seed}이다.\n\n## 제목 하나\n\n둘째 문단.\n"));
    }

    /// <summary>Builds as a new process would, and compares with a build from nothing.</summary>
    public void MustBeClean(string edit) => MustBeClean(edit, BuildCache.In(Cache), Options);

    public void Dispose() => Folder.Dispose();

    private void MustBeClean(string edit, BuildCache cache, BuildOptions options)
    {
        var clean = Options with { Output = Folder["clean/output"] };
        var (expected, found) = (new DiagnosticBag(), new DiagnosticBag());
        var whole = SiteBuild.Run(clean, expected, new BuildProgress());
        var report = SiteBuild.Run(options, found, new BuildProgress(), cache);

        Assert.True(expected.Sorted().SequenceEqual(found.Sorted()), $"after '{edit}' the build said\n{string.Join('\n', found.Sorted())}\ninstead of\n{string.Join('\n', expected.Sorted())}");
        Assert.Equal(whole is null, report is null);
        if (whole is not null)
        {
            var differences = TreeFiles.Differences(options.Output, clean.Output, 3);
            Assert.True(differences.Count == 0, $"after '{edit}': {string.Join('\n', differences)}");
            Assert.Equal(whole with { Written = 0, Unchanged = 0, Removed = 0, Stages = [] }, report! with { Written = 0, Unchanged = 0, Removed = 0, Stages = [] });
            Assert.Equal(whole.Files, report.Files);
        }
    }

    /// <summary>A process that goes on living, as the preview does, with a site of its own.</summary>
    internal sealed class Watcher(EditedSite site) : IDisposable
    {
        private readonly BuildCache _cache = BuildCache.InMemory();
        private InputStamps _last = InputStamps.Read(site.Options);

        public void MustBeClean(string edit)
        {
            var now = InputStamps.Read(site.Options);
            PreviewBuild.Tell(_cache.Listing, now.ChangesSince(_last));
            _last = now;
            site.MustBeClean(edit + " (in memory)", _cache, site.Options with { Output = site.Folder["live"] });
        }

        /// <summary>Builds until a stage begins, and the first file that it makes is given up.</summary>
        public void GiveUp(string stage)
        {
            using var stop = new CancellationTokenSource();
            PreviewBuild.Tell(_cache.Listing, []);
            var progress = new BuildProgress((name, _, _) => { if (name == stage) { stop.Cancel(); } }, stop.Token);
            var given = Record.Exception(() => SiteBuild.Run(site.Options with { Output = site.Folder["live"] }, new DiagnosticBag(), progress, _cache));
            Assert.True(stop.IsCancellationRequested && given is not null, $"the build was not given up at '{stage}'");
        }

        public void Dispose()
        {
        }
    }
}
