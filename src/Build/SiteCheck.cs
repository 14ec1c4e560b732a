using StaticArchive.Archive;
using StaticArchive.Checks;
using StaticArchive.Content;
using StaticArchive.Diagnostics;
using StaticArchive.Output;
using StaticArchive.Pages;

namespace StaticArchive.Build;

/// <summary>Everything that a build can say without writing a site, and what is too strict for a build.</summary>
public static class SiteCheck
{
    /// <summary>Writes nothing; a running build is not in its way.</summary>
    /// <param name="findLeaks">Looks into each file for what is withheld, too.</param>
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
        var archive = ArchiveBuilder.Build(new ArchiveInput(config.Settings, config.Data, content.Articles, content.Pages, options.AsOf) { Glossary = cache?.Glossary }, diagnostics);
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
            var published = PublishedAssets(files, content, archive, assets);
            Make(new PlannedSite(model with { Assets = published.Table }, theme, published.Files), findLeaks ? LeakCheck.Begin(content.Articles, archive) : null, (diagnostics, progress));
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

    /// <summary>Makes the whole site, file by file, and keeps none: some mistakes of a template show on one page only, and two files may meet at one path.</summary>
    private static void Make(PlannedSite site, Leaks? leaks, (DiagnosticBag Diagnostics, BuildProgress Progress) run)
    {
        var paths = new PathProblems();
        SitePublishing.MakeAll(site, Take, run.Diagnostics, run.Progress);
        run.Diagnostics.AddRange(paths.Found());
        run.Diagnostics.AddRange(LeakCheck.Found(leaks));

        void Take(OutputFile file)
        {
            paths.Take(file);
            if (leaks is not null)
            {
                LeakCheck.LookInto(leaks, file);
            }
        }
    }

    /// <summary>The check looks at all images, the site has fewer.</summary>
    private static AssetStage PublishedAssets(FileListing files, ContentReader content, NewsArchive archive, AssetStage all)
    {
        var published = WithheldAssets.Remove(files, content, archive);
        return published == files ? all : AssetStage.Build(published, new DiagnosticBag());
    }
}
