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
    private readonly ConcurrentDictionary<string, (ContentHash Key, string Origin)> _now = new(StringComparer.Ordinal);
    private Dictionary<string, (ContentHash Key, string Origin)> _last = new(StringComparer.Ordinal);
    private string _root = "";
    private bool _isSiteKnown;
    private SiteStaging? _published;

    /// <summary>As the last build left it.</summary>
    public SiteStamps Stamps { get; private set; } = SiteStamps.None;

    /// <param name="root">The output folder itself: what is known of another is of no use.</param>
    public void Begin(string root)
    {
        _now.Clear();
        _published = null;
        if (_root != root)
        {
            (_root, _last, Stamps) = (root, new(StringComparer.Ordinal), SiteStamps.None);
        }
    }

    /// <param name="isSiteKnown">Whether the site is known to be as the last build left it, so that no file need be looked at.</param>
    public void Trust(bool isSiteKnown) => _isSiteKnown = isSiteKnown;

    /// <summary>Whether the file that is there was made of the same; notes the key for the next time. From any thread.</summary>
    /// <param name="path">As in <see cref="OutputFile.Path"/>, as is the origin.</param>
    public bool IsCurrent(string path, ContentHash key, string origin)
    {
        _now[path] = (key, origin);
        return _last.TryGetValue(path, out var last) && last.Key == key && IsUntouched(path);
    }

    /// <summary>Whether the file is there as the last build left it.</summary>
    public bool IsUntouched(string path) =>
        Stamps.Site.TryGetValue(path, out var stamp) && stamp.Kind == FileStamp.File && (_isSiteKnown || FileStamp.Of(_root, path) == stamp);

    /// <returns>Null where it is not there as the last build left it.</returns>
    public ReadOnlyMemory<byte>? ReadUntouched(string path)
    {
        try
        {
            return IsUntouched(path) ? File.ReadAllBytes(Path.Combine(_root, path)) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Whether the last site had such a file, made of this.</summary>
    public bool Had(string path, ContentHash key) => _last.TryGetValue(path, out var last) && last.Key == key;

    /// <summary>Notes the key for the next time, where <see cref="IsCurrent"/> has not.</summary>
    public void NoteMissing(string path, ContentHash key, string origin) => _now.TryAdd(path, (key, origin));

    /// <summary>The files that were made together of the same; with their origins. One that is missing already is among them: nobody must think the others complete.</summary>
    public IReadOnlyList<(string Path, string Origin)> MadeOf(ContentHash key) => [.. _last.Where(p => p.Value.Key == key).Select(p => (p.Key, p.Value.Origin))];

    /// <summary>The site is published.</summary>
    public void Published(SiteStaging staging) => _published = staging;

    /// <summary>All is written, the spare site, too.</summary>
    /// <param name="now">Not before that.</param>
    public void End(long now)
    {
        Stamps = _published?.Stamps(now) ?? SiteStamps.None;
        (_last, _published) = (new Dictionary<string, (ContentHash, string)>(_now, StringComparer.Ordinal), null);
    }

    public void Write(CacheWriter writer)
    {
        TreeStamps.WriteAll(writer, _root, Stamps.Site);
        TreeStamps.WriteAll(writer, _root, Stamps.Spare);
        writer.Number(_last.Count);
        foreach (var (path, made) in _last)
        {
            writer.Text(path);
            writer.Hash(made.Key);
            writer.Text(made.Origin);
        }
    }

    public static OutputMemory Read(CacheReader reader)
    {
        var site = TreeStamps.ReadAll(reader, out var root);
        var memory = new OutputMemory { _root = root, Stamps = new SiteStamps(site, TreeStamps.ReadAll(reader, out _)) };
        var count = reader.Number();
        memory._last.EnsureCapacity(Math.Min(count, site.Count));
        for (; count > 0; count--)
        {
            memory._last[reader.Text()] = (reader.Hash(), reader.Text());
        }

        return memory;
    }

    /// <summary>Whether the site is what it was, read from the beginning of what <see cref="Write"/> wrote.</summary>
    public static bool IsSame(CacheReader reader) => TreeStamps.IsSame(reader);
}
