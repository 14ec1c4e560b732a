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
/// <param name="Cache">What the last build left; null: everything is made anew.</param>
internal sealed record PlannedSite(SiteModel Model, Theme Theme, IReadOnlyList<OutputFile> Assets, BuildCache? Cache = null)
{
    public OutputMemory? Outputs => Cache?.Outputs;
}

/// <summary>Renders into a staging folder beside the old site and swaps the two where nothing went wrong.</summary>
internal static class SitePublishing
{
    public static BuildReport? Run(BuildOptions options, PlannedSite site, DiagnosticBag diagnostics, BuildProgress progress)
    {
        using var staging = SiteStaging.Begin(options.Output, [options.Input, options.Theme, options.Root], diagnostics, site.Outputs?.Last, site.Outputs?.IsContentTrusted ?? false);
        if (staging is null)
        {
            return null;
        }

        var views = new PageViews(site.Model);
        var kept = site.Outputs is null ? null : KeptFiles.Begin(site.Outputs, (staging, progress), new PageKeys(site.Model, site.Theme, views.Site));
        views = views with { FileSizes = EditionStage.Write(site, kept, Write, options.Output) };
        MakeAll((site, views, kept), (Write, WriteLong), diagnostics, progress);
        if (diagnostics.HasErrors)
        {
            return null;
        }

        progress.Begin("publish");
        var published = staging.Commit();
        progress.Begin("remember");
        if (published is null)
        {
            return null;
        }

        staging.PrepareNext(() => progress.IsGivenUp);

        site.Outputs?.Published(staging, kept!.WithoutTexts);
        site.Cache?.Articles.End();
        site.Cache?.Search.End();
        site.Cache?.Pieces.End();
        return new BuildReport(
            site.Model.Archive.Articles.Length, site.Model.Plan.Pages.Length, published.Written, published.Unchanged, published.Removed, progress.Stages);

        void Write(OutputFile file)
        {
            progress.Check();
            staging.Write(file);
        }

        void WriteLong(LongFile file)
        {
            progress.Check();
            staging.Write(file);
        }
    }

    /// <summary>Every file of a site, made anew.</summary>
    /// <param name="take">Called once for each, from any thread; must be done with the bytes when it returns.</param>
    public static void MakeAll(PlannedSite site, Action<OutputFile> take, DiagnosticBag diagnostics, BuildProgress progress)
    {
        var views = new PageViews(site.Model) { FileSizes = EditionStage.Write(site, kept: null, take, root: "") };
        MakeAll((site, views, null), (take, file => take(file.Whole())), diagnostics, progress);
    }

    private static void MakeAll(
        (PlannedSite Site, PageViews Views, KeptFiles? Kept) made, (Action<OutputFile> Write, Action<LongFile> WriteLong) output, DiagnosticBag diagnostics, BuildProgress progress)
    {
        var (data, write) = (new DataSizes(output, made.Kept), output.Write);
        WritePages(made, write, diagnostics, progress);
        progress.Begin("feeds and lists");
        WriteFiles(made.Site, data.Write, made.Kept);
        progress.Begin("search");
        WriteSearch(made.Site, write, made.Kept);
        progress.Begin("data");
        WriteJoined(made.Site, data, made.Kept);
        WriteDataPage(made, data.All(), write, diagnostics);
    }

    private static void WritePages((PlannedSite Site, PageViews Views, KeptFiles? Kept) made, Action<OutputFile> write, DiagnosticBag diagnostics, BuildProgress progress)
    {
        var (site, views, kept) = made;
        var pages = site.Model.Plan.Pages.Where(p => p is not DataPage).ToArray();
        progress.Begin("pages", pages.Length);
        var renderer = new PageRenderer(site.Theme, views.Site);
        Parallel.For(0, pages.Length, () => new KeyBuilder(), (i, _, key) =>
        {
            var page = pages[i];
            if (kept?.Has(page, key) != true)
            {
                renderer.Render(page.Layout, views.Build(page), (page.OutputPath, page.Origin), write);
            }

            progress.Step();
            return key;
        }, _ => { });
        renderer.Report(diagnostics);
    }

    /// <summary>The only page that is made of other files: of their sizes.</summary>
    private static void WriteDataPage((PlannedSite Site, PageViews Views, KeptFiles? Kept) made, IReadOnlyDictionary<string, long> sizes, Action<OutputFile> write, DiagnosticBag diagnostics)
    {
        var (site, views, kept) = made;
        if (site.Model.Plan.Pages.OfType<DataPage>().FirstOrDefault() is not { } page || kept?.Has(page, sizes) == true)
        {
            return;
        }

        var renderer = new PageRenderer(site.Theme, views.Site);
        renderer.Render(page.Layout, (views with { FileSizes = sizes }).Build(page), (page.OutputPath, page.Origin), write);
        renderer.Report(diagnostics);
    }

    private static void WriteFiles(PlannedSite site, Action<OutputFile> write, KeptFiles? kept)
    {
        var model = site.Model;
        var isKept = kept?.HasLists() == true;
        FeedWriter.WriteAll(model, (feed => kept?.Has(feed) == true, isKept), WriteNoted);
        ApiWriter.WriteEach(model, article => kept?.Has(article) == true, WriteNoted);
        if (!isKept)
        {
            Parallel.ForEach(OpenSearchWriter.WriteAll(model).Concat(SitemapWriter.WriteAll(model)).Concat(HostingWriter.WriteAll(model)).Concat(OpenDataWriter.WritePackage(model)).Concat(SchemaWriter.WriteAll(model)), WriteNoted);
            CitationWriter.WriteEach(model, WriteNoted);
        }

        Parallel.ForEach(site.Assets, write);

        void WriteNoted(OutputFile file)
        {
            kept?.Note(file);
            write(file);
        }
    }

    private static void WriteSearch(PlannedSite site, Action<OutputFile> write, KeptFiles? kept)
    {
        if (site.Model.Settings.Makes(SitePart.Search))
        {
            SearchIndexWriter.WriteAll(site.Model, write, kept?.Search(site.Cache!));
        }
    }

    private static void WriteJoined(PlannedSite site, DataSizes data, KeptFiles? kept)
    {
        if (kept is not null)
        {
            new JoinedFiles(site.Model, kept, site.Cache!).Write(data);
            return;
        }

        foreach (var file in JoinedFiles.Of(site.Model))
        {
            if (file.Parts.IsEmpty)
            {
                data.Write(file.MakeLong(site.Model.Archive.Articles));
            }
            else
            {
                file.MakeAll(site.Model.Archive.Articles, data.Write);
            }
        }
    }
}
