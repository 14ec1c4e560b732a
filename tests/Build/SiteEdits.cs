using StaticArchive.Build;
using StaticArchive.Diagnostics;
using StaticArchive.Tests.Support;

namespace StaticArchive.Tests.Build;

/// <summary>What can happen to a site between two builds.</summary>
internal static class SiteEdits
{
    public static IReadOnlyList<(string Name, Action<EditedSite, int> Change)> All { get; } =
    [
        ("nothing", (_, _) => { }),
        ("an article is added", (site, seed) => site.AddArticle(seed)),
        ("an article is added", (site, seed) => site.AddArticle(seed)),
        ("an article is deleted", (site, seed) => File.Delete(Article(site, seed))),
        ("an article is renamed", (site, seed) => File.Move(Article(site, seed), Article(site, seed) + "-" + seed + ".md", overwrite: true)),
        ("an article is touched", (site, seed) => File.SetLastWriteTimeUtc(Article(site, seed), new DateTime(2020, 1, 1, 0, 0, seed % 60, DateTimeKind.Utc))),
        ("a title is changed", (site, seed) => Replace(Article(site, seed), "title: 글", $"title: 글{seed}")),
        ("a body is changed", (site, seed) => Replace(Article(site, seed), "둘째 문단.", $"둘째 문단 {seed}, 또.")),
        ("a body is changed in its first paragraph", (site, seed) => Replace(Article(site, seed), "본문", $"본문 {seed}")),
        ("a heading is changed", (site, seed) => Replace(Article(site, seed), "## 제목 하나", $"## 제목 {seed}\n\n## 또\n\n## 셋")),
        ("one letter becomes another, the time does not change", SameTime),
        ("a date is changed", (site, seed) => Replace(Article(site, seed), "date: 2024-0", "date: 2023-0")),
        ("a category is changed", (site, seed) => Replace(Article(site, seed), "category: AI", "category: 칩")),
        ("tags are changed", (site, seed) => Replace(Article(site, seed), "tags: [", seed % 2 == 0 ? "tags: [law, " : "tags: [새것, ")),
        ("an article gets a slug", (site, seed) => Replace(Article(site, seed), "source:", $"slug: s{seed}\nredirect_from: [/old/{seed}/]\nsource:")),
        ("an article names related ones", (site, seed) => Replace(Article(site, seed), "source:", "related: [a0, a1]\nsource:")),
        ("an article is withdrawn", (site, seed) => Replace(Article(site, seed), "source:", seed % 2 == 0 ? "status: withdrawn\nsource:" : "status: draft\nsource:")),
        ("rights are changed", (site, seed) => Replace(Article(site, seed), "source:", seed % 2 == 0 ? "rights: quotation\nsource:" : "corrections: [{date: 2024-08-30, note: 고침}]\nsource:")),
        ("an image is added", Image),
        ("an article has an error", (site, seed) => Replace(Article(site, seed), "category: AI", "category: Al")),
        ("the error is mended", (site, _) => site.Articles().ToList().ForEach(a => Replace(site.Folder[a], "category: Al\n", "category: AI\n"))),
        ("defaults of a folder change", (site, seed) => site.Folder.With("input/articles/_directory.yml", seed % 2 == 0 ? "method: digest\n" : "tags: [law]\n")),
        ("a page is changed", (site, seed) => site.Folder.With("input/pages/about.md", $"---\ntitle: 소개 {seed % 3}\norder: 1\n---\n\n소개 {seed}.\n")),
        ("a page is added", (site, seed) => site.Folder.With($"input/pages/p{seed % 3}.md", $"---\ntitle: 쪽 {seed}\n---\n\n쪽.\n")),
        ("a tag is renamed", (site, seed) => site.Folder.With("input/data/topics.yml", EditedSite.Topics($"칩{seed}"))),
        ("a source is renamed", (site, seed) => Replace(site.Folder["input/data/sources.yml"], "url: https://post.example/", $"url: https://post{seed}.example/\n  description: 매체 {seed}")),
        ("a person is renamed", (site, seed) => site.Folder.With("input/data/people.yml", $"- id: kim\n  name: 김가온\n  url: https://kim{seed}.example/\n")),
        ("a story is renamed", (site, seed) => site.Folder.With("input/data/stories.yml", $"- id: saga\n  name: 긴 이야기 {seed}\n")),
        ("terms are changed", (site, seed) => site.Folder.With("input/data/terms.yml", EditedSite.Terms(seed % 2 == 0 ? "product" : "person", seed % 3 == 0 ? "문단" : "본문"))),
        ("originals are claimed", (site, seed) => site.Folder.With("input/data/claims.yml", $"- {{url: \"https://example.com/{seed % 3}\", translator: 가람, since: {site.AsOf.AddDays(-(seed % 60)):yyyy-MM-dd}}}\n")),
        ("settings are changed", (site, seed) => site.Folder.With("input/settings.yml", EditedSite.Settings(3 + (seed % 3), $"기록 {seed % 2}"))),
        ("editions are changed", (site, seed) => Replace(site.Folder["input/settings.yml"], "editions: [", $"editions: [2024-0{(seed % 7) + 3}, ")),
        ("words are changed", (site, seed) => Replace(site.Folder["theme/strings/ko.yml"], "home: ", $"home: {(char)('가' + seed)}")),
        ("a partial is changed", (site, seed) => File.AppendAllText(site.Folder[seed % 2 == 0 ? "theme/partials/card.html" : "theme/partials/bottom.html"], $"<p>{seed}</p>\n")),
        ("a layout is changed", (site, seed) => File.AppendAllText(site.Folder[seed % 2 == 0 ? "theme/layouts/term.html" : "theme/layouts/article.html"], $"<!-- {seed} -->\n")),
        ("a style is changed", (site, seed) => File.AppendAllText(site.Folder["theme/assets/css/site.css"], $"p{{margin:{seed}px}}\n")),
        ("the clock goes on", (site, seed) => site.AsOf = site.AsOf.AddDays(seed % 40)),
        ("the clock goes back", (site, seed) => site.AsOf = site.AsOf.AddDays(-(seed % 40))),
        ("the preview's switch", (site, _) => site.NoIndex = !site.NoIndex),
        ("bytes of the cache are damaged", Damage),
        ("a file of the cache is cut", Cut),
        ("the cache is deleted", (site, _) => Delete(site.Cache)),
        ("somebody wrote into the site", WriteIntoSite),
        ("somebody deleted from the site", (site, seed) => File.Delete(Published(site, seed))),
        ("somebody added to the site", (site, seed) => site.Folder.With($"output/articles/{seed}/foreign.html", "x")),
        ("the site is deleted", (site, _) => Delete(site.Folder["output"])),
        ("a build without the cache came between", (site, _) => SiteBuild.Run(site.Options, new DiagnosticBag(), new BuildProgress())),
        ("somebody wrote into the spare site", (site, seed) => File.AppendAllText(site.Folder.With($".output.spare/{seed}/foreign.html", "x")[".output.spare/index.html"], "x")),
        ("somebody put a link into the spare site", SpareLink),
        ("somebody put a folder in the place of a file of the spare site", (site, _) => SpareFolder(site.Folder[".output.spare/feed.xml"])),
        ("a killed build left its staging", (site, seed) => site.Folder.With($".output.staging/{seed}.html", "x")),
    ];

    private static string Article(EditedSite site, int seed) => site.Articles() is { Count: > 0 } all ? site.Folder[all[seed % all.Count]] : site.Folder["input/none.md"];

    private static string Published(EditedSite site, int seed)
    {
        var all = TreeFiles.Paths(site.Folder["output"]).Where(p => !p.StartsWith('.')).ToList();
        return all.Count == 0 ? site.Folder["none"] : site.Folder["output/" + all[seed % all.Count]];
    }

    private static void Replace(string file, string from, string to)
    {
        if (File.Exists(file))
        {
            File.WriteAllText(file, File.ReadAllText(file).Replace(from, to, StringComparison.Ordinal));
        }
    }

    private static void SameTime(EditedSite site, int seed)
    {
        var file = Article(site, seed);
        if (File.Exists(file))
        {
            var time = File.GetLastWriteTimeUtc(file);
            Replace(file, "둘째", "셋째");
            File.SetLastWriteTimeUtc(file, time);
        }
    }

    private static void Image(EditedSite site, int seed)
    {
        site.Folder.With("input/assets/i.svg", $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{seed + 1}\" height=\"9\"><path d=\"M0 0h{seed}\"/></svg>");
        Replace(Article(site, seed), "source:", "image: {src: /assets/i.svg, alt: 그림}\nsource:");
        Replace(Article(site, seed + 1), "둘째 문단", "![그림](/assets/i.svg) 둘째 문단");
    }

    private static void SpareLink(EditedSite site, int seed)
    {
        Delete(site.Folder[".output.spare/tags"]);
        Directory.CreateDirectory(site.Folder[".output.spare"]);
        Directory.CreateSymbolicLink(site.Folder[".output.spare/tags"], site.Folder["output/tags"]);
        Replace(Article(site, seed), "tags: [", "tags: [law, ");
    }

    private static void SpareFolder(string file)
    {
        if (File.Exists(file))
        {
            File.Delete(file);
        }

        Directory.CreateDirectory(file);
    }

    private static string[] CacheFiles(EditedSite site) => Directory.Exists(site.Cache) ? Directory.GetFiles(site.Cache, "*.cache") : [];

    private static void Delete(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Damage(EditedSite site, int seed)
    {
        foreach (var file in CacheFiles(site))
        {
            var bytes = File.ReadAllBytes(file);
            bytes[(seed * 7919) % bytes.Length] ^= (byte)(1 << (seed % 8));
            File.WriteAllBytes(file, bytes);
        }
    }

    private static void Cut(EditedSite site, int seed)
    {
        if (CacheFiles(site) is not { Length: > 0 } files)
        {
            return;
        }

        var file = files[seed % files.Length];
        File.WriteAllBytes(file, File.ReadAllBytes(file)[..^(1 + (seed % 50))]);
    }

    private static void WriteIntoSite(EditedSite site, int seed)
    {
        var file = Published(site, seed);
        if (File.Exists(file))
        {
            var bytes = File.ReadAllBytes(file);
            bytes[^1] ^= 1;
            File.WriteAllBytes(file, bytes);
        }
    }
}
