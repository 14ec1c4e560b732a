using System.Collections.Concurrent;
using System.Text;
using StaticArchive.Cache;
using StaticArchive.Text;

namespace StaticArchive.Output;

/// <summary>
/// How the last build left every file and folder of the site and of the spare one beside it, and of what it made them. Where the file system sees all as it was, nobody touched it, and the next build touches only
/// what differs. What changed since the records were made lies over them, as it is little: the two sites trade places with nearly every build, but that is one flag.
/// </summary>
internal sealed class SiteTable
{
    /// <summary>Of so many entries one may have changed before the records are made anew.</summary>
    private const int MostChanged = 16;

    /// <summary>Of paths and origins, in characters.</summary>
    private const int UsualLength = 300;

    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly bool[] _isOver;

    /// <param name="isSwapped">Whether what the records say of the site holds for the spare one now, and the other way round.</param>
    /// <param name="changes">What holds now of some paths.</param>
    public SiteTable(SiteRecords records, bool isSwapped, IReadOnlyList<(string Path, SiteEntry Entry)> changes)
    {
        (Records, IsSwapped, Changes, _isOver) = (records, isSwapped, changes, new bool[records.Count]);
        for (var i = 0; i < changes.Count; i++)
        {
            _places.Add(changes[i].Path, i);
            if (InRecords(changes[i].Path) is >= 0 and var index)
            {
                _isOver[index] = true;
            }
        }
    }

    public static SiteTable Empty { get; } = new(SiteRecords.None, false, []);

    public SiteRecords Records { get; }

    public bool IsSwapped { get; }

    public IReadOnlyList<(string Path, SiteEntry Entry)> Changes { get; }

    /// <summary>Of the indices, some of which may mean nothing.</summary>
    public int Count => Records.Count + Changes.Count;

    /// <summary>Those that mean something.</summary>
    public IEnumerable<int> Indices => Enumerable.Range(0, Count).Where(i => i >= Records.Count || !_isOver[i]);

    public static SiteTable Of(IReadOnlyList<(string Path, SiteEntry Entry)> entries) => new(SiteRecords.Of(entries), false, []);

    /// <returns>-1 where nothing is known of the path.</returns>
    public int IndexOf(string path) =>
        InRecords(path) is >= 0 and var index && !_isOver[index] ? index : _places.TryGetValue(path, out var place) ? Records.Count + place : -1;

    public string Path(int index) => index < Records.Count ? Encoding.UTF8.GetString(Records.Path(index)) : Changes[index - Records.Count].Path;

    public string Origin(int index) => index < Records.Count ? Encoding.UTF8.GetString(Records.Origin(index)) : Changes[index - Records.Count].Entry.Origin;

    public ContentHash Key(int index) => index < Records.Count ? Records.Key(index) : Changes[index - Records.Count].Entry.Key;

    public FileStamp Site(int index) => index >= Records.Count ? Changes[index - Records.Count].Entry.Site : IsSwapped ? Records.Spare(index) : Records.Site(index);

    public FileStamp Spare(int index) => index >= Records.Count ? Changes[index - Records.Count].Entry.Spare : IsSwapped ? Records.Site(index) : Records.Spare(index);

    /// <summary>Whether both sites have the same there, as they do of a file under two names.</summary>
    public bool IsShared(int index) => Site(index) == Spare(index);

    /// <summary>Whether a file was made of this, and of nothing else.</summary>
    public bool WasMadeOf(int index, ContentHash key, string origin) =>
        index >= 0 && Key(index) == key && (index < Records.Count ? IsOrigin(index, origin) : Changes[index - Records.Count].Entry.Origin == origin);

    /// <summary>The files that were made together of the same; with their origins.</summary>
    public IEnumerable<(string Path, string Origin)> MadeOf(ContentHash key) =>
        Records.MadeOf(key).Where(i => !_isOver[i]).Concat(Enumerable.Range(Records.Count, Changes.Count).Where(i => Key(i) == key)).Select(i => (Path(i), Origin(i)));

    public bool IsSiteSame(string output) => IndexOf("") >= 0 && AreSame(output, isSpare: false, onlyFolders: false);

    /// <summary>Whether both folders are what they were. Only where the file system numbers its files: elsewhere no file is known to be another's second name.</summary>
    /// <param name="onlyFolders">Whether it is enough that no file came, went or was replaced.</param>
    public bool Holds(string output, bool onlyFolders) => IndexOf("") is >= 0 and var root && Spare(root).Inode != 0
        && AreSame(SiteFolders.Beside(output, "spare"), isSpare: true, onlyFolders) && AreSame(output, isSpare: false, onlyFolders);

    /// <param name="changes">Of some paths, what holds now; of all others the same as before.</param>
    /// <param name="isSwapped">Whether the spare site has become the site.</param>
    public SiteTable With(IReadOnlyList<(string Path, SiteEntry Entry)> changes, bool isSwapped)
    {
        var all = Changes.ToDictionary(c => c.Path, c => isSwapped ? c.Entry.Swapped : c.Entry, StringComparer.Ordinal);
        foreach (var (path, entry) in changes)
        {
            all[path] = entry;
        }

        var table = new SiteTable(Records, IsSwapped != isSwapped, [.. all.Select(a => (a.Key, a.Value))]);
        return table.Changes.Count <= Records.Count / MostChanged ? table : Of([.. table.Indices.Select(i => (table.Path(i), table.Entry(i))).Where(e => e.Item2.IsKnown)]);
    }

    private SiteEntry Entry(int index) => new(Site(index), Spare(index), Key(index), Origin(index));

    private int InRecords(string path)
    {
        Span<byte> buffer = path.Length < UsualLength ? stackalloc byte[3 * UsualLength] : new byte[3 * path.Length];
        return Records.Find(buffer[..Encoding.UTF8.GetBytes(path, buffer)]);
    }

    private bool IsOrigin(int index, string origin)
    {
        Span<byte> buffer = origin.Length < UsualLength ? stackalloc byte[3 * UsualLength] : new byte[3 * origin.Length];
        return Records.Origin(index).SequenceEqual(buffer[..Encoding.UTF8.GetBytes(origin, buffer)]);
    }

    /// <param name="isSpare">What the spare site shares with the site need not be looked at: whoever touches it there changes its stamp here.</param>
    private bool AreSame(string path, bool isSpare, bool onlyFolders)
    {
        using var folder = new OpenFolder(path);
        return Parallel.ForEach(Partitioner.Create(0, Math.Max(1, Count)), (range, loop) =>
        {
            for (var i = range.Item1; i < Math.Min(Count, range.Item2) && !loop.IsStopped; i++)
            {
                if (i < Records.Count ? !_isOver[i] && !IsSame(i, Records.Name(i)) : !IsSame(i, Encoding.UTF8.GetBytes(Path(i) + "\0")))
                {
                    loop.Stop();
                }
            }
        }).IsCompleted;

        bool IsSame(int index, ReadOnlySpan<byte> terminated)
        {
            var isFile = index < Records.Count ? Records.Kind(index, isSpare != IsSwapped) == FileStamp.File : (isSpare ? Spare(index) : Site(index)).Kind == FileStamp.File;
            return (onlyFolders && isFile) || (isSpare && IsShared(index)) || folder.StampOf(terminated) == (isSpare ? Spare(index) : Site(index));
        }
    }
}
