using StaticArchive.CommandLine;
using StaticArchive.Tests.Support;

namespace StaticArchive.Tests.CommandLine;

public sealed class ImportCommandTests : IDisposable
{
    private const string Post = "인공지능\n칩을 만들다\n김옮김 2024. 7. 20. 12:41\n\n(로이터) 칩을 만든다.\n";

    private readonly SiteFixture _site = SiteFixture.From(Path.Combine(Repository.Root, "tests", "Import", "Site")).With("post.txt", Post);

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData("import")]
    [InlineData("import", "text")]
    [InlineData("import", "blogspot", "{root}/post.txt")]
    [InlineData("import", "{root}/post.txt", "{root}/post.txt")]
    [InlineData("import", "text", "{root}/none.txt")]
    [InlineData("import", "text", "{root}/post.txt", "--date", "20. 7. 2024")]
    [InlineData("import", "text", "{root}/post.txt", "--prefix", "My Blog")]
    [InlineData("import", "text", "{root}/post.txt", "--source", "Roiters")]
    [InlineData("import", "text", "{root}/post.txt", "--category", "없는 분류")]
    public void Wrong_words_are_refused_and_nothing_is_written(params string[] said)
    {
        Assert.Equal(ExitCodes.Usage, Run(said));
        Assert.Equal(["2024-01-05-first.md"], Articles());
    }

    [Fact]
    public void A_trial_writes_nothing_and_the_real_import_writes_once()
    {
        Assert.Equal(ExitCodes.Success, Run("import", "text", "{root}/post.txt", "--dry-run"));
        Assert.Single(Articles());
        Assert.Equal(ExitCodes.Success, Run("import", "auto", "{root}/post.txt"));
        Assert.Equal(["2024-01-05-first.md", "2024-07-20-칩을-만들다.md"], Articles());
        Assert.Equal(ExitCodes.Success, Run("import", "auto", "{root}/post.txt"));
        Assert.Equal(2, Articles().Count);
    }

    [Fact]
    public void A_file_that_is_in_the_way_stays()
    {
        _site.With("input/articles/2024/2024-07-20-칩을-만들다.md", "누구의 메모");

        Assert.Equal(ExitCodes.Success, Run("import", "text", "{root}/post.txt"));
        Assert.Equal("누구의 메모", File.ReadAllText(Path.Combine(_site.Root, "input/articles/2024/2024-07-20-칩을-만들다.md")));
        Assert.Equal(2, Articles().Count);
    }

    [Fact]
    public void Nothing_is_written_behind_a_link()
    {
        Directory.CreateDirectory(Path.Combine(_site.Root, "elsewhere"));
        Directory.CreateSymbolicLink(Path.Combine(_site.Root, "input/articles/2023"), Path.Combine(_site.Root, "elsewhere"));
        _site.With("post.txt", Post.Replace("2024", "2023", StringComparison.Ordinal));

        Assert.Equal(ExitCodes.InputErrors, Run("import", "text", "{root}/post.txt"));
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(_site.Root, "elsewhere")));
    }

    /// <summary>SA0811.</summary>
    [Fact]
    public void A_text_that_a_build_would_refuse_is_not_written()
    {
        _site.With("large.txt", Post + string.Concat(Enumerable.Repeat("긴 글입니다.\n", 150_000)));

        Assert.Equal(ExitCodes.InputErrors, Run("import", "text", "{root}/large.txt"));
        Assert.Single(Articles());
    }

    private int Run(params string[] said) =>
        Commands.Run([.. said.Select(s => s.Replace("{root}", _site.Root, StringComparison.Ordinal)), "--root", _site.Root, "--theme", Path.Combine(Repository.Root, "theme")]);

    private IReadOnlyList<string> Articles() => TreeFiles.Paths(Path.Combine(_site.Root, "input/articles/2024"));
}
