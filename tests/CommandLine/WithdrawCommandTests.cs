using StaticArchive.Tests.Support;

namespace StaticArchive.Tests.CommandLine;

public sealed class WithdrawCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Edits_the_file_and_lists_what_changes()
    {
        var site = new MinimalSite(_folder).WithTheme().WithInput("input", 3, "비밀본문입니다.");

        var result = ProgramRunner.Run(["withdraw", "001", "--reason", "저작권자의 요청", "--by", "편집부", "--date", "2025-01-01", .. site.Arguments("input")]);

        Assert.True(result.ExitCode == 0, result.Error);
        var text = File.ReadAllText(Path.Combine(site.InputOf("input"), "articles/001.md"));
        Assert.Contains("status: withdrawn\nwithdrawn:\n  date: 2025-01-01\n  reason: \"저작권자의 요청\"\n  by: \"편집부\"\n---\n", text, StringComparison.Ordinal);
        foreach (var line in (string[])["  ~ articles/2024/001/index.html", "  - api/articles/001.json", "  ~ feed.xml", "  ~ sitemap.xml", "  ~ _redirects"])
        {
            Assert.Contains(line + "\n", result.Output, StringComparison.Ordinal);
        }

        Assert.Contains("git filter-repo", result.Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(site.Output));
    }

    [Fact]
    public void Says_what_it_does_not_find_and_edits_nothing()
    {
        var site = new MinimalSite(_folder).WithTheme().WithInput("input", 1, "본문");
        var before = File.ReadAllBytes(Path.Combine(site.InputOf("input"), "articles/000.md"));

        var result = ProgramRunner.Run(["withdraw", "nothing", "--reason", "까닭", .. site.Arguments("input")]);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("no article has the id 'nothing'", result.Error, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(Path.Combine(site.InputOf("input"), "articles/000.md")));
    }
}
