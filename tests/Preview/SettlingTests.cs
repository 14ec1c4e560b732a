using System.Text;
using System.Text.RegularExpressions;
using StaticArchive.Tests.Support;

namespace StaticArchive.Tests.Preview;

/// <summary>Whatever happens to the files, and however fast: what is served in the end is what a build of them gives.</summary>
public sealed class SettlingTests
{
    private const string Half = "---\ntitle: 반만 적";

    [Fact]
    public async Task Half_written_file_bursts_renames_and_a_folder_that_goes_settle_on_the_right_site()
    {
        await using var site = await PreviewSite.StartAsync();

        for (var i = 0; i < 15; i++)
        {
            site.With("input/articles/burst.md", PreviewSite.Article($"{i}번째 저장"));
            site.With("input/articles/half.md", Half);
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        site.With("input/articles/half.md", PreviewSite.Article("다 적은 글"));
        site.With("input/articles/2023/gone.md", PreviewSite.Article("없어질 글"));
        site.With("input/articles/.burst.tmp", PreviewSite.Article("이름을 바꿔 저장한 글"));
        File.Move(site["input/articles/.burst.tmp"], site["input/articles/burst.md"], overwrite: true);
        await site.UntilAsync("/", "없어질 글");
        Directory.Delete(site["input/articles/2023"], recursive: true);

        await site.UntilAsync("/", "없어질 글", isThere: false);
        await site.UntilAsync("/", "이름을 바꿔 저장한 글");
        await site.UntilAsync("/", "다 적은 글");
        await AssertIsTheBuiltSiteAsync(site);
    }

    [Fact]
    public async Task Another_branch_is_another_site_with_its_settings_words_data_and_theme()
    {
        await using var site = await PreviewSite.StartAsync();

        site.With("input/settings.yml", File.ReadAllText(site["input/settings.yml"]).Replace("작은 서고", "다른 서고", StringComparison.Ordinal));
        await site.UntilAsync("/", "다른 서고");
        site.With("theme/strings/ko.yml", File.ReadAllText(site["theme/strings/ko.yml"]).Replace("skip: 본문으로 건너뛰기", "skip: 바로 본문으로", StringComparison.Ordinal));
        await site.UntilAsync("/", "바로 본문으로");
        site.With("input/data/topics.yml", File.ReadAllText(site["input/data/topics.yml"]).Replace("name: 인공지능", "name: 기계 지능", StringComparison.Ordinal));
        await site.UntilAsync("/", "기계 지능");
        site.With("theme/layouts/home.html", File.ReadAllText(site["theme/layouts/home.html"]) + "<!-- another layout -->\n");
        await site.UntilAsync("/", "another layout");
        File.Delete(site["input/articles/first.md"]);
        for (var i = 0; i < 40; i++)
        {
            site.With($"input/articles/branch/{i}.md", PreviewSite.Article($"가지의 글 {i}", $"id: branch-{i}\n"));
        }

        await site.UntilAsync("/articles/", "가지의 글 39");
        await site.UntilAsync("/articles/", "첫 글", isThere: false);
        await site.UntilAsync("/articles/", "글 40편");
        await AssertIsTheBuiltSiteAsync(site);
    }

    [Fact]
    public async Task Half_of_a_file_that_is_being_written_is_no_error_to_open_pages()
    {
        await using var site = await PreviewSite.StartAsync();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var told = new StringBuilder();
        var listening = site.ListenAsync(line => told.AppendLine(line), stop.Token);
        for (var i = 0; i < 5; i++)
        {
            site.With("input/articles/half.md", Half);
            await Task.Delay(15, stop.Token);
            site.With("input/articles/half.md", PreviewSite.Article($"{i}번째로 다 적은 글"));
            await site.UntilAsync("/", $"{i}번째로 다 적은 글");
        }

        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => listening);

        // On a busy machine fifteen milliseconds are sometimes many more.
        Assert.InRange(Regex.Count(told.ToString(), "\"failure\":\\{"), 0, 2);
    }

    private static async Task AssertIsTheBuiltSiteAsync(PreviewSite site)
    {
        // Pages are shown before the site is written; what is no page waits for that.
        using var feed = await site.Client.GetAsync(new Uri("/feed.xml", UriKind.Relative), TestContext.Current.CancellationToken);
        using var built = SiteFixture.From(site.Root).Build().MustSucceed();

        Assert.Empty(TreeFiles.Differences(built.Output, Path.Combine(site.Root, ".preview", $"{site.Server.Address.Port}", "site")));
    }
}
