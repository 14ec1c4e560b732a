using System.Text;
using Spectre.Console;
using StaticArchive.Build;
using StaticArchive.Diagnostics;
using StaticArchive.Output;

namespace StaticArchive.CommandLine;

/// <summary>Starts an article: takes what the options say, asks for the rest on a terminal, and writes a draft.</summary>
internal static class NewCommand
{
    private const string Schema = "docs/schemas/article.json";

    /// <param name="console">Null: there is nobody to ask.</param>
    /// <param name="now">For the date where none is given.</param>
    public static int Run(BuildOptions options, NewAnswers given, IAnsiConsole? console, DateTimeOffset now)
    {
        var diagnostics = new DiagnosticBag();
        if (ArticleStart.Read(options, diagnostics, new BuildProgress()) is not { } start)
        {
            new DiagnosticPrinter(Console.Error, file => SourceLines.Read(options, file), useColor: false).Print(diagnostics.Sorted());
            return ExitCodes.InputErrors;
        }

        if (!string.IsNullOrWhiteSpace(given.Url) && start.ProblemOf(given.Url.Trim()) is { } problem)
        {
            // Said before anything is asked: all answers would be for nothing.
            return Refuse(problem);
        }

        if (console is null && given.Url is { } claimed && start.Claimed(claimed) is { } claim)
        {
            Console.Error.WriteLine($"{claim.Translator} has claimed this original since {claim.Since.Value:yyyy-MM-dd}; if that is not you, ask before you translate it.");
        }

        var answers = console is null ? given : NewPrompts.Complete(given, start, console);
        if (answers.Missing() is { Count: > 0 } missing)
        {
            Console.Error.WriteLine($"Without a terminal to ask on, {string.Join(", ", missing)} must be given.");
            return ExitCodes.Usage;
        }

        var article = answers.ToArticle(DateOnly.FromDateTime(start.Zone.ToLocal(now).DateTime));
        return start.ProblemsOf(article).ToList() is { Count: > 0 } problems ? Refuse([.. problems]) : Write(options, start, article);
    }

    private static int Refuse(params string[] problems)
    {
        foreach (var problem in problems)
        {
            Console.Error.WriteLine(problem);
        }

        return ExitCodes.InputErrors;
    }

    private static int Write(BuildOptions options, ArticleStart start, NewArticle article)
    {
        var folder = ProjectPaths.FullPath(options, $"input/articles/{article.Date.Year}");
        var schema = Path.Combine(options.Root, Schema);
        var (name, text) = start.Write(article, File.Exists(schema) ? Path.GetRelativePath(folder, schema).Replace(Path.DirectorySeparatorChar, '/') : null);
        var path = ProjectPaths.FullPath(options, name);
        try
        {
            if (!SourceWriter.Create(path, Encoding.UTF8.GetBytes(text)))
            {
                return Refuse($"There is a file {name} already; nothing was written.");
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"{name} cannot be written: {e.Message}");
            return ExitCodes.OutputFailed;
        }

        Console.WriteLine(ProjectPaths.Relative(options, name));
        return ExitCodes.Success;
    }
}
