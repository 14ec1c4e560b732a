using System.CommandLine;
using System.Globalization;
using StaticArchive.Build;
using StaticArchive.Diagnostics;

namespace StaticArchive.CommandLine;

/// <summary>Takes a published text down: edits its file, shows which files of the site that changes, and says what no program can do.</summary>
internal static class WithdrawCommand
{
    public static Command Create(Option[] folders, Func<ParseResult, BuildOptions> optionsOf)
    {
        var article = new Argument<string>("article") { Description = "The article's id, or its file's path (input/articles/…)." };
        var reason = new Option<string>("--reason") { Description = "Why; readers see it on the notice.", Required = true };
        var by = new Option<string>("--by") { Description = "Who asked for it or decided it; readers see it, too." };
        var date = new Option<string>("--date") { Description = "The day of the withdrawal, such as 2026-01-31 (default: today in the site's zone)." };
        var command = new Command("withdraw", "Take an article's text down and leave a notice at its address.") { article, reason, by, date };
        foreach (var option in folders)
        {
            command.Options.Add(option);
        }

        command.SetAction(parsed =>
        {
            var day = parsed.GetValue(date);
            if (day is not null && !DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            {
                Console.Error.WriteLine($"--date takes a day such as 2026-01-31, not '{day}'.");
                return ExitCodes.Usage;
            }

            var request = new WithdrawalRequest(
                parsed.GetValue(article)!, parsed.GetValue(reason)!, parsed.GetValue(by), day is null ? null : DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture));
            return Run(optionsOf(parsed), request);
        });
        return command;
    }

    private static int Run(BuildOptions options, WithdrawalRequest request)
    {
        var (plan, problem) = WithdrawalPlan.Make(options, request, new DiagnosticBag());
        if (plan is null)
        {
            Console.Error.WriteLine($"error: {problem}.");
            return ExitCodes.InputErrors;
        }

        var trial = Path.Combine(Path.GetTempPath(), $"staticarchive-withdraw-{Environment.ProcessId}");
        Directory.CreateDirectory(trial);
        try
        {
            var inTrial = options with { Output = Path.Combine(trial, "output") };
            var before = Build(inTrial);
            Replace(plan);
            Console.WriteLine($"Withdrew '{plan.Id}' in {plan.Name}.");
            return PrintChanges(before, Build(inTrial)) && PrintWhatIsLeft(plan) ? ExitCodes.Success : ExitCodes.InputErrors;
        }
        finally
        {
            Directory.Delete(trial, recursive: true);
        }
    }

    /// <summary>In one step: the file is the old one or the new one, whatever happens.</summary>
    private static void Replace(WithdrawalPlan plan)
    {
        var beside = plan.FullPath + ".new";
        File.WriteAllBytes(beside, plan.Bytes.Span);
        File.Move(beside, plan.FullPath, overwrite: true);
    }

    /// <summary>Null where the site has errors.</summary>
    private static IReadOnlyDictionary<string, Text.ContentHash>? Build(BuildOptions options)
    {
        var diagnostics = new DiagnosticBag();
        var report = SiteBuild.Run(options, diagnostics, new BuildProgress());
        if (report is null)
        {
            new DiagnosticPrinter(Console.Error, file => SourceLines.Read(options, file), useColor: false).Print(diagnostics.Sorted().Where(d => d.Severity == Severity.Error));
        }

        return report is null ? null : SiteChanges.Snapshot(options.Output);
    }

    private static bool PrintChanges(IReadOnlyDictionary<string, Text.ContentHash>? before, IReadOnlyDictionary<string, Text.ContentHash>? after)
    {
        if (before is null || after is null)
        {
            Console.Error.WriteLine("The file is edited, but the site has errors: until they are mended, no build replaces what is online.");
            return false;
        }

        var changes = SiteChanges.Between(before, after).ToList();
        Console.WriteLine($"\nThe next build changes {changes.Count} files of the site (- gone, + new, ~ other content):");
        foreach (var (sign, path) in changes)
        {
            Console.WriteLine($"  {sign} {path}");
        }

        return true;
    }

    private static bool PrintWhatIsLeft(WithdrawalPlan plan)
    {
        Console.WriteLine($"""

            What is left to do:
              1. Build and deploy now: commit {plan.Name}, then push, or run the build and upload its output.
              2. The host: purge its cache, and delete its older deploys and deploy previews; they still serve the text under their own addresses.
              3. Git: the text stays in the file below the front matter, and in the history. To take it out of the file, delete all after the second '---'
                 and commit. To take it out of the history: git filter-repo --invert-paths --path '{plan.Name}' in a fresh clone (then add the notice again),
                 force-push every branch, and ask the code host to drop its caches and forks' pull requests.
              4. Others: ask search engines to refresh the address; feed readers that know tombstones drop the entry by themselves, the others keep their copy.
            """);
        return true;
    }
}
