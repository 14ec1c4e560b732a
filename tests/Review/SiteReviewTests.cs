using System.Diagnostics;
using StaticArchive.Build;
using StaticArchive.Review;
using StaticArchive.Tests.Support;
using StaticArchive.Text;

namespace StaticArchive.Tests.Review;

/// <summary>Two folders, one before the change and one with it.</summary>
public sealed class SiteReviewTests : IDisposable
{
    private static readonly string Default = Path.Combine(Repository.Root, "tests", "Specs", "site", "default");

    private readonly SiteFixture _before = SiteFixture.From(Default);
    private readonly SiteFixture _after = SiteFixture.From(Default);

    public void Dispose()
    {
        _before.Dispose();
        _after.Dispose();
    }

    [Fact]
    public void Nothing_new_is_no_comment() => Assert.Equal("", Comment());

    [Fact]
    public void Comment_shows_what_readers_will_see()
    {
        Both("changed", Article("고칠 글", "하나다. 둘이다.", "tags: [openai]"));
        _after.With("input/articles/changed.md", Article("고칠 글", "하나다. 셋이다.", "tags: [nvidia]"));
        _after.With("input/articles/new.md", Article("새 글 @everyone", "새로 쓴 글이다.", "rights: own"));
        _before.With("input/articles/old-name.md", Article("옮길 글", "그대로다.", ""));
        _after.With("input/articles/new-name.md", Article("옮길 글", "그대로다.", "redirect_from: [/articles/2025/old-name/]"));

        var comment = Comment();

        Assert.StartsWith(ReviewComment.Marker + "\n", comment, StringComparison.Ordinal);
        Assert.Contains("글 3편: 새 글 1, 고친 글 1, 옮긴 글 1.", comment, StringComparison.Ordinal);
        Assert.Contains("| 새 글 | 새 글 \\@&#8203;everyone<br>`input/articles/new.md` | 공개 | `/articles/2025/new/` [미리 보기](https://preview.example/articles/2025/new/) |", comment, StringComparison.Ordinal);
        Assert.Contains("  하나다.\n- 둘이다.\n+ 셋이다.\n", comment, StringComparison.Ordinal);
        Assert.Contains("| `tags` | openai | nvidia |", comment, StringComparison.Ordinal);
        Assert.Contains("`/articles/2025/old-name/` → `/articles/2025/new-name/`", comment, StringComparison.Ordinal);
        Assert.DoesNotContain("SA0951", comment, StringComparison.Ordinal);
    }

    [Fact]
    public void Address_that_would_vanish_is_an_error_and_a_list_a_warning()
    {
        _before.With("input/articles/gone.md", Article("없앨 글", "글이다.", "tags: [nvidia]"));
        _before.With("input/articles/moved.md", Article("옮길 글", "그대로다.", ""));
        _after.With("input/articles/renamed.md", Article("옮길 글", "그대로다.", ""));
        Both("hidden", Article("초안으로 돌릴 글", "글이다.", ""));
        _after.With("input/articles/hidden.md", Article("초안으로 돌릴 글", "글이다.", "status: draft"));

        var found = Review().Findings.Select(d => $"{d.Code} {d.Where.File}").ToList();

        Assert.Equal(["SA0951 input/articles/gone.md", "SA0951 input/articles/hidden.md", "SA0951 input/articles/renamed.md"], found.Where(f => f.StartsWith("SA0951", StringComparison.Ordinal)));
        Assert.Contains(found, f => f.StartsWith("SA0953 tag", StringComparison.Ordinal));
    }

    [Fact]
    public void Old_text_that_changes_wants_a_correction()
    {
        Both("silent", Article("말없이 고친 글", "하나다.", ""));
        Both("said", Article("밝히고 고친 글", "하나다.", ""));
        Both("young", Article("새로 쓴 글", "하나다.", "").Replace("2025-01-02", "2025-12-20", StringComparison.Ordinal));
        _after.With("input/articles/silent.md", Article("말없이 고친 글", "둘이다.", ""));
        _after.With("input/articles/said.md", Article("밝히고 고친 글", "둘이다.", "corrections: [{date: 2025-12-01, note: 하나가 아니라 둘이다.}]"));
        _after.With("input/articles/young.md", Article("새로 쓴 글", "둘이다.", "").Replace("2025-01-02", "2025-12-20", StringComparison.Ordinal));

        var found = Assert.Single(Review().Findings, d => d.Code == "SA0952");

        Assert.Equal("input/articles/silent.md", found.Where.File);
    }

    [Fact]
    public void What_is_withheld_or_taken_down_is_not_shown()
    {
        Both("quoted", Article("인용만 하는 글", "비밀인 첫 문장이다.", "rights: quotation"));
        _after.With("input/articles/quoted.md", Article("인용만 하는 글", "비밀인 둘째 문장이다. <비밀>글</비밀> **비밀", "rights: quotation\nimage: {src: a.svg, alt: 비밀인 그림}"));
        _before.With("input/articles/deleted.md", Article("비밀인 지운 글", "비밀인 지운 문장이다.", ""));
        Both("gone", Article("비밀인 제목", "비밀인 셋째 문장이다.", ""));
        _after.With("input/articles/gone.md", Article("다른 비밀인 제목", "비밀인 셋째 문장이다. 넷째다.", "status: withdrawn\nwithdrawn: {date: 2025-12-01, reason: 요청}"));
        _after.With("input/articles/proved.md", Article("허락받은 글", "글이다.", "rights: {basis: permission, evidence: 비밀 편지}"));

        var comment = Comment();

        Assert.DoesNotContain("비밀", comment, StringComparison.Ordinal);
        Assert.Contains("| 내린 글 | gone<br>", comment, StringComparison.Ordinal);
        Assert.Contains("싣지 않는 글이라 여기에도 보이지 않습니다", comment, StringComparison.Ordinal);
        Assert.Contains("Emphasis marks that are shown as they are: 싣지 않는 글이라 본문은 여기에 옮기지 않습니다 — write", comment, StringComparison.Ordinal);
    }

    [Fact]
    public void An_article_with_errors_is_not_taken_for_gone()
    {
        Both("broken", Article("고장 날 글", "글이다.", "tags: [nvidia]"));
        _after.With("input/articles/broken.md", Article("고장 난 글", "글이다.", "catgory: x"));

        var comment = Comment();

        Assert.DoesNotContain("SA095", comment, StringComparison.Ordinal);
        Assert.Contains("읽지 못한 글이 1편", comment, StringComparison.Ordinal);
        Assert.Contains("did you mean", comment, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_articles_of_one_id_are_an_error_and_no_fault()
    {
        _after.With("input/articles/one.md", Article("하나", "글이다.", "id: same")).With("input/articles/two.md", Article("둘", "글이다.", "id: same"));

        Assert.Contains("**오류**", Comment(), StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_that_cannot_be_read_are_said_and_nothing_is_compared()
    {
        _after.With("input/settings.yml", "title: [");

        var comment = Comment();

        Assert.Contains("견주지 못했습니다", comment, StringComparison.Ordinal);
        Assert.Contains("**오류**", comment, StringComparison.Ordinal);
    }

    [Fact]
    public void Comment_is_never_longer_than_GitHub_takes()
    {
        for (var i = 0; i < 150; i++)
        {
            Both($"a{i:000}", Article($"글 {i}", "짧다.", ""));
            _after.With($"input/articles/a{i:000}.md", Article(new string('@', 200), string.Concat(Enumerable.Repeat("아주 긴 글의 한 문장이다. ", 100)), "corrections: [{date: 2025-12-01, note: 늘렸다.}]"));
        }

        var comment = Comment();

        Assert.InRange(comment.Length, 1, 65_000);
        Assert.Contains("길어서 싣지 못했습니다", comment, StringComparison.Ordinal);
    }

    [Fact]
    public void Command_reads_the_base_from_git_and_leaves_the_work_tree_alone()
    {
        Git("init", "-q", "-b", "main");
        _after.With("input/articles/a.md", Article("글", "하나다.", ""));
        Git("add", ".");
        Git("commit", "-q", "-m", "a");
        Git("switch", "-q", "-c", "branch");
        var same = Run("main");
        _after.With("input/articles/a.md", Article("글", "둘이다.", ""));

        var review = Run("main");
        var unknown = Run("nowhere");

        Assert.Equal((0, ""), (same.ExitCode, same.Output));
        Assert.Contains("- 하나다.\n+ 둘이다.\n", review.Output, StringComparison.Ordinal);
        Assert.Equal(0, review.ExitCode);
        Assert.Equal(2, unknown.ExitCode);
        Assert.Contains("둘이다.", File.ReadAllText(Path.Combine(_after.Root, "input", "articles", "a.md")), StringComparison.Ordinal);
    }

    private static string Article(string title, string text, string more) =>
        $"---\ntitle: \"{title}\"\ndate: 2025-01-02\nsource: reuters\ncategory: 인공지능\n{(more.Contains("rights", StringComparison.Ordinal) ? "" : "rights: own\n")}{more}\n---\n\n{text}\n";

    private void Both(string name, string text)
    {
        _before.With($"input/articles/{name}.md", text);
        _after.With($"input/articles/{name}.md", text);
    }

    private string Comment() => ReviewComment.Write(Review(), new SiteAddress("https://preview.example", ""));

    private SiteReview Review() => ReviewRun.Run(Options(_after), Options(_before), Touched(), new BuildProgress());

    private HashSet<string> Touched()
    {
        var (before, after) = (TemporaryFolder.Tree(_before.Root), TemporaryFolder.Tree(_after.Root));
        return before.Keys.Union(after.Keys).Where(f => before.GetValueOrDefault(f) != after.GetValueOrDefault(f)).ToHashSet(StringComparer.Ordinal);
    }

    private static BuildOptions Options(SiteFixture site) => BuildOptions.ForProject(site.Root, SiteFixture.AsOf) with { Theme = Path.Combine(Repository.Root, "theme") };

    private ProgramResult Run(string revision) =>
        ProgramRunner.Run("review", "--root", _after.Root, "--theme", Path.Combine(Repository.Root, "theme"), "--as-of", "2025-01-10", "--base", revision);

    private void Git(params string[] arguments)
    {
        using var git = Process.Start(new ProcessStartInfo("git", ["-C", _after.Root, "-c", "user.name=a", "-c", "user.email=a@example.com", "-c", "commit.gpgsign=false", .. arguments]))!;
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
    }
}
