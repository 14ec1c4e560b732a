using StaticArchive.Archive;
using StaticArchive.Cache;
using StaticArchive.Search;

namespace StaticArchive.Build;

/// <summary>
/// What one build leaves for the next, in this process or, with a folder, in another. Whatever it holds, a build with it makes the same site and says the same as one without.
/// Not for two builds at once.
/// </summary>
public sealed class BuildCache
{
    private const string ArticlesFile = "articles.cache";
    private const string OutputsFile = "outputs.cache";
    private const string RelatedFile = "related.cache";
    private const string SearchFile = "search.cache";

    private readonly CacheFolder? _folder;
    private ArticleMemory? _articles;
    private OutputMemory? _outputs;
    private RelatedMemory? _related;
    private SearchMemory? _search;

    private BuildCache(CacheFolder? folder) => _folder = folder;

    /// <summary>For as long as this object is kept.</summary>
    public static BuildCache InMemory() => new(null);

    /// <param name="folder">Made where it is missing. It may be deleted at any time.</param>
    public static BuildCache In(string folder) => new(new CacheFolder(folder));

    internal ArticleMemory Articles => _articles ??= Load(ArticlesFile, reader => ArticleMemory.Load(reader, _folder!)) ?? new ArticleMemory();

    internal OutputMemory Outputs => _outputs ??= Load(OutputsFile, OutputMemory.Read) ?? new OutputMemory();

    internal RelatedMemory Related => _related ??= Load(RelatedFile, RelatedMemory.Read) ?? new RelatedMemory();

    internal SearchMemory Search => _search ??= Load(SearchFile, SearchMemory.Read) ?? new SearchMemory();

    /// <summary>Null: no other process will read what this one leaves.</summary>
    internal CacheFolder? Folder => _folder;

    /// <summary>Of the file system, before anything is read.</summary>
    internal long Now() => _folder?.Now() ?? FileClock.Now();

    internal T? Load<T>(string name, Func<CacheReader, T?> read)
        where T : class
    {
        if (_folder?.Read(name) is not { } bytes)
        {
            return null;
        }

        try
        {
            var reader = new CacheReader(bytes);
            var value = read(reader);
            return value is not null && reader.IsAtEnd ? value : null;
        }
        catch (Exception e) when (e is InvalidDataException or ArgumentException or FormatException or OverflowException)
        {
            return null;
        }
    }

    /// <summary>Nothing of it can be trusted.</summary>
    internal void Forget() => (_articles, _outputs, _related, _search) = (new ArticleMemory(), new OutputMemory(), new RelatedMemory(), new SearchMemory());

    /// <summary>After a build that succeeded.</summary>
    internal void Save()
    {
        var articles = new CacheWriter();
        if (_folder is not null && Articles.HasChanged && Articles.Save(_folder, articles, Now()))
        {
            _folder.Write(ArticlesFile, articles.Written);
        }

        Save(OutputsFile, true, Outputs.Write);
        Save(SearchFile, Search.HasChanged, Search.Write);
        Save(RelatedFile, Related.HasChanged, Related.Write);
        (Articles.HasChanged, Related.HasChanged) = (false, false);
    }

    internal void Save(string name, bool hasChanged, Action<CacheWriter> write)
    {
        if (_folder is not null && hasChanged)
        {
            var writer = new CacheWriter();
            write(writer);
            _folder.Write(name, writer.Written);
        }
    }
}
