using StaticArchive.Build;
using StaticArchive.Diagnostics;

namespace StaticArchive.CommandLine;

public enum LogLevel
{
    Quiet,
    Normal,
    Verbose,
}

/// <summary>Builds the site and says what happened: diagnostics to standard error, the summary to standard output.</summary>
internal static class BuildCommand
{
    /// <summary>As much as a build takes that changes little, in bytes; one that takes more collects garbage as ever.</summary>
    private const long FirstMemory = 400 * 1024 * 1024;

    private static int _tookMemory;

    public static int Run(BuildOptions options, BuildCache? cache, LogLevel log)
    {
        if (cache?.IsFilled == true)
        {
            TakeMemory();
        }

        var diagnostics = new DiagnosticBag();
        var report = ProgressBars.Show(log, progress => SiteBuild.Run(options, diagnostics, progress, cache));
        var found = diagnostics.Sorted();
        PrintDiagnostics(options, found, log);
        if (report is null || diagnostics.HasErrors)
        {
            return found.Any(d => d.Severity == Severity.Error && !SiteBuild.IsOutputProblem(d)) ? ExitCodes.InputErrors : ExitCodes.OutputFailed;
        }

        if (log != LogLevel.Quiet)
        {
            PrintSummary(report, found, log);
        }

        return ExitCodes.Success;
    }

    /// <summary>Most of what a build makes of a cache is needed to its end, which is near: to look for garbage in it costs more than it gives.</summary>
    private static void TakeMemory()
    {
        // A process that builds more than once has taken it already.
        if (Interlocked.Exchange(ref _tookMemory, 1) == 0 && GC.GetGCMemoryInfo().TotalAvailableMemoryBytes > 8 * FirstMemory)
        {
            try
            {
                GC.TryStartNoGCRegion(FirstMemory);
            }
            catch (ArgumentOutOfRangeException)
            {
                // A collector with smaller segments, as on macOS, cannot take so much at once; it collects as ever.
            }
        }
    }

    private static void PrintDiagnostics(BuildOptions options, IReadOnlyList<Diagnostic> found, LogLevel log)
    {
        var useColor = !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("NO_COLOR") is null;
        var printer = new DiagnosticPrinter(Console.Error, file => SourceLines.Read(options, file), useColor);
        printer.Print(found.Where(d => d.Severity != Severity.Note || log == LogLevel.Verbose));
        var (errors, warnings) = (found.Count(d => d.Severity == Severity.Error), found.Count(d => d.Severity == Severity.Warning));
        if (errors > 0)
        {
            Console.Error.WriteLine($"{Counts.Of(errors, "error")}, {Counts.Of(warnings, "warning")}: nothing was published, the last site stays as it was.");
        }
    }

    private static void PrintSummary(BuildReport report, IReadOnlyList<Diagnostic> found, LogLevel log)
    {
        var warnings = found.Count(d => d.Severity == Severity.Warning);
        var total = TimeSpan.FromTicks(report.Stages.Sum(s => s.Elapsed.Ticks));
        Console.WriteLine($"{Counts.Of(report.Articles, "article")}, {Counts.Of(report.Pages, "page")}, {Counts.Of(report.Files, "file")} " +
            $"({report.Written} written, {report.Unchanged} unchanged, {report.Removed} removed), {Counts.Of(warnings, "warning")}, {total.TotalSeconds:0.00} s");
        if (log == LogLevel.Verbose || report.Articles > 0)
        {
            Console.WriteLine("  " + string.Join("  ", report.Stages.Select(s => log == LogLevel.Verbose ? $"{s.Name} {s.Elapsed.TotalMilliseconds:0} ms ({s.Processor.TotalMilliseconds:0} on all cores)" : $"{s.Name} {s.Elapsed.TotalMilliseconds:0} ms")));
        }
    }
}
