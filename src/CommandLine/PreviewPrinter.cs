using Spectre.Console;
using StaticArchive.Diagnostics;
using StaticArchive.Preview;

namespace StaticArchive.CommandLine;

/// <summary>What the preview says on the terminal: where it serves, then a line for every build, with what stands in its way.</summary>
internal sealed class PreviewPrinter(LogLevel log, Func<string, string[]?> readLines)
{
    private const int MostNames = 3;

    private readonly bool _isInteractive = log != LogLevel.Quiet && !Console.IsOutputRedirected && AnsiConsole.Profile.Capabilities.Interactive;
    private readonly bool _useColor = !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("NO_COLOR") is null;
    private HashSet<Diagnostic> _said = [];
    private bool _hasSite;
    private TaskCompletionSource? _building;
    private Task _spinner = Task.CompletedTask;

    /// <summary>One at a time.</summary>
    public void Print(PreviewNotice notice)
    {
        switch (notice)
        {
            case ServingNotice serving:
                PrintServing(serving);
                break;
            case NotWatchingNotice deaf:
                Console.Error.WriteLine($"The system does not tell of changes ({deaf.Reason}): they are looked for every second.");
                break;
            case BuildingNotice when _isInteractive:
                Spin();
                break;
            case OvertakenNotice:
                StopSpinning();
                break;
            case BuiltNotice built:
                StopSpinning();
                PrintBuilt(built);
                break;
        }
    }

    private void PrintServing(ServingNotice serving)
    {
        if (serving.TakenPort is { } taken)
        {
            Console.WriteLine($"Port {taken} is taken by another program.");
        }

        Say($"Preview at {serving.Address} (Ctrl-C ends it)", $"Preview at [bold]{Markup.Escape(serving.Address.ToString())}[/] (Ctrl-C ends it)");
        if (serving.IsOpen)
        {
            Console.WriteLine("Everybody on this network can read it, drafts too.");
        }
    }

    private void PrintBuilt(BuiltNotice built)
    {
        var time = $"{DateTimeOffset.Now:HH:mm:ss}";
        var elapsed = built is { Shown: { } shown, Report: not null } ? $"shown after {Told(shown)}, all after {Told(built.Elapsed)}" : Told(built.Elapsed);
        new DiagnosticPrinter(Console.Error, readLines, _useColor).Print(built.Diagnostics.Where(IsWorthSaying));
        _said = [.. built.Diagnostics];
        if (built.Fault is { } fault)
        {
            Console.Error.WriteLine($"This is a fault of the program, not of the input; please report it with these lines:\n{fault}");
        }

        _hasSite |= built.Report is not null;
        if (built.Report is { } report)
        {
            var what = $"{report.Pages} pages, {report.Written} files new, {report.Removed} gone";
            Say($"{time}  {Names(built.Changes)}  {what}, {elapsed}", $"[grey]{time}[/]  {Markup.Escape(Names(built.Changes))}  [green]{what}[/], {elapsed}");
        }
        else
        {
            var errors = built.Diagnostics.Count(d => d.Severity == Severity.Error);
            var what = $"{errors} {(errors == 1 ? "error" : "errors")}: {(_hasSite ? "the last good site stays" : "there is no site yet")}";
            Say($"{time}  {Names(built.Changes)}  {what}, {elapsed}", $"[grey]{time}[/]  {Markup.Escape(Names(built.Changes))}  [red]{what}[/], {elapsed}");
        }
    }

    private static string Told(TimeSpan time) => time.TotalSeconds < 1 ? $"{time.TotalMilliseconds:0} ms" : $"{time.TotalSeconds:0.00} s";

    /// <summary>Errors stand in the way every time; of the rest, what the last build did not say already.</summary>
    private bool IsWorthSaying(Diagnostic diagnostic) => diagnostic.Severity switch
    {
        Severity.Error => true,
        Severity.Note when log != LogLevel.Verbose => false,
        _ => !_said.Contains(diagnostic),
    };

    /// <summary>Names are safe to print: control and direction characters in them are taken out.</summary>
    private static string Names(IReadOnlyList<InputChange> changes)
    {
        if (changes.Count == 0)
        {
            return "first build";
        }

        var names = changes.Take(MostNames).Select(c => (c.Kind switch { ChangeKind.Added => "+", ChangeKind.Removed => "-", _ => "" }) + Printable(c.Name));
        return string.Join(", ", names) + (changes.Count > MostNames ? $" and {changes.Count - MostNames} more" : "");
    }

    private static string Printable(string name) =>
        string.Concat(name.Select(c => char.IsControl(c) || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') ? '?' : c));

    private void Say(string plain, string markup)
    {
        if (_isInteractive)
        {
            AnsiConsole.MarkupLine(markup);
        }
        else if (log != LogLevel.Quiet)
        {
            Console.WriteLine(plain);
        }
    }

    private void Spin()
    {
        var building = _building = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _spinner = AnsiConsole.Status().StartAsync("building", _ => building.Task);
    }

    private void StopSpinning()
    {
        _building?.TrySetResult();
        _spinner.Wait();
    }
}
