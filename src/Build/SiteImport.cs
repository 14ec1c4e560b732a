using System.Collections.Immutable;
using System.Text;
using StaticArchive.Archive;
using StaticArchive.Diagnostics;
using StaticArchive.Import;
using StaticArchive.Output;
using StaticArchive.Pages;

namespace StaticArchive.Build;

/// <param name="Written">Names of the new articles, in the order of their originals.</param>
/// <param name="Images">How many images stand beside them.</param>
public sealed record ImportReport(ImmutableArray<string> Written, int Images);

/// <summary>Makes articles of posts from elsewhere: the archive is read, then post after post is fitted into it and written. Existing files are never touched.</summary>
public static class SiteImport
{
    /// <param name="isTrial">Nothing is written.</param>
    /// <returns>Null where settings or data files have errors: what fits cannot be known then.</returns>
    public static ImportReport? Run(BuildOptions options, ImportRequest request, bool isTrial, DiagnosticBag diagnostics)
    {
        var files = FileListing.Read(options, diagnostics);
        if (SiteConfig.Read(files, options, diagnostics) is not { } config || diagnostics.HasErrors || !Knows(config, request, diagnostics))
        {
            return null;
        }

        // What is wrong with other articles does not matter here.
        var content = ContentReader.Read(files, config, null, (new DiagnosticBag(), new BuildProgress()));
        var archive = ArchiveBuilder.Build(new ArchiveInput(config.Settings with { RelatedCount = 0 }, config.Data, content.Articles, content.Pages, options.AsOf), new DiagnosticBag());
        var pages = PagePlanner.Plan(archive, config.Settings, new DiagnosticBag()).Pages.Where(p => p is not RedirectPage).Select(p => p.Path);
        var fitter = new ArticleFitter(request, (config.Settings, config.Data), new TakenNames(content.Articles, pages, config.Settings.TimeZone));
        var written = ImmutableArray.CreateBuilder<string>();
        var images = 0;
        foreach (var post in PostReader.Read(request, diagnostics))
        {
            if (fitter.Fit(post, diagnostics) is { } article && (isTrial || Write(options, post, article, diagnostics)))
            {
                diagnostics.AddRange(article.Diagnostics);
                written.Add(article.Name);
                images += article.Images.Length;
            }
        }

        return new ImportReport(written.ToImmutable(), images);
    }

    private static bool Knows(SiteConfig config, ImportRequest request, DiagnosticBag diagnostics)
    {
        void Check(string? name, string option, TermIndex index)
        {
            if (name is not null && index.Find(name) is null)
            {
                diagnostics.Add(ImportRules.UnknownTerm.At(
                    new SourceLocation(option), $"'{name}' is not in the data files", index.Nearest(name) is { } near ? $"did you mean '{near}'?" : null));
            }
        }

        Check(request.Source, "--source", new TermIndex(Taxonomy.Source, config.Data.Sources));
        Check(request.Category, "--category", new TermIndex(Taxonomy.Category, config.Data.Categories));
        return !diagnostics.HasErrors;
    }

    private static bool Write(BuildOptions options, ImportedPost post, FittedArticle article, DiagnosticBag diagnostics)
    {
        string PathOf(string name) => Path.Combine(options.Input, name["input/".Length..].Replace('/', Path.DirectorySeparatorChar));

        var folder = Path.GetDirectoryName(article.Name)!.Replace(Path.DirectorySeparatorChar, '/');
        var inTheWay = SourceWriter.CreateTogether(
            [.. article.Images.Select(i => (PathOf($"{folder}/{i.Name}"), i.Bytes)), (PathOf(article.Name), Encoding.UTF8.GetBytes(article.Text))]);
        if (inTheWay is not null)
        {
            diagnostics.Add(ImportRules.AlreadyThere.At(post.Origin, $"there is a file {folder}/{Path.GetFileName(inTheWay)} already"));
        }

        return inTheWay is null;
    }
}
