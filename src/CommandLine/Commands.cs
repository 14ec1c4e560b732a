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
    private static readonly Option<DirectoryInfo> Cache = new("--cache") { Description = "A folder for what one build leaves for the next (default: none; everything is built anew)." };
    private static readonly Option<LogLevel> Log = WordOption.Create(LogLevel.Normal, "How much to say.", "--log", "-l");

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
        var parsed = Create().Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var message in parsed.Errors.Select(e => e.Message).Distinct())
            {
                Console.Error.WriteLine(message);
            }

            Console.Error.WriteLine("Say --help for what can be said.");
            return ExitCodes.Usage;
        }

        return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
    }

    /// <summary>All that may be said.</summary>
    public static RootCommand Create()
    {
        var root = new RootCommand("Builds a curated archive of translated tech news into a static site.");
        AddBuild(root);
        var build = new Command("build", "Build the site (what happens without a command, too).");
        AddBuild(build);
        root.Subcommands.Add(build);
        root.Subcommands.Add(PreviewCommand.Create(OptionsOf, [Root, Input, Theme, BaseUrl, AsOf, NoIndex], Log, AsOf));
        root.Subcommands.Add(Check());
        root.Subcommands.Add(ReviewCommand.Create([Root, Input, Theme, BaseUrl, AsOf], OptionsOf));
        root.Subcommands.Add(New());
        root.Subcommands.Add(ImportCommand.Create([Root, Input, Theme], OptionsOf));
        root.Subcommands.Add(Catalogue());
        root.Subcommands.Add(SchemasCommand.Create());
        root.Subcommands.Add(WithdrawCommand.Create([Root, Input, Theme, BaseUrl, AsOf], OptionsOf));
        root.Subcommands.Add(EditionCommand.Create([Root, Input, Theme, BaseUrl, AsOf], OptionsOf));
        root.Subcommands.Add(ReportCommand.Create([Root, Input, Theme, Output, AsOf], OptionsOf));
        return root;
    }

    private static void AddBuild(Command command)
    {
        foreach (var option in (Option[])[Root, Input, Theme, Output, BaseUrl, AsOf, NoIndex, Cache, Log])
        {
            command.Options.Add(option);
        }

        command.SetAction(parsed => BuildCommand.Run(OptionsOf(parsed), CacheOf(parsed), parsed.GetValue(Log)));
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

    private static Command Check()
    {
        var format = WordOption.Create(CheckFormat.Text, "How to say what was found: as text, as GitHub annotations, as SARIF 2.1.0 or as JSON.", "--format");
        var since = new Option<string>("--since") { Description = "Warn only about files changed since a branch left this revision (needs git)." };
        var strict = new Option<bool>("--strict") { Description = "Warnings are errors, and every file of the site is looked into, to see that nothing withheld is in it." };
        var allow = new Option<string[]>("--allow") { Description = "With --strict: a code that stays a warning, such as SA0750; may be given several times." };
        var fix = new Option<bool>("--fix") { Description = "Mend what is safe to mend in articles, and show it." };
        var dryRun = new Option<bool>("--dry-run") { Description = "With --fix: only show." };
        var command = new Command("check", "Check articles, settings and theme more strictly than a build, without writing a site.")
        {
            Root, Input, Theme, AsOf, Log, format, since, strict, allow, fix, dryRun,
        };
        command.Subcommands.Add(LinksCommand.Create([Root, Input, Theme], OptionsOf));
        command.Validators.Add(result =>
        {
            if (result.GetValue(dryRun) && !result.GetValue(fix))
            {
                result.AddError("--dry-run belongs to --fix.");
            }

            foreach (var code in (result.GetValue(allow) ?? []).Where(code => DiagnosticCatalogue.All.All(rule => rule.Code != code)))
            {
                result.AddError($"--allow takes a code such as SA0750, not '{code}'. The command 'codes' lists them.");
            }
        });
        command.SetAction(parsed => CheckCommand.Run(
            new CheckOptions(OptionsOf(parsed), parsed.GetValue(format), parsed.GetValue(since), parsed.GetValue(Log))
            {
                Strict = parsed.GetValue(strict), Allowed = [.. parsed.GetValue(allow) ?? []], Fix = parsed.GetValue(fix), DryRun = parsed.GetValue(dryRun),
            }));
        return command;
    }

    private static Command New()
    {
        var title = new Option<string>("--title") { Description = "The article's title." };
        var source = new Option<string>("--source") { Description = "Where the original appeared: a name of input/data/sources.yml." };
        var url = new Option<string>("--url") { Description = "The original's address." };
        var category = new Option<string>("--category") { Description = "A category of input/data/topics.yml." };
        var tags = new Option<string[]>("--tag") { Description = "A tag of input/data/topics.yml; may be given several times." };
        var slug = new Option<string>("--slug") { Description = "The file's name (default: made of the title)." };
        var date = new Option<DateOnly?>("--date")
        {
            Description = "The article's date, such as 2026-01-31 (default: today).",
            CustomParser = result =>
            {
                if (DateOnly.TryParseExact(result.Tokens.Count == 1 ? result.Tokens[0].Value : "", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                {
                    return day;
                }

                result.AddError("--date takes a day such as 2026-01-31.");
                return null;
            },
        };
        var command = new Command("new", "Start an article: asks on a terminal for what the options do not say, and writes a draft.")
        {
            Root, Input, Theme, title, source, url, category, tags, date, slug,
        };
        command.SetAction(parsed => NewCommand.Run(
            OptionsOf(parsed),
            new NewAnswers(parsed.GetValue(title), parsed.GetValue(source), parsed.GetValue(category))
            {
                Url = parsed.GetValue(url), Tags = [.. parsed.GetValue(tags) ?? []], Date = parsed.GetValue(date), Slug = parsed.GetValue(slug),
            },
            Console.IsInputRedirected || Console.IsOutputRedirected ? null : Spectre.Console.AnsiConsole.Console,
            DateTimeOffset.UtcNow));
        return command;
    }

    private static BuildCache? CacheOf(ParseResult parsed) => parsed.GetValue(Cache) is { } folder ? BuildCache.In(folder.FullName) : null;

    private static Command Catalogue()
    {
        var write = new Option<DirectoryInfo>("--write") { Description = "Write a page of documentation for each code into this folder." };
        var command = new Command("codes", "List the codes of all diagnostics.") { write };
        command.SetAction(parsed => CatalogueCommand.Run(parsed.GetValue(write)?.FullName));
        return command;
    }
}
