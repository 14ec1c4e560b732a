using System.Diagnostics;
using StaticArchive.Diagnostics;
using StaticArchive.Output;
using StaticArchive.Tests.Support;

namespace StaticArchive.Tests.Output;

public sealed class OutputLockTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly DiagnosticBag _diagnostics = new();

    private string Output => _folder["output"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_second_build_is_refused_with_a_clear_message()
    {
        using var first = OutputLock.Take(Output, _diagnostics);

        using var second = OutputLock.Take(Output, _diagnostics);

        Assert.NotNull(first);
        Assert.Null(second);
        var found = Assert.Single(_diagnostics.Sorted());
        Assert.Equal("output: error SA0600: another build is writing this folder", found.ToString());
        Assert.NotNull(found.Hint);
    }

    [Fact]
    public void A_build_that_ended_lets_the_next_one_in()
    {
        OutputLock.Take(Output, _diagnostics)!.Dispose();

        using var next = OutputLock.Take(Output, _diagnostics);

        Assert.NotNull(next);
        Assert.Empty(_diagnostics.Sorted());
    }

    [Fact]
    public void Other_output_folders_are_other_locks()
    {
        using var first = OutputLock.Take(Output, _diagnostics);
        using var second = OutputLock.Take(_folder["preview"], _diagnostics);

        Assert.NotNull(first);
        Assert.NotNull(second);
    }

    [Fact]
    public void Two_names_of_one_folder_are_one_lock()
    {
        Directory.CreateDirectory(Output);
        Directory.CreateSymbolicLink(_folder["www"], Output);
        using var first = OutputLock.Take(Output, _diagnostics);

        using var second = OutputLock.Take(_folder["www"], _diagnostics);

        Assert.Null(second);
        Assert.Equal("SA0600", Assert.Single(_diagnostics.Sorted()).Code);
    }

    [Fact]
    public async Task Another_process_is_waited_for_until_it_is_killed()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "needs the command flock");
        OutputLock.Take(Output, _diagnostics)!.Dispose();
        var start = new ProcessStartInfo("flock", ["--exclusive", "--no-fork", _folder[".output.lock"], "sh", "-c", "echo held; exec sleep 60"]) { RedirectStandardOutput = true };
        using var holder = Process.Start(start)!;
        await holder.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);

        var refused = OutputLock.Take(Output, _diagnostics);
        holder.Kill();
        await holder.WaitForExitAsync(TestContext.Current.CancellationToken);
        using var taken = OutputLock.Take(Output, _diagnostics);

        Assert.Null(refused);
        Assert.NotNull(taken);
    }

    [Fact]
    public void Where_no_file_can_be_made_the_folder_cannot_be_written()
    {
        _folder.With("file", "not a folder");

        var taken = OutputLock.Take(_folder["file/output"], _diagnostics);

        Assert.Null(taken);
        Assert.Equal("SA0601", Assert.Single(_diagnostics.Sorted()).Code);
    }

    [Fact]
    public void The_root_of_the_file_system_is_refused_before_anything_is_made()
    {
        var taken = OutputLock.Take(Path.GetPathRoot(Output)!, _diagnostics);

        Assert.Null(taken);
        Assert.Equal("SA0603", Assert.Single(_diagnostics.Sorted()).Code);
        Assert.False(File.Exists(Path.Combine(Path.GetPathRoot(Output)!, "..lock")));
    }
}
