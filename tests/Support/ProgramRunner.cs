using System.Diagnostics;
using StaticArchive.CommandLine;

namespace StaticArchive.Tests.Support;

/// <summary>Runs the real program in a process of its own.</summary>
internal static class ProgramRunner
{
    private static readonly string Program = typeof(ExitCodes).Assembly.Location;

    public static Process Start(params string[] arguments) => Start(new ProcessStartInfo("dotnet", ["exec", Program, .. arguments]));

    public static ProgramResult Run(params string[] arguments) => Finish(Start(arguments));

    /// <summary>In a shell that has set a limit for itself before: <c>ulimit -f 64</c>.</summary>
    public static ProgramResult RunLimited(string limit, params string[] arguments) =>
        Finish(Start(new ProcessStartInfo("sh", ["-c", limit + "; exec dotnet exec \"$@\"", "sh", Program, .. arguments])));

    private static Process Start(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        start.Environment["NO_COLOR"] = "1";
        // The runtime's own mappings are files, too, and would meet the limit first.
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        return Process.Start(start)!;
    }

    private static ProgramResult Finish(Process process)
    {
        using (process)
        {
            var error = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return new ProgramResult(process.ExitCode, output, error.Result);
        }
    }
}

internal sealed record ProgramResult(int ExitCode, string Output, string Error);
