using System.CommandLine;
using System.Globalization;
using StaticArchive.Build;
using StaticArchive.Diagnostics;
using StaticArchive.Import;

namespace StaticArchive.CommandLine;

/// <summary>Makes articles of posts from elsewhere.</summary>
internal static class ImportCommand
{
    private static readonly string[] Kinds = [.. Enum.GetNames<ImportKind>().Select(k => k.ToLowerInvariant())];

    public static Command Create(Option[] folders, Func<ParseResult, BuildOptions> optionsOf)
    {
        var kind = new Argument<string>("kind") { Description = $"What it is: {string.Join(", ", Kinds)} (auto: whatever it looks like)." };
        var paths = new Argument<string[]>("path") { Description = "Files and folders to import.", Arity = ArgumentArity.OneOrMore };
        var source = new Option<string>("--source") { Description = "The source of posts that do not say a known one: a name of input/data/sources.yml." };
        var category = new Option<string>("--category") { Description = "The category of posts that do not say a known one: a name of input/data/topics.yml." };
        var date = new Option<string>("--date") { Description = "The date of posts without one, such as 2026-01-31." };
        var prefix = new Option<string>("--prefix") { Description = "What ids begin with where the original has only numbers (default: tistory or wordpress)." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Write nothing; only say what would be written." };
        var command = new Command("import", "Make articles of posts from elsewhere: copied text, Tistory backups, saved pages, Jekyll and Hugo posts, WordPress exports.")
        {
            kind, paths, source, category, date, prefix, dryRun,
        };
        foreach (var option in folders)
        {
            command.Options.Add(option);
        }

        command.SetAction(parsed =>
        {
            var (asked, problem) = Read(parsed.GetValue(kind)!, parsed.GetValue(paths)!, parsed.GetValue(date), parsed.GetValue(prefix));
            if (asked is null)
            {
                Console.Error.WriteLine(problem);
                return ExitCodes.Usage;
            }

            var request = asked with { Source = parsed.GetValue(source), Category = parsed.GetValue(category) };
            return Run(optionsOf(parsed), request, parsed.GetValue(dryRun));
        });
        return command;
    }

    private static (ImportRequest? Request, string Problem) Read(string kind, string[] paths, string? date, string? prefix)
    {
        var at = Array.IndexOf(Kinds, kind.ToLowerInvariant());
        if (at < 0)
        {
            return (null, $"'{kind}' is no kind of import; say one of {string.Join(", ", Kinds)} before the path{(Path.Exists(kind) ? $": import auto {kind}" : "")}.");
        }

        if (paths.FirstOrDefault(p => !Path.Exists(p)) is { } missing)
        {
            return (null, $"There is no file or folder '{missing}'.");
        }

        if (prefix is not null && (prefix.Length > 40 || Text.Slug.From(prefix) != prefix))
        {
            return (null, $"--prefix takes lower-case letters, digits and hyphens, not '{prefix}'.");
        }

        DateOnly? day = DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) ? read : null;
        return date is not null && day is not { Year: >= 1990 and <= 2100 }
            ? (null, $"--date takes a day such as 2026-01-31, not '{date}'.")
            : (new ImportRequest((ImportKind)at, paths) { Date = day, Prefix = prefix }, "");
    }

    private static int Run(BuildOptions options, ImportRequest request, bool isTrial)
    {
        var diagnostics = new DiagnosticBag();
        ImportReport? report;
        try
        {
            report = SiteImport.Run(options, request, isTrial, diagnostics);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"error: an article cannot be written: {e.Message} Those before it are written whole.");
            return ExitCodes.OutputFailed;
        }

        var sorted = diagnostics.Sorted();
        new DiagnosticPrinter(Console.Error, file => isTrial ? null : SourceLines.Read(options, file), useColor: false).Print(sorted);
        if (report is null)
        {
            return sorted.Any(d => d.Where.File.StartsWith("--", StringComparison.Ordinal)) ? ExitCodes.Usage : ExitCodes.InputErrors;
        }

        foreach (var name in report.Written)
        {
            Console.WriteLine(ProjectPaths.Relative(options, name));
        }

        var skipped = sorted.Count(d => d.Code == ImportRules.AlreadyThere.Code);
        Console.Error.WriteLine(
            $"{(isTrial ? "Would write" : "Wrote")} {Counts.Of(report.Written.Length, "article")} with {Counts.Of(report.Images, "image")}; "
            + $"{skipped} skipped, {Counts.Of(sorted.Count(d => d.Severity == Severity.Error), "error")}.");
        return diagnostics.HasErrors ? ExitCodes.InputErrors : ExitCodes.Success;
    }
}
