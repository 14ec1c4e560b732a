using System.Collections.Immutable;
using StaticArchive.Config;
using StaticArchive.Content;
using StaticArchive.Diagnostics;
using StaticArchive.Input;

namespace StaticArchive.Build;

/// <summary>All articles and pages, each read alone.</summary>
internal sealed record ContentReader(ImmutableArray<ParsedArticle> Articles, ImmutableArray<ParsedPage> Pages)
{
    /// <returns>Those without errors, in the order of their files.</returns>
    public static ContentReader Read(FileListing files, SiteConfig config, DiagnosticBag diagnostics, BuildProgress progress)
    {
        progress.Begin("content", files.Input.Articles.Length + files.Input.Pages.Length);
        var defaults = DirectoryDefaults.Read(files.Input.DirectoryDefaults, diagnostics);
        var articles = ReadAll(files.Input.Articles, file => ArticleParser.Parse(file, defaults, config.Settings.TimeZone), diagnostics, progress);
        var pages = ReadAll(files.Input.Pages, file => PageParser.Parse(file, config.Settings.TimeZone), diagnostics, progress);
        return new ContentReader(articles, pages);
    }

    private static ImmutableArray<T> ReadAll<T>(
        ImmutableArray<InputPath> paths, Func<SourceFile, ParseResult<T>> parse, DiagnosticBag diagnostics, BuildProgress progress)
        where T : class
    {
        var results = new T?[paths.Length];
        Parallel.For(0, paths.Length, i =>
        {
            var (file, problem) = SourceReader.Read(paths[i]);
            if (problem is not null)
            {
                diagnostics.Add(problem);
            }

            if (file is not null)
            {
                var result = parse(file);
                diagnostics.AddRange(result.Diagnostics);
                results[i] = result.Value;
            }

            progress.Step();
        });
        return [.. results.OfType<T>()];
    }
}
