using Microsoft.AspNetCore.Http;
using StaticArchive.CommandLine;
using StaticArchive.Tests.Links;
using StaticArchive.Tests.Support;

namespace StaticArchive.Tests.CommandLine;

/// <summary>The real program and a host on this machine.</summary>
public sealed class LinksCommandTests
{
    private const string Kept = "input/data/link-checks.yml";

    private static async Task Answer(HttpContext context)
    {
        var path = context.Request.Path.Value;
        if (path == "/slow")
        {
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
            return;
        }

        context.Response.StatusCode = path is "/gone" or "/robots.txt" ? 404 : 200;
        context.Response.ContentType = "application/pdf";
    }

    /// <summary>Whose articles have these originals.</summary>
    private static SiteFixture Site(params string[] urls)
    {
        var site = SiteFixture.From(Path.Combine(Repository.Root, "tests", "Specs", "site", "default"));
        for (var i = 0; i < urls.Length; i++)
        {
            site.With($"input/articles/link-{i}.md", $"---\ntitle: 원문이 있는 글 {i}\ndate: 2024-05-0{i + 1}\nsource: reuters\ncategory: ai\noriginal: {{url: \"{urls[i]}\", archive: \"{urls[i]}?copy\"}}\n---\n\n글입니다.\n");
        }

        return site;
    }

    private static string[] Arguments(SiteFixture site, params string[] more) =>
        ["check", "links", "--root", site.Root, "--theme", Path.Combine(Repository.Root, "theme"), "--delay", "0", "--allow-local", .. more];

    [Fact]
    public async Task What_is_found_is_kept_and_not_asked_again()
    {
        await using var hosts = await FakeHosts.Start(Answer);
        using var site = Site(hosts.Url("127.0.0.1", "/story"), hosts.Url("127.0.0.1", "/gone"));

        var first = ProgramRunner.Run(Arguments(site));
        var asked = hosts.Requests.Count;
        var second = ProgramRunner.Run(Arguments(site));

        Assert.Equal((ExitCodes.Success, ExitCodes.Success), (first.ExitCode, second.ExitCode));
        Assert.Contains("4 links, 4 due, 4 visited: 2 ok, 2 gone", first.Error, StringComparison.Ordinal);
        Assert.Contains($"gone        404  {hosts.Url("127.0.0.1", "/gone")}  is not there (input/articles/link-1.md)", first.Output, StringComparison.Ordinal);
        Assert.Contains("4 links, 0 due", second.Error, StringComparison.Ordinal);
        Assert.Equal(asked, hosts.Requests.Count);
        Assert.Equal(4, File.ReadAllLines(Path.Combine(site.Root, Kept)).Count(l => l.StartsWith("- {url: ", StringComparison.Ordinal)));
        Assert.Contains("SA0762", site.Check().Codes());
    }

    [Fact]
    public async Task An_interruption_keeps_what_was_found()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "a process cannot be interrupted from outside there");
        await using var hosts = await FakeHosts.Start(Answer);
        using var site = Site(hosts.Url("127.0.0.1", "/a"), hosts.Url("127.0.0.1", "/slow"));

        using var program = ProgramRunner.Start(Arguments(site));
        while (!hosts.Requests.Any(r => r.Path == "/slow"))
        {
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }

        // Not ^C: where the tests are started in the background, their children ignore it.
        using var kill = System.Diagnostics.Process.Start("kill", ["-TERM", $"{program.Id}"]);
        await program.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(ExitCodes.Success, program.ExitCode);
        Assert.Contains("Interrupted", await program.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        var kept = await File.ReadAllTextAsync(Path.Combine(site.Root, Kept), TestContext.Current.CancellationToken);
        Assert.Contains("/a\", checked", kept, StringComparison.Ordinal);
        Assert.DoesNotContain("/slow", kept, StringComparison.Ordinal);
    }

    [Fact]
    public void Off_the_network_nothing_is_asked()
    {
        using var site = Site("https://example.com/gone", "https://example.com/new")
            .With(Kept, "- {url: \"https://example.com/gone\", checked: 2025-12-20, state: gone, status: 404}\n");

        var told = ProgramRunner.Run(Arguments(site, "--offline"));

        Assert.Equal(ExitCodes.Success, told.ExitCode);
        Assert.Contains("gone        404  https://example.com/gone  as seen on 2025-12-20", told.Output, StringComparison.Ordinal);
        Assert.Contains("4 links, 3 never visited, 0 answered", told.Error, StringComparison.Ordinal);
    }
}
