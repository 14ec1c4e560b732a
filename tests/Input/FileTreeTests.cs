using System.Diagnostics;
using StaticArchive.Cache;
using StaticArchive.Diagnostics;
using StaticArchive.Input;
using StaticArchive.Tests.Support;

namespace StaticArchive.Tests.Input;

public sealed class FileTreeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly DiagnosticBag _diagnostics = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Files_come_in_ordinal_order_without_hidden_and_underscored_ones_and_copies_of_editors()
    {
        _folder.With("b.md~", "x").With("#b.md#", "x").With("a/.#z.md", "x");
        _folder.With("b.md", "x").With("a/z.md", "12").With("a/가.md", "x").With("_draft.md", "x").With(".hidden", "x").With("_drafts/x.md", "x").With(".git/x.md", "x")
            .With("a/_directory.yml", "x").With("B.md", "x");

        var files = List();

        Assert.Equal(["input/B.md", "input/a/_directory.yml", "input/a/z.md", "input/a/가.md", "input/b.md"], files.Select(f => f.Name));
        Assert.Equal((_folder["a/z.md"], 2), (files[2].FullPath, files[2].Size));
        Assert.Empty(_diagnostics.Sorted());
    }

    [Fact]
    public void Decomposed_names_are_composed()
    {
        _folder.With("\u1112\u1161\u11AB/\u1100\u1161.md", "text");

        var file = Assert.Single(List());

        Assert.Equal("input/한/가.md", file.Name);
        Assert.Equal("text", File.ReadAllText(file.FullPath));
    }

    [Fact]
    public void Two_files_that_become_one_name_are_an_error_that_names_both()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "the file system makes them one by itself");
        _folder.With("\u1100\u1161.md", "x").With("가.md", "x").With("\u1112\u1161\u11AB/x.md", "x").With("한/x.md", "x");

        var files = List();

        Assert.Equal(["input/가.md", "input/한/x.md"], files.Select(f => f.Name));
        Assert.Equal(["SA0008", "SA0008"], _diagnostics.Sorted().Select(d => d.Code));
        Assert.Contains("'가.md'", _diagnostics.Sorted()[0].Message, StringComparison.Ordinal);
        Assert.Contains("'\u1100\u1161.md'", _diagnostics.Sorted()[0].Message, StringComparison.Ordinal);
        Assert.Contains("'한/x.md'", _diagnostics.Sorted()[1].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/etc/hostname")]
    [InlineData("../outside.md")]
    [InlineData("a.md")]
    [InlineData("folder")]
    [InlineData("..")]
    [InlineData("link.md")]
    [InlineData("nowhere")]
    public void Symbolic_links_are_refused_wherever_they_lead(string target)
    {
        _folder.With("input/a.md", "x").With("input/folder/b.md", "x").With("outside.md", "secret");
        File.CreateSymbolicLink(_folder["input/link.md"], target);

        var files = List("input");

        Assert.Equal(["input/a.md", "input/folder/b.md"], files.Select(f => f.Name));
        Assert.Equal("input/link.md: error SA0009: 'link.md' is a symbolic link", Assert.Single(_diagnostics.Sorted()).ToString());
    }

    [Fact]
    public void A_link_through_a_folder_that_is_not_looked_at_reads_nothing_outside()
    {
        _folder.With("input/secret.md", "decoy").With("home/secret.md", "secret").With("home/deep/x", "x");
        Directory.CreateSymbolicLink(_folder["input/_d"], _folder["home/deep"]);
        File.CreateSymbolicLink(_folder["input/a.md"], "_d/../secret.md");

        var files = List("input");

        Assert.DoesNotContain(files, f => File.ReadAllText(f.FullPath) == "secret");
    }

    [Fact]
    public void The_folder_itself_may_be_a_link()
    {
        _folder.With("elsewhere/a.md", "x");
        Directory.CreateSymbolicLink(_folder["input"], _folder["elsewhere"]);

        Assert.Equal("input/a.md", Assert.Single(List("input")).Name);
        Assert.Empty(_diagnostics.Sorted());
    }

    [Fact]
    public void A_pipe_is_refused_and_nobody_waits_for_it()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows keeps its pipes elsewhere");
        Shell($"mkfifo {_folder["pipe.md"]}");

        Assert.Empty(List());
        Assert.Equal("input/pipe.md: error SA0002: this is no regular file", Assert.Single(_diagnostics.Sorted()).ToString());
    }

    [Fact]
    public void Folders_deeper_than_32_are_an_error()
    {
        _folder.With(string.Join('/', Enumerable.Repeat("d", 32)) + "/a.md", "x").With(string.Join('/', Enumerable.Repeat("e", 33)) + "/a.md", "x");

        Assert.EndsWith("d/a.md", Assert.Single(List()).Name, StringComparison.Ordinal);
        Assert.Equal("SA0011", Assert.Single(_diagnostics.Sorted()).Code);
    }

    [Theory]
    [InlineData("a\nb.md", "input/a?b.md")]
    [InlineData("a\u001b[31m.md", "input/a?[31m.md")]
    [InlineData("a\\b.md", "input/a?b.md")]
    [InlineData("a\u202Eb.md", "input/a?b.md")]
    public void Names_that_would_lie_in_a_message_are_refused(string name, string shown)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such names");
        _folder.With(name, "x");

        Assert.Empty(List());
        var found = Assert.Single(_diagnostics.Sorted());
        Assert.Equal(("SA0012", shown), (found.Code, found.Where.File));
    }

    [Fact]
    public void A_name_that_is_not_utf8_is_refused()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "other systems have no such names");
        Shell($"printf x > \"$(printf '{_folder.Path}/\\260\\241.md')\"");

        var files = List();
        Shell($"rm {_folder.Path}/*.md");

        Assert.Empty(files);
        Assert.Equal("SA0012", Assert.Single(_diagnostics.Sorted()).Code);
    }

    [Fact]
    public void A_folder_that_cannot_be_read_is_an_error()
    {
        Assert.Empty(FileTree.List(_folder["gone"], "input", _diagnostics));

        var found = Assert.Single(_diagnostics.Sorted());
        Assert.Equal(("SA0002", "input"), (found.Code, found.Where.File));
    }

    private static void Shell(string command)
    {
        using var process = Process.Start("sh", ["-c", command]);
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }

    /// <summary>The same twice: of folders that nobody has looked at, and of what was seen in them before.</summary>
    private IReadOnlyList<InputPath> List(string folder = "")
    {
        var (path, ofSeen) = (folder.Length == 0 ? _folder.Path : _folder[folder], new DiagnosticBag());
        var seen = FileTree.List(path, "input", ofSeen, TreeStamps.Take(path));

        var files = FileTree.List(path, "input", _diagnostics);

        Assert.Equal(files, seen.Select(f => f with { Stamp = default }));
        Assert.Equal(_diagnostics.Sorted(), ofSeen.Sorted());
        return files;
    }
}
