using StaticArchive.Assets;
using StaticArchive.Diagnostics;
using StaticArchive.Input;
using StaticArchive.Pages;
using StaticArchive.Rendering;

namespace StaticArchive.Build;

/// <summary>The theme's templates, read and compiled.</summary>
internal static class ThemeStage
{
    private const string Layouts = "theme/layouts/";
    private const string Partials = "theme/partials/";

    // What other stages read: AssetStage the first two, SiteConfig the third.
    private static readonly string[] OthersFolders = ["theme/assets/", "theme/static/", "theme/strings/"];

    /// <param name="memory">Of the last build in this process; null: there was none.</param>
    public static Theme? Compile(FileListing files, SiteModel model, DiagnosticBag diagnostics, ThemeMemory? memory = null)
    {
        foreach (var file in files.Theme.Where(f => !IsTemplate(f) && !OthersFolders.Any(o => f.Name.StartsWith(o, StringComparison.Ordinal))))
        {
            diagnostics.Add(InputRules.Unused.At(new SourceLocation(file.Name), "nobody reads this file", "docs/theme.md says where each part of a theme belongs"));
        }

        var layouts = ReadAll(files, Layouts, diagnostics);
        var partials = ReadAll(files, Partials, diagnostics);
        var hrefs = model.Assets.Theme.ToDictionary(a => a.Key, a => model.Settings.Address.Href(a.Value.SitePath), StringComparer.Ordinal);
        foreach (var asset in files.Theme.Where(ThemeAssets.IsOne))
        {
            // One with an error has no address, which is not the template's fault: no site is made.
            hrefs.TryAdd(ThemeAssets.KeyOf(asset), "");
        }

        var sources = new ThemeSources(layouts, partials, new ThemeValues(model.Strings.Words, hrefs));
        string[] needed = [.. model.Plan.Pages.Select(p => p.Layout).Distinct().Order(StringComparer.Ordinal)];
        return (memory ?? new ThemeMemory()).Compile(sources, needed, diagnostics);
    }

    private static bool IsTemplate(InputPath file) =>
        (file.Name.StartsWith(Layouts, StringComparison.Ordinal) || file.Name.StartsWith(Partials, StringComparison.Ordinal))
        && file.Name.EndsWith(".html", StringComparison.Ordinal);

    private static List<SourceFile> ReadAll(FileListing files, string folder, DiagnosticBag diagnostics)
    {
        var read = new List<SourceFile>();
        foreach (var path in files.Theme.Where(f => IsTemplate(f) && f.Name.StartsWith(folder, StringComparison.Ordinal)))
        {
            var (file, problem) = SourceReader.Read(path);
            if (problem is not null)
            {
                diagnostics.Add(problem);
            }

            if (file is not null)
            {
                read.Add(file);
            }
        }

        return read;
    }
}
