using System.Collections.Concurrent;
using StaticArchive.Cache;
using StaticArchive.Output;
using StaticArchive.Text;

namespace StaticArchive.Build;

/// <summary>
/// From what every file of the last site was made, as one hash, and how the file system saw the site when it was published. A file that would be made of the same, and that nobody touched, need not be made again.
/// </summary>
internal sealed class OutputMemory
{
    public const string FileName = "outputs.cache";
    private const string PartFile = "outputs.part.cache";

    private readonly ConcurrentDictionary<string, (ContentHash Key, string Origin)> _notes = new(StringComparer.Ordinal);
    private string _root = "";
    private bool _isSiteKnown;
    private (SiteStaging Staging, ContentHash WithoutTexts)? _published;
    private SiteRecords? _saved;
    private ContentHash _savedHash;

    /// <summary>As the last build left it.</summary>
    public SiteTable Last { get; private set; } = SiteTable.Empty;

    /// <summary>Of what the last site's pages without texts were made: <see cref="PageKeys.WithoutTexts"/>.</summary>
    public ContentHash WithoutTexts { get; private set; }

    /// <param name="root">The output folder itself: what is known of another is of no use.</param>
    public void Begin(string root)
    {
        _notes.Clear();
        _published = null;
        if (_root != root)
        {
            (_root, Last, WithoutTexts) = (root, SiteTable.Empty, default);
        }
    }

    /// <param name="isSiteKnown">Whether the site is known to be as the last build left it, so that no file need be looked at.</param>
    public void Trust(bool isSiteKnown) => _isSiteKnown = isSiteKnown;

    /// <summary>
    /// Whether no file is looked at whose folder is as it was: a file that came, went or was replaced shows there, one that was written into does not. A build with nothing else to do looks at all of them,
    /// as does one after a build that made no site.
    /// </summary>
    public bool IsContentTrusted { get; set; }

    /// <summary>Whether nobody touched the site since the last build.</summary>
    public bool IsSiteSame() => Last.IsSiteSame(_root);

    /// <summary>Finds the file that is there and was made of the same; else notes the key for the next time. From any thread.</summary>
    /// <param name="path">As in <see cref="OutputFile.Path"/>, as is the origin.</param>
    /// <returns>Its index in <see cref="Last"/>; -1: there is none.</returns>
    public int FindCurrent(string path, ContentHash key, string origin)
    {
        var index = Find(path, key, origin);
        if (index < 0)
        {
            _notes[path] = (key, origin);
        }

        return index;
    }

    /// <summary>The same of one that is there as it was made, of whatever that was; notes nothing.</summary>
    public int Find(string path) => Last.IndexOf(path) is >= 0 and var index && Last.Key(index) != default && IsUntouched(path, index) ? index : -1;

    /// <summary>The same as <see cref="FindCurrent"/>, noting nothing.</summary>
    public int Find(string path, ContentHash key, string origin) => Last.IndexOf(path) is var index && Last.WasMadeOf(index, key, origin) && IsUntouched(path, index) ? index : -1;

    /// <returns>Null where it is not there as the last build left it.</returns>
    public ReadOnlyMemory<byte>? ReadUntouched(string path)
    {
        try
        {
            return UntouchedLength(path) is not null ? (ReadOnlyMemory<byte>?)File.ReadAllBytes(Path.Combine(_root, path)) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <returns>Null where it is not there as the last build left it.</returns>
    public long? UntouchedLength(string path) => Last.IndexOf(path) is >= 0 and var index && HasStamp(path, Last.Site(index)) ? Last.Site(index).Size : null;

    /// <summary>Whether the last site had such a file, made of this.</summary>
    public bool Had(string path, ContentHash key) => Last.IndexOf(path) is >= 0 and var index && Last.Key(index) == key;

    /// <summary>Notes the key for the next time, where <see cref="FindCurrent"/> has not.</summary>
    public void NoteMissing(string path, ContentHash key, string origin) => _notes.TryAdd(path, (key, origin));

    /// <summary>The files that were made together of the same; with their origins. One that is missing already is among them: nobody must think the others complete.</summary>
    public IReadOnlyList<(string Path, string Origin)> MadeOf(ContentHash key) => [.. Last.MadeOf(key)];

    /// <returns>Null: there was none.</returns>
    public long? SizeOf(string path) => Last.IndexOf(path) is >= 0 and var index && Last.Site(index).Kind == FileStamp.File ? Last.Site(index).Size : null;

    /// <summary>The site is published.</summary>
    /// <param name="withoutTexts">As <see cref="WithoutTexts"/>.</param>
    public void Published(SiteStaging staging, ContentHash withoutTexts) => _published = (staging, withoutTexts);

    /// <summary>All is written, the spare site, too.</summary>
    /// <param name="now">Not before that.</param>
    public void End(long now)
    {
        (Last, WithoutTexts) = _published is var (staging, key) ? (staging.TableAfter(_notes, now), key) : (SiteTable.Empty, default);
        _published = null;
        _notes.Clear();
    }

    /// <summary>Of the folder itself.</summary>
    public FileStamp Root => Last.IndexOf("") is >= 0 and var index ? Last.Site(index) : default;

    /// <summary>Writes what changed into a small file beside the large one.</summary>
    public void Save(CacheFolder folder)
    {
        if (_saved != Last.Records)
        {
            (_saved, _savedHash) = folder.Write(FileName, WriteWhole) is { } hash ? (Last.Records, hash) : (null, default);
        }

        folder.Write(PartFile, WritePart);
    }

    /// <returns>Null where there is nothing that can be trusted, or only one of the two files.</returns>
    public static OutputMemory? Load(BuildCache cache)
    {
        var memory = cache.Load(FileName, reader => new OutputMemory { _root = reader.Text(), _saved = new SiteRecords(reader.Memory()), _savedHash = reader.HashOfAll });
        return memory is null ? null : cache.Load(PartFile, reader => reader.Hash() == memory._savedHash ? memory.With(reader) : null);
    }

    private void WriteWhole(CacheWriter writer)
    {
        writer.Text(_root);
        writer.Octets(Last.Records.Bytes);
    }

    private void WritePart(CacheWriter writer)
    {
        writer.Hash(_savedHash);
        writer.Hash(WithoutTexts);
        writer.Flag(Last.IsSwapped);
        writer.Number(Last.Changes.Count);
        foreach (var (path, entry) in Last.Changes)
        {
            writer.Text(path);
            entry.Write(writer);
        }
    }

    private OutputMemory With(CacheReader reader)
    {
        WithoutTexts = reader.Hash();
        var isSwapped = reader.Flag();
        var changes = new List<(string, SiteEntry)>();
        for (var count = reader.Number(); count > 0; count--)
        {
            changes.Add((reader.Text(), SiteEntry.Read(reader)));
        }

        Last = new SiteTable(_saved!, isSwapped, changes);
        return this;
    }

    /// <summary>A file that the spare site does not share will be linked into it and get another stamp: it is looked at first.</summary>
    private bool IsUntouched(string path, int index) =>
        (_isSiteKnown && Last.IsShared(index) && Last.Site(index).Kind == FileStamp.File) || HasStamp(path, Last.Site(index));

    private bool HasStamp(string path, FileStamp stamp) => stamp.Kind == FileStamp.File && FileStamp.Of(_root, path) == stamp;
}
