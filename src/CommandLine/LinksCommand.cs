using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.CommandLine;
using System.Runtime.InteropServices;
using StaticArchive.Build;
using StaticArchive.Config;
using StaticArchive.Diagnostics;
using StaticArchive.Links;

namespace StaticArchive.CommandLine;

/// <summary><c>check links</c>: visits the originals and keeps what it finds. The only command that asks the network.</summary>
internal static class LinksCommand
{
    private static readonly Option<int> OlderThan = NumberOption.Create((0, 36_500), "days, 0 to 36500", 30, "Visit only what was not visited in the last so many days.", "--older-than");
    private static readonly Option<double> Delay = NumberOption.Create((0d, 3_600d), "seconds, 0 to 3600", 2, "Seconds between two visits to one host.", "--delay");
    private static readonly Option<bool> Offline = new("--offline") { Description = "Visit nothing: say what the last visits found." };
    private static readonly Option<bool> AllowLocal = new("--allow-local") { Description = "Visit addresses of this machine and of private networks, too." };

    public static Command Create(Option[] folders, Func<ParseResult, BuildOptions> optionsOf)
    {
        var command = new Command("links", "Visit the originals, and keep what is found in input/data/link-checks.yml, which builds read.") { OlderThan, Delay, Offline, AllowLocal };
        foreach (var option in folders)
        {
            command.Options.Add(option);
        }

        command.SetAction(parsed => Run(optionsOf(parsed), parsed));
        return command;
    }

    private static int Run(BuildOptions options, ParseResult parsed)
    {
        var diagnostics = new DiagnosticBag();
        var reading = OriginalsReading.Read(options, diagnostics);
        new DiagnosticPrinter(Console.Error, file => SourceLines.Read(options, file), useColor: false).Print(diagnostics.Sorted().Where(d => d.Severity == Severity.Error));
        if (reading is null)
        {
            return ExitCodes.InputErrors;
        }

        var zone = reading.Settings.TimeZone;
        var targets = LinkTargets.Of(reading.Articles, zone);
        if (parsed.GetValue(Offline))
        {
            LinksPrinter.PrintKnown(targets, reading.Known);
            return ExitCodes.Success;
        }

        var today = DateOnly.FromDateTime(zone.ToLocal(DateTimeOffset.UtcNow).DateTime);
        var due = LinkTargets.Due(targets, reading.Known, today, parsed.GetValue(OlderThan));
        var how = new LinkOptions(UserAgent(reading.Settings)) { Delay = TimeSpan.FromSeconds(parsed.GetValue(Delay)) };
        how = parsed.GetValue(AllowLocal) ? how with { MayVisit = _ => true } : how;
        var (visits, isInterrupted) = Visit(due, how);
        LinksPrinter.PrintSummary(targets.Length, due.Length, visits, isInterrupted);
        if (IsOffline(visits))
        {
            Console.Error.WriteLine("No host answered: this machine seems to be off the network. Nothing was kept.");
            return ExitCodes.OutputFailed;
        }

        var saved = visits.IsEmpty ? ExitCodes.Success : Save(options, visits, today, reading.IsWhole ? targets.Select(t => t.Url).ToHashSet(StringComparer.Ordinal) : null);
        return saved != ExitCodes.Success || reading.IsWhole ? saved : ExitCodes.InputErrors;
    }

    private static (ImmutableArray<LinkVisit> Visits, bool IsInterrupted) Visit(ImmutableArray<LinkTarget> due, LinkOptions options)
    {
        var visits = new ConcurrentQueue<LinkVisit>();
        using var interrupted = new CancellationTokenSource();
        void Interrupt(PosixSignalContext signal)
        {
            // A second Ctrl-C ends at once.
            signal.Cancel = !interrupted.IsCancellationRequested;
            interrupted.Cancel();
        }

        using var onInterrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Interrupt);
        using var onTerminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Interrupt);
        LinksPrinter.Show(due.Length, print =>
        {
            void Take(LinkVisit visit)
            {
                visits.Enqueue(visit);
                print(visit);
            }

            LinkRound.Run(due, options, Take, interrupted.Token).GetAwaiter().GetResult();
        });
        return ([.. visits], interrupted.IsCancellationRequested);
    }

    private static int Save(BuildOptions options, ImmutableArray<LinkVisit> visits, DateOnly today, HashSet<string>? wanted)
    {
        var path = ProjectPaths.FullPath(options, LinkChecks.FileName);
        try
        {
            if (new DirectoryInfo(Path.GetDirectoryName(path)!).LinkTarget is not null)
            {
                throw new IOException("its folder is a symbolic link");
            }

            var problems = LinkChecksFile.Save(path, visits, today, wanted);
            new DiagnosticPrinter(Console.Error, file => SourceLines.Read(options, file), useColor: false).Print(problems);
            return problems.Count == 0 ? ExitCodes.Success : ExitCodes.InputErrors;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"error: {LinkChecks.FileName} cannot be written: {e.Message}");
            return ExitCodes.OutputFailed;
        }
    }

    /// <summary>Hosts do not all fall silent at once.</summary>
    private static bool IsOffline(ImmutableArray<LinkVisit> visits) =>
        !visits.IsEmpty && visits.All(v => v is { State: LinkState.Unreachable or null, Status: null }) && visits.DistinctBy(v => new Uri(v.Target.Url).Authority).Skip(1).Any();

    private static string UserAgent(SiteSettings settings) =>
        $"StaticArchive-LinkCheck/{typeof(LinksCommand).Assembly.GetName().Version!.ToString(2)} (+{settings.Address.Absolute("/")})";
}
