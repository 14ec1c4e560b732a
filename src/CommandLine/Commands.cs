using System.CommandLine;
using System.Globalization;
using StaticArchive.Build;

namespace StaticArchive.CommandLine;

/// <summary>The command line: what may be said, and what is done then.</summary>
internal static class Commands
{
    private static readonly Option<DirectoryInfo> Root = new("--root", "-r") { Description = "The project's folder (default: the current one)." };
    private static readonly Option<DirectoryInfo> Input = new("--input", "-i") { Description = "Articles, pages, settings and data (default: input)." };
    private static readonly Option<DirectoryInfo> Theme = new("--theme", "-t") { Description = "Templates, styles and words (default: theme)." };
    private static readonly Option<DirectoryInfo> Output = new("--output", "-o") { Description = "Where the site goes (default: output)." };
    private static readonly Option<string> BaseUrl = new("--base-url") { Description = "The site's address, in place of the one in settings.yml." };
    private static readonly Option<bool> NoIndex = new("--noindex") { Description = "Ask search engines to stay away, for previews." };
    private static readonly Option<LogLevel> Log = new("--log", "-l") { Description = "How much to say.", DefaultValueFactory = _ => LogLevel.Normal };

    private static readonly Option<DateTimeOffset> AsOf = new("--as-of")
    {
        Description = "Publish what is dated up to this day (to its end in UTC) or moment, such as 2026-01-31 or 2026-01-31T09:00+09:00 (default: now).",
        CustomParser = result =>
        {
            var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
            if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                return new DateTimeOffset(day.ToDateTime(TimeOnly.MaxValue), TimeSpan.Zero);
            }

            string[] forms = ["yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm'Z'", "yyyy-MM-dd'T'HH:mm:ss'Z'"];
            if (DateTimeOffset.TryParseExact(text, forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment))
            {
                return moment;
            }

            result.AddError($"--as-of takes a day (2026-01-31) or a moment with offset (2026-01-31T09:00+09:00), not '{text}'.");
            return default;
        },
    };

    public static int Run(string[] args)
    {
        var root = new RootCommand("Builds a curated archive of translated tech news into a static site.");
        AddBuild(root);
        var build = new Command("build", "Build the site (what happens without a command, too).");
        AddBuild(build);
        root.Subcommands.Add(build);
        root.Subcommands.Add(Catalogue());
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                Console.Error.WriteLine(error.Message);
            }

            Console.Error.WriteLine("Say --help for what can be said.");
            return ExitCodes.Usage;
        }

        return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
    }

    private static void AddBuild(Command command)
    {
        foreach (var option in (Option[])[Root, Input, Theme, Output, BaseUrl, AsOf, NoIndex, Log])
        {
            command.Options.Add(option);
        }

        command.SetAction(parsed => BuildCommand.Run(OptionsOf(parsed), parsed.GetValue(Log)));
    }

    private static BuildOptions OptionsOf(ParseResult parsed)
    {
        var root = parsed.GetValue(Root)?.FullName ?? Directory.GetCurrentDirectory();
        var asOf = parsed.GetValue(AsOf);
        var project = BuildOptions.ForProject(root, asOf == default ? DateTimeOffset.UtcNow : asOf);
        return project with
        {
            Input = parsed.GetValue(Input)?.FullName ?? project.Input,
            Theme = parsed.GetValue(Theme)?.FullName ?? project.Theme,
            Output = parsed.GetValue(Output)?.FullName ?? project.Output,
            BaseUrl = parsed.GetValue(BaseUrl),
            NoIndex = parsed.GetValue(NoIndex),
        };
    }

    private static Command Catalogue()
    {
        var write = new Option<DirectoryInfo>("--write") { Description = "Write a page of documentation for each code into this folder." };
        var command = new Command("codes", "List the codes of all diagnostics.") { write };
        command.SetAction(parsed => CatalogueCommand.Run(parsed.GetValue(write)?.FullName));
        return command;
    }
}
