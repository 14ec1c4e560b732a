using StaticArchive.Archive;
using StaticArchive.Assets;
using StaticArchive.Cache;
using StaticArchive.Search;

namespace StaticArchive.Build;

/// <summary>
/// What one build leaves for the next, in this process or, with a folder, in another. Whatever it holds, a build with it makes the same site and says the same as one without.
/// Not for two builds at once.
/// </summary>
public sealed class BuildCache
{
    private const string RelatedFile = "related.cache";
    private const string PiecesFile = "pieces.cache";
    private const string GlossaryFile = "glossary.cache";
    private const string SearchFile = "search.cache";
    private const string SmallTextsFile = "small.cache";
    private const string SegmentFile = "segment.cache";

    private readonly CacheFolder? _folder;
    private ArticleMemory? _articles;
    private OutputMemory? _outputs;
    private RelatedMemory? _related;
    private PieceMemory? _pieces;
    private GlossaryMemory? _glossary;
    private SearchMemory? _search;
    private SmallTexts? _smallTexts;
    private ThemeMemory _theme = new();
    private ListingMemory _listing = new();
    private FileProduct<SiteConfig> _config = new();
    private FileProduct<AssetStage> _assets = new();
    private CandidateMemory _candidates = new();

    private BuildCache(CacheFolder? folder) => _folder = folder;

    /// <summary>For as long as this object is kept.</summary>
    public static BuildCache InMemory() => new(null);

    /// <param name="folder">Made where it is missing. It may be deleted at any time.</param>
    public static BuildCache In(string folder) => new(new CacheFolder(folder));

    internal ArticleMemory Articles => _articles ??= (_folder is null ? null : ArticleMemory.Load(this, _folder)) ?? new ArticleMemory();

    internal OutputMemory Outputs => _outputs ??= (_folder is null ? null : OutputMemory.Load(this)) ?? new OutputMemory();

    internal RelatedMemory Related => _related ??= Load(RelatedFile, RelatedMemory.Read) ?? new RelatedMemory();

    internal PieceMemory Pieces => _pieces ??= Load(PiecesFile, PieceMemory.Read) ?? new PieceMemory();

    internal GlossaryMemory Glossary => _glossary ??= Load(GlossaryFile, GlossaryMemory.Read) ?? new GlossaryMemory();

    internal SearchMemory Search => _search ??= (Load(SearchFile, SearchMemory.Read) ?? new SearchMemory()).With(() => Load(SegmentFile, SegmentState.Read));

    internal SmallTexts SmallTexts => _smallTexts ??= Load(SmallTextsFile, SmallTexts.Read) ?? new SmallTexts();

    internal ThemeMemory Theme => _theme;

    internal ListingMemory Listing => _listing;

    internal FileProduct<SiteConfig> Config => _config;

    internal FileProduct<AssetStage> Assets => _assets;

    internal CandidateMemory Candidates => _candidates;

    /// <summary>Null: no other process will read what this one leaves.</summary>
    internal CacheFolder? Folder => _folder;

    /// <summary>Of the file system, before anything is read.</summary>
    internal long Now() => _folder?.Now() ?? FileClock.Now();

    internal T? Load<T>(string name, Func<CacheReader, T?> read)
        where T : class
    {
        if (_folder?.Read(name) is not { } reader)
        {
            return null;
        }

        try
        {
            var value = read(reader);
            return value is not null && reader.IsAtEnd ? value : null;
        }
        catch (Exception e) when (e is InvalidDataException or ArgumentException or FormatException or OverflowException)
        {
            return null;
        }
    }

    /// <summary>Nothing of it can be trusted.</summary>
    internal void Forget()
    {
        (_articles, _outputs, _related) = (new ArticleMemory(), new OutputMemory(), new RelatedMemory());
        (_pieces, _glossary, _search) = (new PieceMemory(), new GlossaryMemory(), new SearchMemory());
        _smallTexts = new SmallTexts();
        (_theme, _listing, _config, _assets, _candidates) = (new ThemeMemory(), new ListingMemory(), new FileProduct<SiteConfig>(), new FileProduct<AssetStage>(), new CandidateMemory());
    }

    /// <summary>After a build that succeeded.</summary>
    internal void Save()
    {
        if (_folder is not null && Articles.HasChanged)
        {
            Articles.Save(_folder, Now());
        }

        if (_folder is not null)
        {
            Outputs.Save(_folder);
        }

        Save(SearchFile, Search.HasChanged, Search.Write);
        Save(SegmentFile, Search.HasNewState, Search.WriteState);
        Save(SmallTextsFile, SmallTexts.HasChanged, SmallTexts.Write);
        Save(RelatedFile, Related.HasChanged, Related.Write);
        Save(PiecesFile, Pieces.HasChanged, Pieces.Write);
        Save(GlossaryFile, Glossary.HasChanged, Glossary.Write);
        (Articles.HasChanged, Related.HasChanged, Pieces.HasChanged, Glossary.HasChanged) = (false, false, false, false);
    }

    internal void Save(string name, bool hasChanged, Action<CacheWriter> write)
    {
        if (_folder is not null && hasChanged)
        {
            _folder.Write(name, write);
        }
    }
}
