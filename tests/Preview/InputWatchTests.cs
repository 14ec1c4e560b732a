using StaticArchive.Build;
using StaticArchive.Preview;
using StaticArchive.Tests.Support;

namespace StaticArchive.Tests.Preview;

public sealed class InputWatchTests : IDisposable
{
    private readonly TemporaryFolder _folder = new TemporaryFolder().With("input/articles/a.md", "one").With("input/articles/old/b.md", "two").With("theme/x.css", "three");
    private readonly InputWatch _watch;

    public InputWatchTests() => _watch = new InputWatch(BuildOptions.ForProject(_folder.Path, SiteFixture.AsOf), _ => { });

    public void Dispose()
    {
        _watch.Dispose();
        _folder.Dispose();
    }

    private async Task<string[]> NextAsync(double seconds = 10)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(seconds));
        var changes = await _watch.NextAsync(limit.Token);
        return [.. changes.Select(c => $"{c.Kind} {c.Name}")];
    }

    private async Task NothingMoreAsync() => await Assert.ThrowsAnyAsync<OperationCanceledException>(() => NextAsync(0.25));

    [Fact]
    public async Task Saved_file_is_told_once()
    {
        _folder.With("input/articles/a.md", "one more");

        Assert.Equal(["Changed input/articles/a.md"], await NextAsync());
        await NothingMoreAsync();
    }

    [Fact]
    public async Task Burst_of_saves_is_one_change()
    {
        for (var i = 0; i < 20; i++)
        {
            _folder.With("input/articles/a.md", new string('x', i)).With($"input/articles/{i}.md", "new");
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }

        var changes = await NextAsync();

        Assert.Equal(21, changes.Length);
        await NothingMoreAsync();
    }

    [Fact]
    public async Task Save_by_rename_is_a_change_of_the_file_and_hidden_files_of_editors_are_none()
    {
        _folder.With("input/articles/.a.md.swp", "swap").With("input/articles/a.md~", "backup");
        await NothingMoreAsync();
        _folder.With("input/articles/.a.md.tmp", "renamed");
        File.Move(_folder["input/articles/.a.md.tmp"], _folder["input/articles/a.md"], overwrite: true);

        Assert.Equal(["Changed input/articles/a.md"], await NextAsync());
    }

    [Fact]
    public async Task Files_that_come_and_go_and_those_in_hidden_folders_are_no_change()
    {
        _folder.With("input/articles/4913", "");
        File.Delete(_folder["input/articles/4913"]);
        _folder.With("input/.git/index", "one");
        await NothingMoreAsync();
        _folder.With("input/.git/index", "more").With("input/articles/a.md", "one more");

        Assert.Equal(["Changed input/articles/a.md"], await NextAsync());
        await NothingMoreAsync();
    }

    [Fact]
    public async Task Deleted_and_renamed_folders_take_their_files_along()
    {
        Directory.Move(_folder["input/articles/old"], _folder["input/articles/new"]);
        Assert.Equal(["Added input/articles/new/b.md", "Removed input/articles/old/b.md"], await NextAsync());

        Directory.Delete(_folder["input/articles/new"], recursive: true);
        Assert.Equal(["Removed input/articles/new/b.md"], await NextAsync());
    }

    [Fact]
    public async Task File_in_a_new_folder_is_seen_and_so_is_its_next_change()
    {
        _folder.With("input/articles/2025/03/c.md", "deep");
        Assert.Equal(["Added input/articles/2025/03/c.md"], await NextAsync());

        _folder.With("input/articles/2025/03/c.md", "deeper");
        Assert.Equal(["Changed input/articles/2025/03/c.md"], await NextAsync());
    }

    [Fact]
    public async Task Watched_folder_that_was_replaced_is_watched_again()
    {
        Directory.Move(_folder["input"], _folder["elsewhere"]);
        Assert.Equal(2, (await NextAsync()).Length);

        _folder.With("input/articles/a.md", "another branch");
        Assert.Equal(["Added input/articles/a.md"], await NextAsync());

        _folder.With("input/articles/a.md", "and its next commit");
        Assert.Equal(["Changed input/articles/a.md"], await NextAsync());
    }

    [Fact]
    public async Task Change_made_while_nobody_waits_is_told_by_the_next_call()
    {
        _folder.With("theme/x.css", "changed");
        Assert.Equal(["Changed theme/x.css"], await NextAsync());
        _folder.With("theme/x.css", "changed again");
        await Task.Delay(200, TestContext.Current.CancellationToken);

        Assert.Equal(["Changed theme/x.css"], await NextAsync());
    }
}
