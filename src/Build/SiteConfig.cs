using System.Collections.Immutable;
using StaticArchive.Config;
using StaticArchive.Diagnostics;
using StaticArchive.Input;

namespace StaticArchive.Build;

/// <summary>Everything but articles, pages and templates: settings with the command line's overrides, data files, and the theme's words in the site's
/// language.</summary>
internal sealed record SiteConfig(SiteSettings Settings, DataFiles Data, SiteStrings Strings)
{
    private const string StringsFolder = "theme/strings/";

    private static readonly string[] Required = ["input/data/sources.yml", "input/data/topics.yml"];

    /// <summary>All that <see cref="Read"/> may read.</summary>
    public static IEnumerable<InputPath> FilesOf(FileListing files) =>
        [.. files.Input.Settings is { } settings ? (InputPath[])[settings] : [], .. files.Input.Data, .. files.Theme.Where(f => f.Name.StartsWith(StringsFolder, StringComparison.Ordinal))];

    /// <returns>Null where there were errors, all of which are said.</returns>
    public static SiteConfig? Read(FileListing files, BuildOptions options, DiagnosticBag diagnostics)
    {
        var found = new List<Diagnostic>();
        var settings = files.Input.Settings is { } path && ReadText(path, found) is { } text ? SettingsReader.Read(text, found) : null;
        settings = settings is null ? null : Override(settings, options, found);
        if (Directory.Exists(options.Input))
        {
            CheckPresence(files.Input.Data, found);
        }

        var data = DataFilesReader.Read([.. files.Input.Data.Select(d => ReadText(d, found)).OfType<YamlText>()], found);
        var strings = settings is null ? null : ReadStrings(files.Theme, settings.Language, found);
        diagnostics.AddRange(found);
        return settings is null || strings is null || found.Exists(d => d.Severity == Severity.Error) ? null : new SiteConfig(settings, data, strings);
    }

    private static void CheckPresence(ImmutableArray<InputPath> data, List<Diagnostic> found)
    {
        foreach (var name in Required.Where(r => data.All(d => d.Name != r)))
        {
            found.Add(InputRules.Missing.At(new SourceLocation(name), "this data file is missing"));
        }
    }

    private static SiteSettings? Override(SiteSettings settings, BuildOptions options, List<Diagnostic> found)
    {
        var address = options.BaseUrl is null
            ? settings.Address
            : BaseAddress.Read(new Located<string>(options.BaseUrl, new SourceLocation("--base-url")), found);
        return address is null ? null : settings with { Address = address, NoIndex = options.NoIndex };
    }

    private static SiteStrings? ReadStrings(ImmutableArray<InputPath> theme, string language, List<Diagnostic> found)
    {
        var name = $"{StringsFolder}{language}.yml";
        if (theme.FirstOrDefault(f => f.Name == name) is { } path)
        {
            return ReadText(path, found) is { } text ? StringsReader.Read(text, found) : null;
        }

        var others = theme.Where(f => f.Name.StartsWith(StringsFolder, StringComparison.Ordinal)).Select(f => Path.GetFileName(f.Name)).ToList();
        found.Add(ConfigRules.MissingStrings.At(
            new SourceLocation(name), $"the theme has no words in '{language}'", others.Count == 0 ? null : $"it has {string.Join(", ", others)}"));
        return null;
    }

    private static YamlText? ReadText(InputPath path, List<Diagnostic> found)
    {
        var (file, problem) = SourceReader.Read(path, path.Name == LinkChecks.FileName ? LinkChecks.MaxBytes : SourceReader.MaxBytes);
        if (problem is not null)
        {
            found.Add(problem);
        }

        return file is null ? null : new YamlText(file.Name, file.Text);
    }
}
