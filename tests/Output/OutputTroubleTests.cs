using StaticArchive.Diagnostics;
using StaticArchive.Output;
using StaticArchive.Tests.Support;

namespace StaticArchive.Tests.Output;

/// <summary>What the real program says, and what is left, where the site cannot be written.</summary>
public sealed class OutputTroubleTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly MinimalSite _site;

    public OutputTroubleTests() => _site = new MinimalSite(_folder).WithTheme().WithInput("input", 3, "글.");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_second_process_is_refused()
    {
        using var first = OutputLock.Take(_site.Output, new DiagnosticBag());

        var second = ProgramRunner.Run(_site.Arguments("input"));

        Assert.Equal(3, second.ExitCode);
        Assert.Contains("output: error SA0600: another build is writing this folder", second.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_site.Output));
    }

    [Fact]
    public void A_disk_that_fills_up_is_one_diagnostic_and_the_old_site_stays()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs a shell's ulimit");
        Assert.Equal(0, ProgramRunner.Run(_site.Arguments("input")).ExitCode);
        var before = TemporaryFolder.Tree(_site.Output);
        _folder.With("input/assets/large.svg", $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"1\"><title>{new string('가', 100_000)}</title></svg>");

        // No file may be longer than 128 blocks of 512 octets: a write past that fails, as on a full disk.
        var full = ProgramRunner.RunLimited("trap '' XFSZ; ulimit -f 128", _site.Arguments("input"));

        Assert.Equal(3, full.ExitCode);
        Assert.Contains("error SA0601: the file cannot be written", full.Error, StringComparison.Ordinal);
        Assert.Contains("nothing was published, the last site stays as it was", full.Error, StringComparison.Ordinal);
        Assert.Equal(before, TemporaryFolder.Tree(_site.Output));
        Assert.False(Directory.Exists(_folder[".output.staging"]));
    }

    [Fact]
    public void A_folder_that_takes_no_files_is_a_diagnostic()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "needs a folder in which even root makes nothing");

        var refused = ProgramRunner.Run([.. _site.Arguments("input"), "--output", "/proc/output"]);

        Assert.Equal(3, refused.ExitCode);
        Assert.Contains("output: error SA0601: the folder cannot be written", refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_of_somebody_else_is_left_alone()
    {
        _folder.With("output/thesis.doc", "years of work");

        var refused = ProgramRunner.Run(_site.Arguments("input"));

        Assert.Equal(3, refused.ExitCode);
        Assert.Contains("SA0602", refused.Error, StringComparison.Ordinal);
        Assert.Equal("years of work", File.ReadAllText(_folder["output/thesis.doc"]));
    }
}
