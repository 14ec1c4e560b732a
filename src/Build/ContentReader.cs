using System.Collections.Immutable;
using StaticArchive.Cache;
using StaticArchive.Config;
using StaticArchive.Content;
using StaticArchive.Diagnostics;
using StaticArchive.Input;

namespace StaticArchive.Build;

/// <summary>What reading gave before.</summary>
/// <param name="Now">By the file system's clock, before anything is read.</param>
internal sealed record KnownArticles(ArticleMemory Articles, long Now)
{
    /// <summary>The files that may be others than the last time; null: all.</summary>
    public IReadOnlySet<string>? Changed { get; init; }

    public static KnownArticles Of(BuildCache cache) => new(cache.Articles, cache.Now());

    public ParseResult<ParsedArticle> Parse(InputPath path, Func<SourceFile, ParseResult<ParsedArticle>> parse) =>
        (Changed?.Contains(path.Name) == false ? Articles.Find(path.Name) : null) ?? Articles.Parse(path, parse, StampOf(path), Now);

    private static FileStamp StampOf(InputPath path) => path.Stamp.Kind == FileStamp.Nothing ? FileStamp.Of(path.FullPath) : path.Stamp;
}

/// <summary>All articles and pages, each read alone.</summary>
internal sealed record ContentReader(ImmutableArray<ParsedArticle> Articles, ImmutableArray<ParsedPage> Pages)
{
    /// <returns>Those without errors, in the order of their files.</returns>
    /// <param name="memory">Null: everything is read anew.</param>
    public static ContentReader Read(FileListing files, SiteConfig config, KnownArticles? memory, (DiagnosticBag Diagnostics, BuildProgress Progress) run)
    {
        var (diagnostics, progress) = run;
        var zone = config.Settings.TimeZone;
        progress.Begin("content", files.Input.Articles.Length + files.Input.Pages.Length);
        var defaults = DirectoryDefaults.Read(files.Input.DirectoryDefaults, diagnostics);
        ParseResult<ParsedArticle> Parse(SourceFile file) => ArticleParser.Parse(file, defaults, zone);
        var known = memory?.Articles;
        known?.Enter(ArticleMemory.ContextOf(files.Input.DirectoryDefaults, zone));
        var articles = ReadAll(files.Input.Articles, path => memory is null ? ReadOne(path, Parse) : memory.Parse(path, Parse), diagnostics, progress);
        known?.Keep(files.Input.Articles);
        var pages = ReadAll(files.Input.Pages, path => ReadOne(path, file => PageParser.Parse(file, zone)), diagnostics, progress);
        return new ContentReader(articles, pages);
    }

    /// <summary>When an article's day comes, and when a permission has ended.</summary>
    public IEnumerable<DateTimeOffset> Moments()
    {
        foreach (var article in Articles)
        {
            yield return article.Front.Date.Value.Instant;
            if (article.Front.Rights?.Until is { } until)
            {
                yield return until.Instant.AddDays(1);
            }
        }
    }

    private static ParseResult<T> ReadOne<T>(InputPath path, Func<SourceFile, ParseResult<T>> parse)
        where T : class
    {
        var (file, problem) = SourceReader.Read(path);
        return file is null ? new ParseResult<T>(null, [problem!]) : parse(file);
    }

    private static ImmutableArray<T> ReadAll<T>(ImmutableArray<InputPath> paths, Func<InputPath, ParseResult<T>> read, DiagnosticBag diagnostics, BuildProgress progress)
        where T : class
    {
        var results = new T?[paths.Length];
        Parallel.For(0, paths.Length, i =>
        {
            var result = read(paths[i]);
            diagnostics.AddRange(result.Diagnostics);
            results[i] = result.Value;
            progress.Step();
        });
        return [.. results.OfType<T>()];
    }
}
