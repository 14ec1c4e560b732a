using System.CommandLine;
using System.Text;
using Spectre.Console;
using StaticArchive.Archive;
using StaticArchive.Build;
using StaticArchive.Config;
using StaticArchive.Diagnostics;
using StaticArchive.Text;

namespace StaticArchive.CommandLine;

/// <summary>Reports for the curator: on what ground everything is published, as tables to read or every article in one; and whether it holds.</summary>
internal static class ReportCommand
{
    private static readonly RightsBasis[] Bases = Enum.GetValues<RightsBasis>();

    public static Command Create(Option[] folders, Func<ParseResult, BuildOptions> optionsOf)
    {
        var csv = new Option<bool>("--csv") { Description = "One line for every article, as CSV." };
        var rights = new Command("rights", "On what ground every article is published, what ends when, and what has no proof.") { csv };
        foreach (var option in folders)
        {
            rights.Options.Add(option);
        }

        rights.SetAction(parsed => Run(optionsOf(parsed), parsed.GetValue(csv)));
        var leaks = new Command("leaks", "Whether anything that is withheld is in the built site; exits with 1 where it is.");
        foreach (var option in folders)
        {
            leaks.Options.Add(option);
        }

        leaks.SetAction(parsed => RunLeaks(optionsOf(parsed)));
        return new Command("report", "Reports for the curator.") { rights, leaks };
    }

    private static int Run(BuildOptions options, bool asCsv)
    {
        var diagnostics = new DiagnosticBag();
        var read = ArchiveReading.Read(options, diagnostics);
        new DiagnosticPrinter(Console.Error, file => SourceLines.Read(options, file), useColor: false).Print(diagnostics.Sorted().Where(d => d.Severity == Severity.Error));
        if (read is not { Archive: var archive })
        {
            return ExitCodes.InputErrors;
        }

        if (asCsv)
        {
            Console.Write(ToCsv(archive));
        }
        else
        {
            Print(RightsReport.Of(archive));
        }

        return diagnostics.HasErrors ? ExitCodes.InputErrors : ExitCodes.Success;
    }

    private static int RunLeaks(BuildOptions options)
    {
        var diagnostics = new DiagnosticBag();
        if (!Directory.Exists(options.Output) || LeakCheck.Run(options, options.Output, diagnostics) is not { } leaks)
        {
            Console.Error.WriteLine($"error: there is no built site in {options.Output}, or its input cannot be read.");
            return ExitCodes.InputErrors;
        }

        foreach (var leak in leaks)
        {
            Console.WriteLine($"{leak.Path}: holds text of {leak.Owner}: {leak.Piece}");
        }

        Console.WriteLine(leaks.IsEmpty ? "nothing that is withheld is in the site" : $"{leaks.Length} leaks");
        return leaks.IsEmpty ? ExitCodes.Success : ExitCodes.InputErrors;
    }

    private static string ToCsv(NewsArchive archive)
    {
        var csv = new StringBuilder();
        Csv.AppendRow(csv, ["id", "file", "source", "basis", "stated", "stated_by", "licence", "until", "proof", "full_text"]);
        foreach (var article in archive.Articles)
        {
            Csv.AppendRow(csv, [
                article.Id, article.File, article.Source.Slug, Word(article.Rights), Word(article.Decision.Stated), article.Decision.Origin.ToString().ToLowerInvariant(),
                article.Licence, Day(article), RightsReport.IsProven(article) ? "yes" : "no", article.Body is null ? "no" : "yes"]);
        }

        return csv.ToString();
    }

    private static void Print(RightsReport report)
    {
        // To a file or pipe, lines are not cut at the width of a terminal that nobody has.
        if (Console.IsOutputRedirected)
        {
            AnsiConsole.Profile.Width = 240;
        }

        var sources = new Table().Title("Basis by source").AddColumn("source").AddColumns([.. Bases.Select(b => new TableColumn(Word(b)).RightAligned()), new TableColumn("all").RightAligned()]);
        foreach (var source in report.Sources)
        {
            sources.AddRow([Markup.Escape(source.Source.Name), .. Bases.Select(b => source.ByBasis.TryGetValue(b, out var count) ? $"{count}" : ""), $"{source.Count}"]);
        }

        AnsiConsole.Write(sources);
        PrintList("What ends", report.Expiring, a => $"{Day(a)}{(a.Body is null && a.Decision.Stated != a.Rights ? " (over: the text is withheld)" : "")}");
        PrintList("Published in full without a written proof", report.Unproven, a => Word(a.Rights));
        PrintList("Of unknown basis (the text is withheld)", report.Unknown, a => $"by {a.Decision.Origin.ToString().ToLowerInvariant()}");
    }

    private static void PrintList(string title, IReadOnlyCollection<Article> articles, Func<Article, string> note)
    {
        if (articles.Count == 0)
        {
            AnsiConsole.MarkupLine($"\n{Markup.Escape(title)}: none");
            return;
        }

        var table = new Table().Title(Markup.Escape($"{title}: {articles.Count}")).AddColumns("id", "file", "");
        foreach (var article in articles)
        {
            table.AddRow(Markup.Escape(article.Id), Markup.Escape(article.File), Markup.Escape(note(article)));
        }

        AnsiConsole.Write(table);
    }

    private static string Day(Article article) => article.Decision.Until is { } until ? MachineTime.Date(until.Instant) : "";

    private static string Word(RightsBasis basis) => RightsBases.All.WordOf(basis);
}
