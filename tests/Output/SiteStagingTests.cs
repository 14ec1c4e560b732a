using StaticArchive.Diagnostics;
using StaticArchive.Output;
using StaticArchive.Tests.Support;

namespace StaticArchive.Tests.Output;

public sealed class SiteStagingTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly DiagnosticBag _diagnostics = new();

    private string Output => _folder["output"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_first_site_is_all_written()
    {
        var result = Publish(("index.html", "home"), ("tags/인공지능/index.html", "tag"));

        Assert.Equal(new PublishResult(3, 0, 0), result);
        Assert.Equal("home", File.ReadAllText(_folder["output/index.html"]));
        Assert.Equal("tag", File.ReadAllText(_folder["output/tags/인공지능/index.html"]));
        Assert.Equal([".staticarchive", "index.html", "tags", "tags/인공지능", "tags/인공지능/index.html"], TemporaryFolder.Tree(Output).Keys);
        Assert.False(Directory.Exists(_folder[".output.staging"]));
    }

    [Fact]
    public void Changed_files_are_new_files_unchanged_ones_stay_and_stale_ones_go()
    {
        Publish(("same.html", "same"), ("changed.html", "old"), ("stale/index.html", "stale"));
        var longAgo = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(_folder["output/same.html"], longAgo);
        using var reader = File.OpenRead(_folder["output/changed.html"]);

        var result = Publish(("same.html", "same"), ("changed.html", "new"), ("added.html", "added"));

        Assert.Equal(new PublishResult(2, 2, 1), result);
        Assert.Equal([".staticarchive", "added.html", "changed.html", "same.html"], TemporaryFolder.Tree(Output).Keys);
        Assert.Equal(longAgo, File.GetLastWriteTimeUtc(_folder["output/same.html"]));
        Assert.Equal("new", File.ReadAllText(_folder["output/changed.html"]));
        Assert.Equal("old", new StreamReader(reader).ReadToEnd());
        Assert.False(Directory.Exists(_folder[".output.staging"]));
    }

    [Fact]
    public void The_same_site_again_touches_nothing()
    {
        Publish(("index.html", "home"));
        var made = Directory.GetCreationTimeUtc(Output);

        var result = Publish(("index.html", "home"));

        Assert.Equal(new PublishResult(0, 2, 0), result);
        Assert.Equal(made, Directory.GetCreationTimeUtc(Output));
    }

    [Fact]
    public void Without_commit_the_old_site_stays_and_the_staged_one_goes()
    {
        Publish(("index.html", "home"));
        using (var staging = Begin()!)
        {
            staging.Write(Page("index.html", "changed"));
        }

        Assert.Equal("home", File.ReadAllText(_folder["output/index.html"]));
        Assert.False(Directory.Exists(_folder[".output.staging"]));
    }

    [Fact]
    public void An_error_from_elsewhere_stops_the_commit()
    {
        Publish(("index.html", "home"));
        using var staging = Begin()!;
        staging.Write(Page("index.html", "changed"));
        _diagnostics.Add(new Diagnostic("SA9999", Severity.Error, "a template failed", new SourceLocation("theme/x.html"), "mend it"));

        Assert.Null(staging.Commit());
        Assert.Equal("home", File.ReadAllText(_folder["output/index.html"]));
    }

    [Fact]
    public void What_a_killed_build_left_is_cleared()
    {
        _folder.With(".output.staging/half/written.html", "<ht");

        var result = Publish(("index.html", "home"));

        Assert.NotNull(result);
        Assert.Equal([".staticarchive", "index.html"], TemporaryFolder.Tree(Output).Keys);
    }

    [Fact]
    public void A_build_killed_between_two_renames_left_the_old_site_and_it_comes_back()
    {
        Publish(("index.html", "home"));
        Directory.Move(Output, _folder[".output.old"]);
        _folder.With(".output.staging/index.html", "half");

        using var staging = Begin();

        Assert.Equal("home", File.ReadAllText(_folder["output/index.html"]));
        Assert.False(Directory.Exists(_folder[".output.old"]));
    }

    [Fact]
    public void A_build_killed_after_both_renames_left_an_old_site_that_goes()
    {
        Publish(("index.html", "home"));
        _folder.With(".output.old/index.html", "older");

        using var staging = Begin();

        Assert.Equal("home", File.ReadAllText(_folder["output/index.html"]));
        Assert.False(Directory.Exists(_folder[".output.old"]));
    }

    [Fact]
    public void Renames_in_turn_exchange_where_the_system_cannot()
    {
        _folder.With("fresh/a", "new").With("current/a", "old");

        FolderSwap.RenameInTurn(_folder["fresh"], _folder["current"], _folder["old"]);

        Assert.Equal(("old", "new"), (File.ReadAllText(_folder["fresh/a"]), File.ReadAllText(_folder["current/a"])));
        Assert.False(Directory.Exists(_folder["old"]));
    }

    [Fact]
    public void A_second_rename_that_fails_takes_the_first_one_back()
    {
        _folder.With("current/a", "old");

        Assert.ThrowsAny<IOException>(() => FolderSwap.RenameInTurn(_folder["gone"], _folder["current"], _folder["old"]));

        Assert.Equal("old", File.ReadAllText(_folder["current/a"]));
    }

    [Fact]
    public void A_folder_with_foreign_files_is_refused_and_untouched()
    {
        _folder.With("output/thesis.doc", "years of work");

        Assert.Null(Begin());
        Assert.Equal("SA0602", Assert.Single(_diagnostics.Sorted()).Code);
        Assert.Equal("years of work", File.ReadAllText(_folder["output/thesis.doc"]));
    }

    [Fact]
    public void An_empty_folder_and_a_missing_one_are_taken()
    {
        Directory.CreateDirectory(Output);

        Assert.NotNull(Publish(("index.html", "home")));
    }

    [Fact]
    public void A_file_in_the_folders_place_is_refused()
    {
        _folder.With("output", "a file");

        Assert.Null(Begin());
        Assert.Equal("SA0602", Assert.Single(_diagnostics.Sorted()).Code);
    }

    [Theory]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("input")]
    [InlineData("input/assets")]
    [InlineData("theme/static")]
    [InlineData("alias/input")]
    public void The_project_its_input_and_its_theme_are_protected(string output)
    {
        _folder.With("project/input/settings.yml", "").With("project/theme/layouts/home.html", "");
        Directory.CreateSymbolicLink(_folder["project/alias"], _folder["project"]);
        var before = TemporaryFolder.Tree(_folder["project"]);

        var staging = SiteStaging.Begin(_folder[$"project/{output}"], [_folder["project/input"], _folder["project/theme"], _folder["project"]], _diagnostics);

        Assert.Null(staging);
        Assert.Equal("SA0603", Assert.Single(_diagnostics.Sorted()).Code);
        Assert.Equal(before, TemporaryFolder.Tree(_folder["project"]));
    }

    [Fact]
    public void A_link_to_the_output_folder_stays_a_link()
    {
        Directory.CreateDirectory(_folder["www"]);
        Directory.CreateSymbolicLink(Output, _folder["www"]);

        Publish(("index.html", "home"));
        Publish(("index.html", "changed"));

        Assert.Equal(_folder["www"], new DirectoryInfo(Output).LinkTarget);
        Assert.Equal("changed", File.ReadAllText(_folder["www/index.html"]));
    }

    [Fact]
    public void Links_in_the_old_site_are_neither_followed_nor_kept()
    {
        Publish(("a/index.html", "a"), ("b.html", "b"));
        _folder.With("outside/index.html", "a").With("outside/b.html", "b");
        Directory.Delete(_folder["output/a"], recursive: true);
        File.Delete(_folder["output/b.html"]);
        Directory.CreateSymbolicLink(_folder["output/a"], _folder["outside"]);
        File.CreateSymbolicLink(_folder["output/b.html"], _folder["outside/b.html"]);
        Directory.CreateSymbolicLink(_folder["output/loop"], Output);

        var result = Publish(("a/index.html", "a"), ("b.html", "b"));
        File.WriteAllText(_folder["outside/index.html"], "changed");
        File.WriteAllText(_folder["outside/b.html"], "changed");

        Assert.NotNull(result);
        Assert.Equal(2, result.Removed);
        Assert.Equal(
            new Dictionary<string, string> { [".staticarchive"] = File.ReadAllText(_folder["output/.staticarchive"]), ["a"] = "folder", ["a/index.html"] = "a", ["b.html"] = "b" },
            TemporaryFolder.Tree(Output));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/etc/passwd")]
    [InlineData("../outside.html")]
    [InlineData("a/../../outside.html")]
    [InlineData("a//b")]
    [InlineData("a/")]
    [InlineData("a/./b")]
    [InlineData("a\\b")]
    [InlineData("a\nb")]
    [InlineData("a\0b")]
    public void Paths_that_lead_astray_are_errors_of_their_origin(string path)
    {
        using var staging = Begin()!;

        staging.Write(Page(path, "x"));

        var found = Assert.Single(_diagnostics.Sorted());
        Assert.Equal(("SA0605", $"input/{path}"), (found.Code, found.Where.File));
        Assert.Null(staging.Commit());
        Assert.False(Directory.Exists(Output));
    }

    [Fact]
    public void A_path_with_a_lone_surrogate_is_an_error()
    {
        using var staging = Begin()!;

        staging.Write(Page("a\uD800b", "x"));

        Assert.Equal("SA0605", Assert.Single(_diagnostics.Sorted()).Code);
    }

    [Fact]
    public void A_name_longer_than_file_systems_take_is_an_error()
    {
        using var staging = Begin()!;

        staging.Write(Page(new string('가', 85), "fits"));
        staging.Write(Page(new string('가', 86), "does not"));
        staging.Write(Page(string.Concat(Enumerable.Repeat("가나다/", 301)) + "index.html", "does not"));

        Assert.Equal(["SA0605", "SA0605"], _diagnostics.Sorted().Select(d => d.Code));
    }

    [Fact]
    public void Two_files_at_one_path_are_an_error_that_names_both_in_any_order()
    {
        var origins = new[] { "input/a.md", "input/b.md" };
        var messages = new[] { origins, [.. origins.Reverse()] }.Select(order =>
        {
            var diagnostics = new DiagnosticBag();
            using var staging = SiteStaging.Begin(Output, [], diagnostics)!;
            foreach (var origin in order)
            {
                staging.Write(OutputFile.FromText("x/index.html", origin, origin));
            }

            return Assert.Single(diagnostics.Sorted());
        }).ToList();

        Assert.Equal(messages[0], messages[1]);
        Assert.Equal("input/a.md: error SA0604: two files at one path: x/index.html of input/a.md, and x/index.html of input/b.md", messages[0].ToString());
    }

    [Theory]
    [InlineData("robots.txt", "robots.txt/index.html")]
    [InlineData("robots.txt/index.html", "robots.txt")]
    [InlineData("a", "a/b/c/d")]
    public void A_file_where_another_needs_a_folder_is_an_error_that_names_both(string first, string second)
    {
        using var staging = Begin()!;

        staging.Write(Page(first, "1"));
        staging.Write(Page(second, "2"));

        var found = Assert.Single(_diagnostics.Sorted());
        Assert.Equal("SA0604", found.Code);
        Assert.Contains($"{first} of input/{first}", found.Message, StringComparison.Ordinal);
        Assert.Contains($"{second} of input/{second}", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_marker_belongs_to_the_writer()
    {
        using var staging = Begin()!;
        staging.Write(Page(".staticarchive", "mine"));

        Assert.Null(staging.Commit());
        Assert.Equal("SA0604", Assert.Single(_diagnostics.Sorted()).Code);
    }

    [Fact]
    public void Many_files_from_many_threads_all_arrive()
    {
        using var staging = Begin()!;

        Parallel.For(0, 5_000, i => staging.Write(Page($"{i % 100}/{i % 7}/{i}.html", $"{i}")));
        var result = staging.Commit();

        Assert.Equal(new PublishResult(5_001, 0, 0), result);
        Assert.All(Enumerable.Range(0, 5_000), i => Assert.Equal($"{i}", File.ReadAllText(_folder[$"output/{i % 100}/{i % 7}/{i}.html"])));
    }

    [Fact]
    public void Disk_trouble_is_one_diagnostic_and_the_old_site_stays()
    {
        Publish(("index.html", "home"));
        using var staging = Begin()!;
        Directory.Delete(_folder[".output.staging"]);
        _folder.With(".output.staging", "nobody can write a folder here");

        Parallel.For(0, 100, i => staging.Write(Page($"{i}.html", "x")));

        Assert.Null(staging.Commit());
        Assert.Equal("SA0601", Assert.Single(_diagnostics.Sorted()).Code);
        Assert.Equal("home", File.ReadAllText(_folder["output/index.html"]));
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_a_diagnostic()
    {
        _folder.With("file", "not a folder");

        Assert.Null(SiteStaging.Begin(_folder["file/output"], [], _diagnostics));
        Assert.Equal("output: error SA0601", Assert.Single(_diagnostics.Sorted()).ToString()[..20]);
    }

    private static OutputFile Page(string path, string text) => OutputFile.FromText(path, text, $"input/{path}");

    private SiteStaging? Begin() => SiteStaging.Begin(Output, [_folder["input"], _folder["theme"], _folder.Path], _diagnostics);

    private PublishResult? Publish(params ReadOnlySpan<(string Path, string Text)> files)
    {
        using var staging = Begin()!;
        foreach (var (path, text) in files)
        {
            staging.Write(Page(path, text));
        }

        var result = staging.Commit();
        Assert.Empty(_diagnostics.Sorted());
        return result;
    }
}
