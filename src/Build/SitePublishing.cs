using StaticArchive.Api;
using StaticArchive.Api.Citations;
using StaticArchive.Api.OpenData;
using StaticArchive.Cache;
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
/// <param name="Outputs">What the last site was made of; null: everything is made anew.</param>
/// <param name="Search">The same of the index for searching.</param>
internal sealed record PlannedSite(SiteModel Model, Theme Theme, IReadOnlyList<OutputFile> Assets, OutputMemory? Outputs = null, SearchMemory? Search = null);

/// <summary>Renders into a staging folder beside the old site and swaps the two where nothing went wrong.</summary>
internal static class SitePublishing
{
    public static BuildReport? Run(BuildOptions options, PlannedSite site, DiagnosticBag diagnostics, BuildProgress progress)
    {
        using var staging = SiteStaging.Begin(options.Output, [options.Input, options.Theme, options.Root], diagnostics, keepsSpare: site.Outputs is not null);
        if (staging is null)
        {
            return null;
        }

        var views = new PageViews(site.Model);
        var kept = site.Outputs is null ? null : new KeptFiles(site.Outputs, staging, new PageKeys(site.Model, site.Theme, views.Site));
        WritePages((site, views, kept), staging, diagnostics, progress);
        progress.Begin("feeds and data");
        WriteFiles(site, staging, kept);
        if (diagnostics.HasErrors)
        {
            return null;
        }

        progress.Begin("publish");
        var published = staging.Commit();
        site.Search?.End();
        progress.Begin(null);
        return published is null ? null : new BuildReport(
            site.Model.Archive.Articles.Length, site.Model.Plan.Pages.Length, published.Written, published.Unchanged, published.Removed, progress.Stages);
    }

    private static void WritePages((PlannedSite Site, PageViews Views, KeptFiles? Kept) made, SiteStaging staging, DiagnosticBag diagnostics, BuildProgress progress)
    {
        var (site, views, kept) = made;
        var pages = site.Model.Plan.Pages;
        progress.Begin("pages", pages.Length);
        var renderer = new PageRenderer(site.Theme, views.Site);
        Parallel.For(0, pages.Length, () => new KeyBuilder(), (i, _, key) =>
        {
            var page = pages[i];
            if (kept?.Has(page, key) != true && renderer.Render(page.Layout, views.Build(page), page.OutputPath, page.Origin) is { } file)
            {
                staging.Write(file);
            }

            progress.Step();
            return key;
        }, _ => { });
        renderer.Report(diagnostics);
    }

    private static void WriteFiles(PlannedSite site, SiteStaging staging, KeptFiles? kept)
    {
        var model = site.Model;
        var isKept = kept?.HasLists() == true;
        FeedWriter.WriteAll(model, kept is null ? null : kept.Has, isKept).ForAll(WriteNoted);
        ApiWriter.WriteAll(model, kept is null ? null : kept.Has, isKept).ForAll(WriteNoted);
        if (!isKept)
        {
            Parallel.ForEach(OpenSearchWriter.WriteAll(model).Concat(SitemapWriter.WriteAll(model)).Concat(HostingWriter.WriteAll(model)), WriteNoted);
        }

        Parallel.ForEach(site.Assets, staging.Write);
        WriteTexts(model, staging, site.Search is null ? null : kept?.Search(site.Search));

        void WriteNoted(OutputFile file)
        {
            kept?.Note(file);
            staging.Write(file);
        }
    }

    /// <summary>What is made of the texts of all articles: it is made every time.</summary>
    private static void WriteTexts(SiteModel model, SiteStaging staging, SearchReuse? reuse)
    {
        if (model.Settings.Makes(SitePart.Search))
        {
            SearchIndexWriter.WriteAll(model, staging.Write, reuse);
        }

        if (model.Settings.Makes(SitePart.Api))
        {
            CitationWriter.WriteAll(model).ForAll(staging.Write);
            OpenDataWriter.WriteAll(model).ForAll(staging.Write);
        }
    }
}
