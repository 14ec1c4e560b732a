using StaticArchive.Build;
using StaticArchive.Checks.Formats;
using StaticArchive.Diagnostics;

namespace StaticArchive.CommandLine;

/// <summary>Checks without writing a site. What is found goes to standard output, in the form that was asked for.</summary>
internal static class CheckCommand
{
    public static int Run(CheckOptions options)
    {
        var changed = (IReadOnlySet<string>?)null;
        if (options.Since is { } revision)
        {
            (changed, var problem) = GitChanges.Since(options.Build, revision);
            if (changed is null)
            {
                Console.Error.WriteLine(problem);
                return ExitCodes.Usage;
            }
        }

        WorkingMemory.Prepare();
        var (report, found) = Check(options);
        if (options.Fix && report is not null && FixCommand.Run(options, report, found, changed) > 0 && !options.DryRun)
        {
            (report, found) = Check(options);
        }

        var shown = Shown(found, changed, options);
        Print(shown, options);
        PrintSummary(report, shown, options);
        return shown.Any(d => d.Severity == Severity.Error) ? ExitCodes.InputErrors : ExitCodes.Success;
    }

    private static (CheckReport? Report, IReadOnlyList<Diagnostic> Found) Check(CheckOptions options)
    {
        var diagnostics = new DiagnosticBag();
        var report = ProgressBars.Show(options.Log, progress => SiteCheck.Run(options.Build, diagnostics, progress, options.Strict));
        return (report, diagnostics.Sorted());
    }

    /// <summary>A branch may break a link in a file that it did not touch: errors are shown wherever they are.</summary>
    private static List<Diagnostic> Shown(IReadOnlyList<Diagnostic> found, IReadOnlySet<string>? changed, CheckOptions options) =>
    [
        .. found
            .Where(d => d.Severity == Severity.Error || changed is null || changed.Contains(d.Where.File))
            .Where(d => d.Severity != Severity.Note || options.Log == LogLevel.Verbose)
            .Select(d => options.Strict && d.Severity == Severity.Warning && !options.Allowed.Contains(d.Code) ? d with { Severity = Severity.Error } : d),
    ];

    private static void Print(List<Diagnostic> shown, CheckOptions options)
    {
        if (options.Format == CheckFormat.Text)
        {
            var useColor = !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("NO_COLOR") is null;
            new DiagnosticPrinter(Console.Out, file => SourceLines.Read(options.Build, file), useColor).Print(shown);
            return;
        }

        var fromRepository = GitChanges.FolderOf(options.Build);
        var report = new FormattedReport(shown, DiagnosticCatalogue.All, file => fromRepository + ProjectPaths.Relative(options.Build, file), HelpBase());
        using var output = Console.OpenStandardOutput();
        output.Write(System.Text.Encoding.UTF8.GetBytes(options.Format switch
        {
            CheckFormat.Github => GithubFormat.Write(report),
            CheckFormat.Sarif => SarifFormat.Write(report, typeof(CheckCommand).Assembly.GetName().Version!.ToString(3)),
            _ => JsonFormat.Write(report),
        }));
    }

    /// <summary>GitHub tells its jobs where the repository is.</summary>
    private static string? HelpBase() =>
        Environment.GetEnvironmentVariable("GITHUB_SERVER_URL") is { Length: > 0 } server && Environment.GetEnvironmentVariable("GITHUB_REPOSITORY") is { Length: > 0 } repository
        && Uri.TryCreate($"{server}/{repository}/blob/HEAD/docs/diagnostics/", UriKind.Absolute, out var address)
            ? address.AbsoluteUri
            : null;

    private static void PrintSummary(CheckReport? report, List<Diagnostic> shown, CheckOptions options)
    {
        if (options.Log == LogLevel.Quiet)
        {
            return;
        }

        var (errors, warnings) = (shown.Count(d => d.Severity == Severity.Error), shown.Count(d => d.Severity == Severity.Warning));
        var time = report is null ? "" : $", {TimeSpan.FromTicks(report.Stages.Sum(s => s.Elapsed.Ticks)).TotalSeconds:0.00} s";
        Console.Error.WriteLine($"{Counts.Of(report?.Articles.Length ?? 0, "article")} checked: {Counts.Of(errors, "error")}, {Counts.Of(warnings, "warning")}{time}");
        if (options.Log == LogLevel.Verbose && report is not null)
        {
            Console.Error.WriteLine("  " + string.Join("  ", report.Stages.Select(s => $"{s.Name} {s.Elapsed.TotalMilliseconds:0} ms")));
        }
    }
}
