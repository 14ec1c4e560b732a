using System.CommandLine;
using StaticArchive.Build;
using StaticArchive.Config;
using StaticArchive.Diagnostics;
using StaticArchive.Output;

namespace StaticArchive.CommandLine;

/// <summary>Writes a month or a story as an EPUB file.</summary>
internal static class EditionCommand
{
    public static Command Create(Option[] folders, Func<ParseResult, BuildOptions> optionsOf)
    {
        var month = new Argument<string?>("month") { Description = "A month, such as 2024-07.", Arity = ArgumentArity.ZeroOrOne };
        var story = new Option<string>("--story") { Description = "In place of a month: a story's id, as in input/data/stories.yml." };
        var output = new Option<FileInfo>("--output", "-o") { Description = "The file to write (default: 2024-07.epub or STORY.epub in the current folder)." };
        var command = new Command("edition", "Write a month or a story as an offline edition (EPUB 3).") { month, story, output };
        foreach (var option in folders)
        {
            command.Options.Add(option);
        }

        command.SetAction(parsed =>
        {
            var (asked, problem) = Read(parsed.GetValue(month), parsed.GetValue(story));
            if (asked is null)
            {
                Console.Error.WriteLine(problem);
                return ExitCodes.Usage;
            }

            return Run(optionsOf(parsed), asked, parsed.GetValue(output)?.FullName ?? Path.GetFullPath($"{asked.Slug}.epub"));
        });
        return command;
    }

    private static (EditionKey? Key, string Problem) Read(string? month, string? story)
    {
        if (month is null == story is null)
        {
            return (null, "edition takes either a month (2024-07) or --story ID.");
        }

        var diagnostics = new List<Diagnostic>();
        var key = EditionKey.Read(new Located<string>(month ?? "story:" + story, new SourceLocation("edition")), diagnostics);
        return (key, diagnostics.FirstOrDefault() is { } problem ? $"{problem.Message} ({problem.Hint})." : "");
    }

    private static int Run(BuildOptions options, EditionKey key, string path)
    {
        var diagnostics = new DiagnosticBag();
        var file = EditionBuild.Make(options, key, diagnostics);
        var found = diagnostics.Sorted()
            .Where(d => d.Severity == Severity.Error || (file is null && d.Where == key.Where))
            .Select(d => d with { Severity = Severity.Error });
        new DiagnosticPrinter(Console.Error, name => SourceLines.Read(options, name), useColor: false).Print(found);
        if (file is null)
        {
            return ExitCodes.InputErrors;
        }

        try
        {
            SourceWriter.Put(path, file.Bytes.Span);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"error: {path} cannot be written: {e.Message}");
            return ExitCodes.OutputFailed;
        }

        Console.WriteLine($"{path}: {file.Bytes.Length:N0} bytes");
        return ExitCodes.Success;
    }
}
