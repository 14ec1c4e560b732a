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
    public static int Run(BuildOptions options, BuildCache? cache, LogLevel log)
    {
        WorkingMemory.Prepare();
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
