using System.Diagnostics;
using StaticArchive.Tests.Support;

namespace StaticArchive.Tests.Build;

/// <summary>The real program, as people and CI call it.</summary>
public sealed class CheckCommandTests : IDisposable
{
    private const string Untidy = "---\nTitle: 오픈AI의 새로운 칩\ndate: 2024.5.1\nsource: reuters\ncategory: ai\n---\n\n글입니다.\n";
    private const string Tidy = "---\ntitle: 오픈AI의 새로운 칩\ndate: 2024-05-01\nsource: reuters\ncategory: 인공지능\n---\n\n글입니다.\n";

    private readonly SiteFixture _site = SiteFixture.From(Path.Combine(Repository.Root, "tests", "Specs", "site", "default")).Without("input/articles/first.md");

    public void Dispose() => _site.Dispose();

    [Fact]
    public void Fix_shows_first_then_mends_and_leaves_a_file_with_another_error_alone()
    {
        _site.With("input/articles/x.md", Untidy).With("input/articles/y.md", Untidy.Replace("source: reuters", "source: 없음", StringComparison.Ordinal));

        var shown = Run("check", "--fix", "--dry-run");
        var untouched = Text("x.md");
        var fixedRun = Run("check", "--fix");
        var again = Run("check", "--fix");

        Assert.Contains("-Title: 오픈AI의 새로운 칩\n", shown.Output, StringComparison.Ordinal);
        Assert.Contains("+date: 2024-05-01\n", shown.Output, StringComparison.Ordinal);
        Assert.Equal(Untidy, untouched);
        Assert.Equal((Tidy, Untidy.Replace("source: reuters", "source: 없음", StringComparison.Ordinal)), (Text("x.md"), Text("y.md")));
        Assert.Equal((1, 1), (fixedRun.ExitCode, again.ExitCode));
        Assert.Contains("0 files mended", again.Error, StringComparison.Ordinal);
        Assert.Equal(["x.md", "y.md"], Directory.EnumerateFileSystemEntries(Path.Combine(_site.Root, "input", "articles")).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Since_warns_about_what_the_branch_changed_only_and_strict_makes_errors()
    {
        _site.With("input/articles/old.md", Tidy.Replace("글입니다.", "광고", StringComparison.Ordinal));
        Git("init", "-q", "-b", "main");
        Git("add", ".");
        Git("commit", "-q", "-m", "a");
        Git("switch", "-q", "-c", "branch");
        _site.With("input/articles/새 글.md", Tidy.Replace("글입니다.", "728x90", StringComparison.Ordinal));

        var all = Run("check");
        var since = Run("check", "--since", "main", "--strict", "--format", "github");
        var wrong = Run("check", "--since", "--output=x");

        Assert.Equal(0, all.ExitCode);
        Assert.Contains("old.md(8,1): warning SA0705", all.Output, StringComparison.Ordinal);
        Assert.Equal(1, since.ExitCode);
        Assert.StartsWith("::error file=input/articles/새 글.md,line=8,col=1,title=SA0705%3A ", Assert.Single(since.Output.TrimEnd().Split('\n')), StringComparison.Ordinal);
        Assert.Equal(2, wrong.ExitCode);
        Assert.False(File.Exists(Path.Combine(_site.Root, "x")));
    }

    [Fact]
    public void A_project_in_a_folder_of_its_repository_is_told_from_the_repositorys_root()
    {
        var project = Path.Combine(_site.Root, "글", "archive");
        Git("init", "-q");
        _site.With("input/articles/x.md", Tidy.Replace("글입니다.", "728x90", StringComparison.Ordinal));
        Directory.CreateDirectory(project);
        Directory.Move(Path.Combine(_site.Root, "input"), Path.Combine(project, "input"));

        var told = ProgramRunner.Run(["check", "--root", project, "--theme", Path.Combine(Repository.Root, "theme"), "--format", "github"]);

        Assert.StartsWith("::warning file=글/archive/input/articles/x.md,line=8,col=1,", told.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_with_a_decomposed_name_is_shown_and_mended_where_it_is()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "the file system composes names by itself");
        const string Name = "input/articles/\u1112\u1161\u11AB.md";
        _site.With(Name, Tidy.Replace("글입니다.", "728x90", StringComparison.Ordinal));

        Assert.Contains("input/articles/한.md(8,1): warning SA0705: '728x90' is what is left of an advertisement\n  728x90\n  ^\n", Run("check").Output, StringComparison.Ordinal);
        Assert.StartsWith($"::warning file={Name},line=8,", Run("check", "--format", "github").Output, StringComparison.Ordinal);
        _site.With(Name, Untidy);
        Run("check", "--fix");
        Assert.Equal(Tidy, File.ReadAllText(Path.Combine(_site.Root, Name)));
    }

    [Fact]
    public void Since_without_a_repository_says_so()
    {
        var result = Run("check", "--since", "main");

        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith("--since needs a repository of git", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void New_writes_a_draft_once_and_says_where()
    {
        string[] arguments = ["new", "--title", "칩 이야기", "--source", "Reuters", "--category", "AI", "--url", "https://example.com/a", "--date", "2025-01-02"];
        var first = Run(arguments);
        var second = Run(arguments);
        var incomplete = Run("new", "--title", "칩 이야기");
        var noAddress = Run("new", "--url", "칩 이야기");

        Assert.Equal((0, "input/articles/2025/2025-01-02-칩-이야기.md\n"), (first.ExitCode, first.Output));
        Assert.Contains("title: 칩 이야기\n", File.ReadAllText(Path.Combine(_site.Root, first.Output.TrimEnd())), StringComparison.Ordinal);
        Assert.Equal(1, second.ExitCode);
        Assert.Contains("already translated in input/articles/2025/2025-01-02-칩-이야기.md: 칩 이야기", second.Error, StringComparison.Ordinal);
        Assert.Equal(2, incomplete.ExitCode);
        Assert.Contains("--source, --category must be given", incomplete.Error, StringComparison.Ordinal);
        Assert.Equal((1, "'칩 이야기' is no web address: it does not begin with https:// or http://.\n"), (noAddress.ExitCode, noAddress.Error));
    }

    private string Text(string name) => File.ReadAllText(Path.Combine(_site.Root, "input", "articles", name));

    private ProgramResult Run(params string[] arguments) =>
        ProgramRunner.Run([arguments[0], "--root", _site.Root, "--theme", Path.Combine(Repository.Root, "theme"), .. arguments[1..]]);

    private void Git(params string[] arguments)
    {
        var start = new ProcessStartInfo("git", ["-C", _site.Root, "-c", "user.name=a", "-c", "user.email=a@example.com", "-c", "commit.gpgsign=false", .. arguments]);
        using var git = Process.Start(start)!;
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
    }
}
