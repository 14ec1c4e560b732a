using System.Collections.Immutable;
using StaticArchive.Archive;
using StaticArchive.Config;
using StaticArchive.Content;
using StaticArchive.Diagnostics;

namespace StaticArchive.Build;

/// <summary>The first half of a build, for reports: everything is read, nothing is made.</summary>
public static class ArchiveReading
{
    /// <returns>Null where the settings or data files have errors; articles with errors are left out. Both are said in diagnostics.</returns>
    public static (NewsArchive Archive, SiteSettings Settings, ImmutableArray<ParsedArticle> Articles)? Read(BuildOptions options, DiagnosticBag diagnostics)
    {
        var files = FileListing.Read(options, diagnostics);
        if (SiteConfig.Read(files, options, diagnostics) is not { } config)
        {
            return null;
        }

        var content = ContentReader.Read(files, config, null, (diagnostics, new BuildProgress()));
        var input = new ArchiveInput(config.Settings, config.Data, content.Articles, content.Pages, options.AsOf);
        return (ArchiveBuilder.Build(input, diagnostics), config.Settings, content.Articles);
    }
}
