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
internal sealed record PlannedSite(SiteModel Model, Theme Theme, IReadOnlyList<OutputFile> Assets, OutputMemory? Outputs = null);

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
        MakeAll((site, views, kept), staging.Write, diagnostics, progress);
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

    /// <summary>Every file of a site, made anew.</summary>
    /// <param name="take">Called once for each, from any thread.</param>
    public static void MakeAll(PlannedSite site, Action<OutputFile> take, DiagnosticBag diagnostics, BuildProgress progress) =>
        MakeAll((site, new PageViews(site.Model), null), take, diagnostics, progress);

    private static void MakeAll((PlannedSite Site, PageViews Views, KeptFiles? Kept) made, Action<OutputFile> write, DiagnosticBag diagnostics, BuildProgress progress)
    {
        WritePages(made, write, diagnostics, progress);
        progress.Begin("feeds and data");
        WriteFiles(made.Site, write, made.Kept);
    }

    private static void WritePages((PlannedSite Site, PageViews Views, KeptFiles? Kept) made, Action<OutputFile> write, DiagnosticBag diagnostics, BuildProgress progress)
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
                write(file);
            }

            progress.Step();
            return key;
        }, _ => { });
        renderer.Report(diagnostics);
    }

    private static void WriteFiles(PlannedSite site, Action<OutputFile> write, KeptFiles? kept)
    {
        var model = site.Model;
        var isKept = kept?.HasLists() == true;
        FeedWriter.WriteAll(model, kept is null ? null : kept.Has, isKept).ForAll(WriteNoted);
        ApiWriter.WriteAll(model, kept is null ? null : kept.Has, isKept).ForAll(WriteNoted);
        if (!isKept)
        {
            Parallel.ForEach(OpenSearchWriter.WriteAll(model).Concat(SitemapWriter.WriteAll(model)).Concat(HostingWriter.WriteAll(model)), WriteNoted);
        }

        Parallel.ForEach(site.Assets, write);
        WriteTexts(model, write);

        void WriteNoted(OutputFile file)
        {
            kept?.Note(file);
            write(file);
        }
    }

    /// <summary>What is made of the texts of all articles: it is made every time.</summary>
    private static void WriteTexts(SiteModel model, Action<OutputFile> write)
    {
        if (model.Settings.Makes(SitePart.Search))
        {
            Parallel.ForEach(SearchIndexWriter.WriteAll(model), write);
        }

        if (model.Settings.Makes(SitePart.Api))
        {
            CitationWriter.WriteAll(model).ForAll(write);
            OpenDataWriter.WriteAll(model).ForAll(write);
        }
    }
}
