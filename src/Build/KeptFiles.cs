using StaticArchive.Api;
using StaticArchive.Archive;
using StaticArchive.Cache;
using StaticArchive.Feeds;
using StaticArchive.Output;
using StaticArchive.Pages;
using StaticArchive.Search;
using StaticArchive.Text;

namespace StaticArchive.Build;

/// <summary>Takes files over from the last site where they would be made of the same.</summary>
internal sealed class KeptFiles(OutputMemory outputs, (SiteStaging Staging, BuildProgress Progress) run, PageKeys keys)
{
    /// <summary>One for each thread, since an article's key is made for every file.</summary>
    [ThreadStatic]
    private static KeyBuilder? _key;

    public PageKeys Keys => keys;

    /// <summary>Of all articles' metadata.</summary>
    public required ContentHash Lists { get; init; }

    /// <summary>As <see cref="PageKeys.WithoutTexts"/>.</summary>
    public required ContentHash WithoutTexts { get; init; }

    public static KeptFiles Begin(OutputMemory outputs, (SiteStaging Staging, BuildProgress Progress) run, PageKeys keys)
    {
        outputs.Trust(run.Staging.KnowsOldSite);
        var lists = keys.Everything(new KeyBuilder());
        return new KeptFiles(outputs, run, keys) { Lists = lists, WithoutTexts = keys.WithoutTexts(lists) };
    }

    public bool Has(PlannedPage page, KeyBuilder key)
    {
        var path = page.OutputPath;
        return (PageKeys.ShowsNoText(page) && HasWithoutText(path)) || Has(path, keys.Of(page, key), page.Origin);
    }

    /// <summary>Whether a file that shows no text is there and was made of the same metadata and templates as all such files would be now: then its own key need not be made.</summary>
    public bool HasWithoutText(string path) => outputs.WithoutTexts == WithoutTexts && outputs.IsThere(path) && TryKeep(path);

    /// <param name="sizes">Of the files that the page explains, always in one order.</param>
    public bool Has(DataPage page, IReadOnlyDictionary<string, long> sizes)
    {
        var key = keys.Of(page, new KeyBuilder());
        return Has(page.OutputPath, new KeyBuilder().Add(key).AddAll([.. sizes], (k, s) => k.Add(s.Key).Add(s.Value)).Finish(), page.Origin);
    }

    public bool Has(PlannedFeed feed) => Has(feed.Path[1..], keys.Of(feed), FeedWriter.OriginOf(feed));

    public bool Has(Article article)
    {
        var path = ApiPaths.Article(article)[1..];
        return HasWithoutText(path) || Has(path, keys.OfData(article, _key ??= new KeyBuilder()), article.File);
    }

    public bool Has(PlannedEdition edition) => Has(edition.Path[1..], keys.Of(edition), edition.Origin);

    /// <summary>What is made of all articles' metadata and of no text: lists of everything, sitemaps, files for hosts. All of them or none.</summary>
    public bool HasLists() => HasAll(outputs.MadeOf(Lists), Lists);

    /// <summary>Bytes of a file of the last site; null: there was none.</summary>
    public long? SizeOf(string path) => outputs.SizeOf(path);

    /// <summary>How the index for searching keeps its files.</summary>
    public SearchReuse Search(BuildCache cache) => new(
        cache.Search, key => HasAll(outputs.MadeOf(key), key), (paths, key) => paths.Count == 0 || HasAll([.. paths.Select(p => (p, SearchIndexWriter.Origin))], key), outputs.ReadUntouched,
        (article, hash) => TextBefore(cache.Articles, article, hash), HasDocument, (file, key) => outputs.NoteMissing(file.Path, key, file.Origin), run.Progress.Check);

    private static string? TextBefore(ArticleMemory articles, Article article, ContentHash hash) =>
        hash == default ? "" : article.Body is { } body && body.PlainTextHash == hash ? body.PlainText : articles.TextBefore(article.File, hash);

    private bool HasDocument(string path, ContentHash key, string origin)
    {
        var (card, rest) = (path + DocumentFiles.CardEnding, path + DocumentFiles.RestEnding);
        return outputs.Had(rest, key) ? HasAll([(card, origin), (rest, origin)], key) : outputs.IsThere(card, key, origin) && TryKeep(card);
    }

    private bool HasAll(IReadOnlyList<(string Path, string Origin)> files, ContentHash key)
    {
        if (files.Count == 0 || !files.All(f => outputs.IsThere(f.Path, key, f.Origin)))
        {
            return false;
        }

        return files.All(f => TryKeep(f.Path)) ? true : throw new DamagedCacheException("a file of the last site went away meanwhile");
    }

    /// <summary>Writes a file of which the last site has most.</summary>
    public void Write(PatchedFile file)
    {
        run.Progress.Check();
        run.Staging.Write(file);
    }

    /// <summary>A file that is being written and has no key of its own belongs to the lists.</summary>
    public void Note(OutputFile file) => outputs.NoteMissing(file.Path, Lists, file.Origin);

    /// <summary>Whether the file of the last site was made of the same; it is then one of this.</summary>
    public bool Has(string path, ContentHash key, string origin) => outputs.IsCurrent(path, key, origin) && TryKeep(path);

    private bool TryKeep(string path)
    {
        run.Progress.Check();
        return run.Staging.TryKeep(path);
    }
}
