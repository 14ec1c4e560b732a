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
    public bool HasWithoutText(string path) => outputs.WithoutTexts == WithoutTexts && TryKeep(path, outputs.Find(path));

    /// <param name="sizes">Of the files that the page explains, always in one order.</param>
    public bool Has(DataPage page, IReadOnlyDictionary<string, long> sizes)
    {
        var key = keys.Of(page, new KeyBuilder());
        return Has(page.OutputPath, new KeyBuilder().Add(key).AddAll([.. sizes], (k, s) => k.Add(s.Key).Add(s.Value)).Finish(), page.Origin);
    }

    public bool Has(PlannedFeed feed) => Has(feed.Path[1..], keys.Of(feed, OfThread), FeedWriter.OriginOf(feed));

    public bool Has(Article article)
    {
        var path = ApiPaths.Article(article)[1..];
        return HasWithoutText(path) || Has(path, keys.OfData(article, OfThread), article.File);
    }

    public bool Has(PlannedEdition edition) => Has(edition.Path[1..], keys.Of(edition), edition.Origin);

    /// <summary>What is made of all articles' metadata and of no text: lists of everything, sitemaps, files for hosts. All of them or none.</summary>
    public bool HasLists() => HasAll(outputs.MadeOf(Lists), Lists);

    /// <summary>Bytes of a file of the last site; null: there was none.</summary>
    public long? SizeOf(string path) => outputs.SizeOf(path);

    /// <summary>How the index for searching keeps its files.</summary>
    public SearchReuse Search(BuildCache cache) => new(
        cache.Search, outputs.WithoutTexts == WithoutTexts, key => HasAll(outputs.MadeOf(key), key), (paths, key) => paths.Count == 0 || HasAll([.. paths.Select(p => (p, SearchIndexWriter.Origin))], key), outputs.ReadUntouched,
        (article, hash) => TextBefore(cache.Articles, article, hash), HasDocument, (file, key) => outputs.NoteMissing(file.Path, key, file.Origin), run.Progress.Check);

    /// <summary>One for each thread, since a key is made for thousands of files.</summary>
    private static KeyBuilder OfThread => _key ??= new KeyBuilder();

    private static string? TextBefore(ArticleMemory articles, Article article, ContentHash hash) =>
        hash == default ? "" : article.Body is { } body && body.PlainTextHash == hash ? body.PlainText : articles.TextBefore(article.File, hash);

    private bool HasDocument(string path, ContentHash key, string origin)
    {
        var (card, rest) = (path + DocumentFiles.CardEnding, path + DocumentFiles.RestEnding);
        return outputs.Had(rest, key) ? HasAll([(card, origin), (rest, origin)], key) : TryKeep(card, outputs.Find(card, key, origin));
    }

    private bool HasAll(IReadOnlyList<(string Path, string Origin)> files, ContentHash key)
    {
        var found = new int[files.Count];
        for (var i = 0; i < found.Length; i++)
        {
            if ((found[i] = outputs.Find(files[i].Path, key, files[i].Origin)) < 0)
            {
                return false;
            }
        }

        for (var i = 0; i < found.Length; i++)
        {
            if (!TryKeep(files[i].Path, found[i]))
            {
                throw new DamagedCacheException("a file of the last site went away meanwhile");
            }
        }

        return found.Length > 0;
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
    public bool Has(string path, ContentHash key, string origin) => TryKeep(path, outputs.FindCurrent(path, key, origin));

    /// <param name="index">In what the last build left; negative: it is not there.</param>
    private bool TryKeep(string path, int index)
    {
        run.Progress.Check();
        return run.Staging.TryKeep(path, index);
    }
}
