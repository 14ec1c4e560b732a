using System.Collections.Concurrent;
using StaticArchive.Cache;
using StaticArchive.Text;

namespace StaticArchive.Build;

/// <summary>
/// From what every file of the last site was made, as one hash, and how the file system saw the file when it was published. A file that would be made of the same, and that nobody touched, need not be made again.
/// </summary>
internal sealed class OutputMemory
{
    private readonly ConcurrentDictionary<string, (ContentHash Key, string Origin)> _now = new(StringComparer.Ordinal);
    private Dictionary<string, Remembered> _last = new(StringComparer.Ordinal);
    private string _root = "";

    /// <param name="root">The output folder itself: what is known of another is of no use.</param>
    public void Begin(string root)
    {
        _now.Clear();
        if (_root != root)
        {
            (_root, _last) = (root, new(StringComparer.Ordinal));
        }
    }

    /// <summary>Whether the file that is there was made of the same; notes the key for the next time. From any thread.</summary>
    /// <param name="path">As in <see cref="Output.OutputFile.Path"/>, as is the origin.</param>
    public bool IsCurrent(string path, ContentHash key, string origin)
    {
        _now[path] = (key, origin);
        return _last.TryGetValue(path, out var last) && last.Key == key && FileStamp.Of($"{_root}/{path}") == last.Stamp;
    }

    /// <summary>Whether the last site had such a file, made of this.</summary>
    public bool Had(string path, ContentHash key) => _last.TryGetValue(path, out var last) && last.Key == key;

    /// <summary>Notes the key for the next time, where <see cref="IsCurrent"/> has not.</summary>
    public void NoteMissing(string path, ContentHash key, string origin) => _now.TryAdd(path, (key, origin));

    /// <summary>The files that were made together of the same; with their origins.</summary>
    public IReadOnlyList<(string Path, string Origin)> MadeOf(ContentHash key) => [.. _last.Where(p => p.Value.Key == key).Select(p => (p.Key, p.Value.Origin))];

    /// <summary>The site is published.</summary>
    /// <param name="site">Its stamps; null: they are taken here.</param>
    /// <param name="now">Not after they were taken.</param>
    public void End(TreeStamps? site, long now)
    {
        var last = new Dictionary<string, Remembered>(_now.Count, StringComparer.Ordinal);
        foreach (var (path, stamp) in site?.Entries ?? _now.Keys.Select(p => (p, FileStamp.Of($"{_root}/{p}"))))
        {
            if (stamp.Kind == FileStamp.File && _now.TryGetValue(path, out var made))
            {
                last[path] = new Remembered(made.Key, stamp.AsOf(now), made.Origin);
            }
        }

        // A file that is missing already is known to have been made: nobody must think the others complete.
        foreach (var (path, (key, origin)) in _now)
        {
            last.TryAdd(path, new Remembered(key, default, origin));
        }

        _last = last;
    }

    public void Write(CacheWriter writer)
    {
        writer.Text(_root);
        writer.Number(_last.Count);
        foreach (var (path, made) in _last)
        {
            writer.Text(path);
            writer.Hash(made.Key);
            made.Stamp.Write(writer);
            writer.Text(made.Origin);
        }
    }

    public static OutputMemory Read(CacheReader reader)
    {
        var memory = new OutputMemory { _root = reader.Text() };
        for (var count = reader.Number(); count > 0; count--)
        {
            memory._last[reader.Text()] = new Remembered(reader.Hash(), FileStamp.Read(reader), reader.Text());
        }

        return memory;
    }

    private sealed record Remembered(ContentHash Key, FileStamp Stamp, string Origin);
}
