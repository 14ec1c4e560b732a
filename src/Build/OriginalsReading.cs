using System.Collections.Immutable;
using StaticArchive.Config;
using StaticArchive.Content;
using StaticArchive.Diagnostics;

namespace StaticArchive.Build;

/// <summary>What <c>check links</c> has to know: the articles, and what was found at their originals before.</summary>
/// <param name="IsWhole">No article has an error: an original that is not among these is nobody's any more.</param>
public sealed record OriginalsReading(SiteSettings Settings, LinkChecks Known, ImmutableArray<ParsedArticle> Articles, bool IsWhole)
{
    /// <returns>Null where settings or data files have errors; articles with errors are left out. Both are said in diagnostics.</returns>
    public static OriginalsReading? Read(BuildOptions options, DiagnosticBag diagnostics)
    {
        var files = FileListing.Read(options, diagnostics);
        if (SiteConfig.Read(files, options, diagnostics) is not { } config || diagnostics.HasErrors)
        {
            return null;
        }

        var articles = ContentReader.Read(files, config, null, (diagnostics, new BuildProgress())).Articles;
        return new OriginalsReading(config.Settings, config.Data.LinkChecks, articles, !diagnostics.HasErrors);
    }
}
