using StaticArchive.Archive;
using StaticArchive.Checks;
using StaticArchive.Content;
using StaticArchive.Diagnostics;
using StaticArchive.Pages;
using StaticArchive.Pages.Views;
using StaticArchive.Rendering;

namespace StaticArchive.Build;

/// <summary>Everything that a build can say without writing a site, and what is too strict for a build.</summary>
public static class SiteCheck
{
    /// <summary>Writes nothing; a running build is not in its way.</summary>
    /// <param name="findLeaks">Makes the whole site, too, to see that nothing withheld is in it.</param>
    /// <returns>Null where settings or data files have errors: nothing else can be judged then.</returns>
    public static CheckReport? Run(BuildOptions options, DiagnosticBag diagnostics, BuildProgress progress, bool findLeaks = false) =>
        Run(options, (diagnostics, progress), null, findLeaks);

    /// <param name="cache">For those who read the site once more; null: nobody does.</param>
    internal static CheckReport? Run(BuildOptions options, (DiagnosticBag Diagnostics, BuildProgress Progress) run, BuildCache? cache, bool findLeaks = false)
    {
        var (diagnostics, progress) = run;
        progress.Begin("read");
        var files = FileListing.Read(options, diagnostics);
        var config = SiteConfig.Read(files, options, diagnostics);
        if (config is null || diagnostics.HasErrors)
        {
            return null;
        }

        var content = ContentReader.Read(files, config, cache is null ? null : KnownArticles.Of(cache), run);
        progress.Begin("archive");

        // What to read next is never wrong, and a third of the work; but it stands on the pages.
        var settings = findLeaks ? config.Settings : config.Settings with { RelatedCount = 0 };
        var archive = ArchiveBuilder.Build(new ArchiveInput(settings, config.Data, content.Articles, content.Pages, options.AsOf) { Glossary = cache?.Glossary }, diagnostics);
        progress.Begin("assets");
        var assets = AssetStage.Build(files, diagnostics);
        progress.Begin("links");
        var plan = PagePlanner.Plan(archive, config.Settings, diagnostics);
        var model = new SiteModel(config.Settings, config.Strings, archive, plan, assets.Table);
        if (!diagnostics.HasErrors)
        {
            diagnostics.AddRange(LinkProblems.Find(model));
        }

        diagnostics.AddRange(RightsChecks.Find(archive, content.Articles));
        var theme = ThemeStage.Compile(files, model, diagnostics);
        if (theme is not null && !diagnostics.HasErrors)
        {
            TryLayouts(model, theme, diagnostics);
        }

        if (findLeaks && theme is not null && !diagnostics.HasErrors)
        {
            var published = PublishedAssets(files, content, archive, assets);
            LeakCheck.Run(new PlannedSite(model with { Assets = published.Table }, theme, published.Files), content.Articles, diagnostics, progress);
        }

        progress.Begin("check", files.Input.Articles.Length);
        var site = new CheckedSite(content.Articles, content.Pages, files.Input, config.Data, assets.Table)
        {
            AsOf = options.AsOf, Zone = config.Settings.TimeZone, ClaimDays = config.Settings.ClaimDays, IsWhole = !diagnostics.HasErrors,
        };
        diagnostics.AddRange(SiteChecks.Find(site, progress.Step));
        progress.Begin(null);
        // What is wrong with them, the reader of contents has said.
        var defaults = DirectoryDefaults.Read(files.Input.DirectoryDefaults, new DiagnosticBag());
        return new CheckReport(files.Input.Articles, defaults, config.Data, config.Settings.TimeZone, progress.Stages);
    }

    /// <summary>Makes a page of each layout, as some mistakes of a template show only then; a build makes all of them.</summary>
    private static void TryLayouts(SiteModel model, Theme theme, DiagnosticBag diagnostics)
    {
        var views = new PageViews(model);
        var renderer = new PageRenderer(theme, views.Site);

        // The two tell of files that only a build makes.
        foreach (var page in model.Plan.Pages.Where(p => p is not (EditionsPage or DataPage)).DistinctBy(p => p.Layout))
        {
            renderer.Render(page.Layout, views.Build(page), page.OutputPath, page.Origin);
        }

        renderer.Report(diagnostics);
    }

    /// <summary>The check looks at all images, the site has fewer.</summary>
    private static AssetStage PublishedAssets(FileListing files, ContentReader content, NewsArchive archive, AssetStage all)
    {
        var published = WithheldAssets.Remove(files, content, archive);
        return published == files ? all : AssetStage.Build(published, new DiagnosticBag());
    }
}
