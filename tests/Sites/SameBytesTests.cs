using System.Diagnostics;
using StaticArchive.Tests.Support;

namespace StaticArchive.Tests.Sites;

/// <summary>Same input, same bytes: whatever the machine's zone and language, and in whatever order and when the files came onto its disk.</summary>
public sealed class SameBytesTests
{
    private const string AsOf = "2026-01-01T00:00Z";

    [Fact]
    public void Sites_of_machines_with_other_zones_and_languages_are_the_same()
    {
        (string Name, string Value)[] machines = [("TZ", "UTC"), ("TZ", "Asia/Seoul"), ("TZ", "America/Los_Angeles"), ("LANG", "C"), ("LANG", "ko_KR.UTF-8")];
        var folder = Directory.CreateTempSubdirectory("staticarchive-tests").FullName;
        try
        {
            var outputs = machines.Select((machine, i) =>
            {
                var root = Path.Combine(folder, i.ToString());
                CopySample(root, i);
                Run(root, machine);
                return Path.Combine(root, "output");
            }).ToList();

            Assert.NotEmpty(TreeFiles.Paths(outputs[0]));
            foreach (var (other, machine) in outputs.Zip(machines).Skip(1))
            {
                var differences = TreeFiles.Differences(outputs[0], other);
                Assert.True(differences.Count == 0, $"{machine} differs from {machines[0]}:\n{string.Join('\n', differences)}");
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Second_build_of_the_same_input_writes_nothing()
    {
        using var site = SiteFixture.From(SiteCases.Folder("Sample")).Build().MustSucceed();
        var before = Stamps(site);

        site.Build().MustSucceed();

        Assert.Equal((0, 0), (site.Report!.Written, site.Report.Removed));
        Assert.Equal(site.Files().Count, site.Report.Files);
        Assert.Equal(before, Stamps(site));
    }

    [Fact]
    public void Edited_site_is_that_of_a_clean_build()
    {
        using var edited = SiteFixture.From(SiteCases.Folder("Sample")).Build().MustSucceed();

        edited.Without("input/articles/2025/칩-공급망.md").With("input/pages/new.md", "---\ntitle: 새 쪽\n---\n\n새 쪽입니다.\n").Build().MustSucceed();

        using var clean = SiteFixture.From(SiteCases.Folder("Sample"))
            .Without("input/articles/2025/칩-공급망.md").With("input/pages/new.md", "---\ntitle: 새 쪽\n---\n\n새 쪽입니다.\n").Build().MustSucceed();
        Assert.Empty(TreeFiles.Differences(edited.Output, clean.Output));
        Assert.True(edited.Report!.Removed > 0);
        Assert.False(edited.Has("articles/2025/칩-공급망/index.html"));
    }

    [Fact]
    public void Files_of_the_input_in_other_hands_give_the_same_site()
    {
        using var site = SiteFixture.From(SiteCases.Folder("Sample")).Build().MustSucceed();
        using var windows = SiteFixture.From(SiteCases.Folder("Sample"));
        foreach (var path in TreeFiles.Paths(windows.Root).Where(p => p.EndsWith(".md", StringComparison.Ordinal) || p.EndsWith(".yml", StringComparison.Ordinal)))
        {
            var text = File.ReadAllText(Path.Combine(windows.Root, path));
            windows.With(path, "\uFEFF" + text.Replace("\n", "\r\n", StringComparison.Ordinal));
        }

        windows.Build().MustSucceed();

        Assert.Empty(TreeFiles.Differences(site.Output, windows.Output));
    }

    /// <summary>Forwards, backwards or from the middle, and as if at another time.</summary>
    private static void CopySample(string root, int turn)
    {
        var sample = SiteCases.Folder("Sample");
        var paths = TreeFiles.Paths(sample).Where(p => p.StartsWith("input/", StringComparison.Ordinal)).ToList();
        var ordered = turn % 2 == 0 ? paths : paths.AsEnumerable().Reverse();
        TreeFiles.Copy(sample, root, ordered.Skip(turn * 3).Concat(ordered.Take(turn * 3)));
        foreach (var path in paths)
        {
            File.SetLastWriteTimeUtc(Path.Combine(root, path), new DateTime(2001 + turn, 2, 3, 4, 5, 6, DateTimeKind.Utc));
        }
    }

    private static void Run(string root, (string Name, string Value) machine)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            ArgumentList =
            {
                Path.Combine(AppContext.BaseDirectory, "StaticArchive.dll"), "build", "--root", root, "--theme", Path.Combine(Repository.Root, "theme"), "--as-of", AsOf, "--log", "quiet",
            },
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        start.Environment.Remove("LC_ALL");
        start.Environment[machine.Name] = machine.Value;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"exit code {process.ExitCode} under {machine}:\n{error}{output.Result}");
    }

    /// <summary>When each file was written and, where the system tells, which file it is.</summary>
    private static List<string> Stamps(SiteFixture site)
    {
        var inodes = Inodes(site.Output);
        return [.. site.Files().Select(p => $"{p} {File.GetLastWriteTimeUtc(Path.Combine(site.Output, p)).Ticks} {inodes.GetValueOrDefault(p)}")];
    }

    /// <summary>Numbers of the files by path; none on systems whose <c>find</c> does not say them.</summary>
    private static Dictionary<string, string> Inodes(string folder)
    {
        if (!OperatingSystem.IsLinux())
        {
            return [];
        }

        var start = new ProcessStartInfo("find") { ArgumentList = { folder, "-type", "f", "-printf", "%i %P\\n" }, RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        return process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split(' ', 2))
            .ToDictionary(l => l[1], l => l[0], StringComparer.Ordinal);
    }
}
