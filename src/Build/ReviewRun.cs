using StaticArchive.Archive;
using StaticArchive.Config;
using StaticArchive.Diagnostics;
using StaticArchive.Pages;
using StaticArchive.Review;

namespace StaticArchive.Build;

/// <summary>Reads the site before a change and with it, and says what is different.</summary>
public static class ReviewRun
{
    /// <param name="before">The same project before the change: another input folder.</param>
    /// <param name="touched">Names of the files that the change touches.</param>
    public static SiteReview Run(BuildOptions options, BuildOptions before, IReadOnlySet<string> touched, BuildProgress progress)
    {
        var diagnostics = new DiagnosticBag();
        SiteCheck.Run(options, diagnostics, progress);
        var (old, _) = Read(before);
        var (fresh, settings) = Read(options);
        return SiteReview.Of(old, fresh, diagnostics.Sorted(), touched, (options.AsOf, settings));
    }

    /// <summary>What is wrong there, the check has said; or it was wrong before.</summary>
    private static (ReviewedSite? Site, SiteSettings? Settings) Read(BuildOptions options)
    {
        var ignored = new DiagnosticBag();
        var files = FileListing.Read(options, ignored);
        if (SiteConfig.Read(files, options, ignored) is not { } config)
        {
            return default;
        }

        var content = ContentReader.Read(files, config, null, (ignored, new BuildProgress()));
        var settings = config.Settings with { RelatedCount = 0 };
        var archive = ArchiveBuilder.Build(new ArchiveInput(settings, config.Data, content.Articles, content.Pages, options.AsOf) { ShowUnpublished = true }, ignored);
        return (new ReviewedSite(archive, PagePlanner.Plan(archive, settings, ignored), content.Articles), config.Settings);
    }
}
