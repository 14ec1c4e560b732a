using System.Diagnostics;
using StaticArchive.Build;
using StaticArchive.Tests.Support;

namespace StaticArchive.Tests.Output;

/// <summary>
/// The real program with its cache, killed at moments all over its time, most of them while it writes: the output folder holds the old site or the new one, never a mixture, and the next build trusts nothing
/// that the killed one left half done.
/// </summary>
public sealed class KilledBuildTests : IDisposable
{
    private const int Seed = 20240720;

    /// <summary>CI asks for more.</summary>
    private static readonly int Kills = int.TryParse(Environment.GetEnvironmentVariable("STATICARCHIVE_KILLS"), out var many) ? many : 12;

    private readonly TemporaryFolder _folder = new();
    private readonly MinimalSite _site;

    public KilledBuildTests() =>
        _site = new MinimalSite(_folder).WithTheme().WithInput("one", 24, "첫 번째 글.").WithInput("two", 30, "두 번째 글, 조금 더 길다.");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_build_killed_at_any_moment_leaves_the_old_site_or_the_new_one()
    {
        var random = new Random(Seed);
        var sites = new[] { "one", "two" }.ToDictionary(name => name, Tree);
        _site.Build("one");
        var whole = Stopwatch.StartNew();
        Assert.Equal(0, ProgramRunner.Run(_site.Arguments("one")).ExitCode);
        var duration = whole.ElapsedMilliseconds;
        var killed = 0;

        for (var i = 0; i < Kills; i++)
        {
            var (old, fresh) = i % 2 == 0 ? ("one", "two") : ("two", "one");
            killed += BuildAndKill(fresh, (i + random.NextDouble()) / Kills, duration, waitsForStaging: i % 5 > 0) ? 1 : 0;

            var left = TemporaryFolder.Tree(_site.Output);
            Assert.True(left.SequenceEqual(sites[old]) || left.SequenceEqual(sites[fresh]), $"after kill {i} the site is neither the old nor the new one");
            _site.Build(fresh, cache: BuildCache.In(_folder["cache"]));
            Assert.Equal(sites[fresh], TemporaryFolder.Tree(_site.Output));
            Assert.Equal([".output.lock", ".output.spare", "cache", "one", "output", "theme", "two"], Names());
        }

        Assert.True(killed > Kills / 2, $"only {killed} builds were still running when they were to be killed");
    }

    /// <param name="moment">From 0 to 1: the part of a build's time after which it is killed, or of the time that it writes.</param>
    /// <returns>Whether it was still running.</returns>
    private bool BuildAndKill(string input, double moment, long duration, bool waitsForStaging)
    {
        using var process = ProgramRunner.Start(_site.Arguments(input));
        var watch = Stopwatch.StartNew();
        if (waitsForStaging)
        {
            while (!Directory.Exists(_folder[".output.staging"]) && !process.HasExited)
            {
                Thread.Sleep(1);
            }

            watch.Restart();
        }

        var delay = moment * duration * (waitsForStaging ? 0.5 : 1.1);
        while (watch.ElapsedMilliseconds < delay && !process.HasExited)
        {
            Thread.Sleep(1);
        }

        var wasRunning = !process.HasExited;
        process.Kill();
        process.WaitForExit();
        return wasRunning;
    }

    private SortedDictionary<string, string> Tree(string input)
    {
        _site.Build(input, _folder["elsewhere/output"]);
        var tree = TemporaryFolder.Tree(_folder["elsewhere/output"]);
        Directory.Delete(_folder["elsewhere"], recursive: true);
        return tree;
    }

    private IEnumerable<string> Names() => Directory.EnumerateFileSystemEntries(_folder.Path).Select(p => Path.GetFileName(p)!).Order(StringComparer.Ordinal);
}
