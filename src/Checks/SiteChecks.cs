using System.Collections.Concurrent;
using StaticArchive.Diagnostics;
using StaticArchive.Glossary;
using StaticArchive.Input;

namespace StaticArchive.Checks;

/// <summary>The strict checks: file by file, in parallel, then over all.</summary>
public static class SiteChecks
{
    /// <param name="step">Called once for each article's file, from any thread.</param>
    public static IEnumerable<Diagnostic> Find(CheckedSite site, Action step)
    {
        var found = new ConcurrentQueue<Diagnostic>();
        var matcher = new GlossaryMatcher(site.Data.Terms);
        Parallel.ForEach(site.Articles, article =>
        {
            var own = new List<Diagnostic>();
            FrontMatterChecks.Run(article, own);
            DateChecks.Run(article.Front, site, own);
            OriginalChecks.Run(article.Front, site, own);
            own.ForEach(found.Enqueue);
        });
        Parallel.ForEach(site.Files.Articles, path =>
        {
            // What is wrong with reading it, the reader of contents says.
            if (SourceReader.Read(path).File is { } file)
            {
                var own = new List<Diagnostic>();
                TextChecks.Run(file, own);
                TermChecks.Run(file, matcher, own);
                own.ForEach(found.Enqueue);
            }

            step();
        });
        return found.Concat(TopicChecks.Find(site)).Concat(ImageChecks.Find(site)).Concat(ClaimChecks.Find(site));
    }
}
