using StaticArchive.Api;
using StaticArchive.Api.Citations;
using StaticArchive.Api.OpenData;
using StaticArchive.Config;
using StaticArchive.Diagnostics;
using StaticArchive.Feeds;
using StaticArchive.Hosting;
using StaticArchive.Output;
using StaticArchive.Pages;
using StaticArchive.Pages.Views;
using StaticArchive.Rendering;
using StaticArchive.Search;
using StaticArchive.Sitemaps;

namespace StaticArchive.Build;

/// <summary>A site of which everything is decided and nothing is written.</summary>
internal sealed record PlannedSite(SiteModel Model, Theme Theme, IReadOnlyList<OutputFile> Assets);

/// <summary>Renders into a staging folder beside the old site and swaps the two where nothing went wrong.</summary>
internal static class SitePublishing
{
    public static BuildReport? Run(BuildOptions options, PlannedSite site, DiagnosticBag diagnostics, BuildProgress progress)
    {
        using var staging = SiteStaging.Begin(options.Output, [options.Input, options.Theme, options.Root], diagnostics);
        if (staging is null)
        {
            return null;
        }

        WritePages(site, staging, diagnostics, progress);
        progress.Begin("feeds and data");
        WriteFiles(site, staging);
        if (diagnostics.HasErrors)
        {
            return null;
        }

        progress.Begin("publish");
        var published = staging.Commit();
        progress.Begin(null);
        return published is null ? null : new BuildReport(
            site.Model.Archive.Articles.Length, site.Model.Plan.Pages.Length, published.Written, published.Unchanged, published.Removed, progress.Stages);
    }

    private static void WritePages(PlannedSite site, SiteStaging staging, DiagnosticBag diagnostics, BuildProgress progress)
    {
        var pages = site.Model.Plan.Pages;
        progress.Begin("pages", pages.Length);
        var views = new PageViews(site.Model);
        var renderer = new PageRenderer(site.Theme, views.Site);
        Parallel.For(0, pages.Length, i =>
        {
            var page = pages[i];
            if (renderer.Render(page.Layout, views.Build(page), page.OutputPath, page.Origin) is { } file)
            {
                staging.Write(file);
            }

            progress.Step();
        });
        renderer.Report(diagnostics);
    }

    private static void WriteFiles(PlannedSite site, SiteStaging staging)
    {
        var model = site.Model;
        FeedWriter.WriteAll(model).ForAll(staging.Write);
        ApiWriter.WriteAll(model).ForAll(staging.Write);
        if (model.Settings.Makes(SitePart.Search))
        {
            Parallel.ForEach(SearchIndexWriter.WriteAll(model), staging.Write);
        }

        if (model.Settings.Makes(SitePart.Api))
        {
            CitationWriter.WriteAll(model).ForAll(staging.Write);
            OpenDataWriter.WriteAll(model).ForAll(staging.Write);
        }

        Parallel.ForEach(
            site.Assets.Concat(OpenSearchWriter.WriteAll(model)).Concat(SitemapWriter.WriteAll(model)).Concat(HostingWriter.WriteAll(model)), staging.Write);
    }
}
