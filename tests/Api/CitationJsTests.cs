using System.Diagnostics;
using StaticArchive.Tests.Sites;
using StaticArchive.Tests.Support;

namespace StaticArchive.Tests.Api;

/// <summary>Citation files read by the parsers of another program (<c>tests/citation-js</c>), where they are installed.</summary>
public sealed class CitationJsTests(SiteCases cases)
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "citation-js");

    [Theory]
    [InlineData("Sample")]
    [InlineData("Hostile")]
    public async Task Another_program_reads_what_was_meant(string site)
    {
        if (!Directory.Exists(Path.Combine(Folder, "node_modules")) || !IsNodeThere())
        {
            Assert.Skip("citation files were not read by another program: its parsers are not installed; with Node.js, run npm ci --ignore-scripts --prefix tests/citation-js");
        }

        var start = new ProcessStartInfo("node", [Path.Combine(Folder, "check.mjs"), cases.Built(site).Output]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var stop = TestContext.Current.CancellationToken;
        var error = process.StandardError.ReadToEndAsync(stop);
        var output = await process.StandardOutput.ReadToEndAsync(stop);
        await process.WaitForExitAsync(stop);

        Assert.True(process.ExitCode == 0, output + await error);
        Assert.EndsWith(" 0 problems", output.Trim(), StringComparison.Ordinal);
    }

    private static bool IsNodeThere() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(p => p.Length > 0 && (File.Exists(Path.Combine(p, "node")) || File.Exists(Path.Combine(p, "node.exe"))));
}
