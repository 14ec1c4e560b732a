using System.Collections.Immutable;
using Spectre.Console;
using StaticArchive.Config;
using StaticArchive.Links;

namespace StaticArchive.CommandLine;

/// <summary>How far the visits are: a bar on a terminal, and then what needs somebody's hand; elsewhere a line for each visit.</summary>
internal static class LinksPrinter
{
    private static readonly Lock Printing = new();

    /// <param name="run">Called with what takes a visit, from any thread.</param>
    public static void Show(int total, Action<Action<LinkVisit>> run)
    {
        if (Console.IsOutputRedirected || !AnsiConsole.Profile.Capabilities.Interactive || total == 0)
        {
            run(PrintLocked);
            return;
        }

        var notable = new List<LinkVisit>();
        AnsiConsole.Progress().AutoClear(true).Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn()).Start(bars =>
        {
            var bar = bars.AddTask("originals", maxValue: total);
            run(visit =>
            {
                lock (Printing)
                {
                    bar.Increment(1);
                    bar.Description = $"originals {bar.Value:0}/{total}";
                    if (visit.State != LinkState.Ok)
                    {
                        notable.Add(visit);
                    }
                }
            });
        });
        notable.OrderBy(v => v.Target.Url, StringComparer.Ordinal).ToList().ForEach(Print);
    }

    public static void PrintSummary(int all, int due, ImmutableArray<LinkVisit> visits, bool isInterrupted)
    {
        var states = visits.GroupBy(v => v.State).OrderBy(g => g.Key ?? (LinkState)int.MaxValue).Select(g => $"{g.Count()} {Word(g.Key)}");
        Console.Error.WriteLine($"{Counts.Of(all, "link")}, {due} due, {visits.Length} visited{(visits.IsEmpty ? "" : ": " + string.Join(", ", states))}");
        if (isInterrupted)
        {
            Console.Error.WriteLine("Interrupted: what was found until then is kept.");
        }
    }

    /// <summary>Without a visit.</summary>
    public static void PrintKnown(ImmutableArray<LinkTarget> targets, LinkChecks known)
    {
        var checks = targets.Select(t => (Target: t, Check: known.Find(t.Url))).ToList();
        foreach (var (target, check) in checks)
        {
            if (check is not null && check.State != LinkState.Ok)
            {
                Print(new LinkVisit(target with { HasCopy = target.HasCopy || check.Archive is not null }, check.State, $"as seen on {check.Checked:yyyy-MM-dd}")
                {
                    Status = check.Status, MovedTo = check.MovedTo, Copy = check.Archive,
                });
            }
        }

        Console.Error.WriteLine($"{Counts.Of(targets.Length, "link")}, {checks.Count(c => c.Check is null)} never visited, {checks.Count(c => c.Check?.Answers == true)} answered");
    }

    private static void PrintLocked(LinkVisit visit)
    {
        lock (Printing)
        {
            Print(visit);
        }
    }

    private static void Print(LinkVisit visit)
    {
        Console.WriteLine($"{Word(visit.State),-11} {visit.Status?.ToString() ?? "-",-3}  {visit.Target.Url}  {visit.Reason} ({visit.Target.File})");
        if (visit.MovedTo is { } target)
        {
            Console.WriteLine($"                 now at {target}");
        }

        if (visit.State == LinkState.Gone && !visit.Target.IsCopy)
        {
            Console.WriteLine(
                visit.Copy is { } copy ? $"                 a copy is at {copy}"
                : visit.Target.HasCopy ? "                 its article names a copy"
                : $"                 look for a copy at {WebArchive.Near(visit.Target.Url, visit.Target.Near)}");
        }
    }

    private static string Word(LinkState? state) => state is { } known ? LinkStates.All.Words[(int)known] : "not asked";
}
