using System.Collections.Immutable;
using StaticArchive.Archive;
using StaticArchive.Config;
using StaticArchive.Diagnostics;
using StaticArchive.Input;
using StaticArchive.Pages;
using StaticArchive.Review;

namespace StaticArchive.Build;

/// <summary>Reads the site with a change and before it, and says what is different. A file that the change does not touch is read once for both.</summary>
public static class ReviewRun
{
    /// <param name="before">The same project before the change: other folders, of which only touched files are read.</param>
    /// <param name="touched">Names of the files that the change touches.</param>
    public static SiteReview Run(BuildOptions options, BuildOptions before, IReadOnlySet<string> touched, BuildProgress progress)
    {
        var cache = BuildCache.InMemory();
        var diagnostics = new DiagnosticBag();
        SiteCheck.Run(options, (diagnostics, progress), cache);
        var files = FileListing.Read(options, new DiagnosticBag());
        var (fresh, settings) = Read(files, options, cache);
        var (old, _) = Read(PutBack(files, before, touched), options, cache);
        return SiteReview.Of(old, fresh, diagnostics.Sorted(), touched, (options.AsOf, settings));
    }

    /// <summary>What is wrong there, the check has said; or it was wrong before.</summary>
    private static (ReviewedSite? Site, SiteSettings? Settings) Read(FileListing files, BuildOptions options, BuildCache cache)
    {
        var ignored = new DiagnosticBag();
        if (SiteConfig.Read(files, options, ignored) is not { } config)
        {
            return default;
        }

        var content = ContentReader.Read(files, config, KnownArticles.Of(cache), (ignored, new BuildProgress()));
        var settings = config.Settings with { RelatedCount = 0 };
        var input = new ArchiveInput(settings, config.Data, content.Articles, content.Pages, options.AsOf) { ShowUnpublished = true, Glossary = cache.Glossary };
        var archive = ArchiveBuilder.Build(input, ignored);
        var known = archive.Articles.Select(a => a.File).Concat(archive.Withdrawn.Select(w => w.File));
        var unread = files.Input.Articles.Select(a => a.Name).Except(known, StringComparer.Ordinal);
        return (new ReviewedSite(archive, PagePlanner.Plan(archive, settings, ignored), content.Articles) { Unread = [.. unread] }, config.Settings);
    }

    /// <summary>The files as they are now, with those that the change touches as they were.</summary>
    private static FileListing PutBack(FileListing now, BuildOptions before, IReadOnlySet<string> touched)
    {
        var ignored = new DiagnosticBag();
        var old = InputReader.List(before.Input, ignored);
        ImmutableArray<InputPath> Both(IEnumerable<InputPath> current, IEnumerable<InputPath> former) =>
            [.. current.Where(f => !touched.Contains(f.Name)).Concat(former.Where(f => touched.Contains(f.Name))).OrderBy(f => f.Name, StringComparer.Ordinal)];
        return new FileListing(
            new InputListing
            {
                Settings = touched.Contains("input/settings.yml") ? old.Settings : now.Input.Settings,
                Data = Both(now.Input.Data, old.Data),
                DirectoryDefaults = Both(now.Input.DirectoryDefaults, old.DirectoryDefaults),
                Articles = Both(now.Input.Articles, old.Articles),
                Pages = Both(now.Input.Pages, old.Pages),
                Assets = now.Input.Assets,
            },
            Both(now.Theme, Directory.Exists(before.Theme) ? FileTree.List(before.Theme, "theme", ignored) : []));
    }
}
