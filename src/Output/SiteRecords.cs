using System.Buffers.Binary;
using System.IO.Hashing;
using System.Text;
using StaticArchive.Cache;
using StaticArchive.Text;

namespace StaticArchive.Output;

/// <summary>
/// Entries of many paths in one piece of memory, as they lie in the cache: to be looked up, or gone through, without making an object for each. Behind the two counts, column by column:
/// slots (where a path's hash leads: the number of an entry and one, or 0), where names begin, keys, stamps, names (a path, a zero, an origin).
/// </summary>
internal sealed class SiteRecords
{
    private const int HeaderLength = 8;
    private const int KeyLength = 16;

    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly int _slots;
    private readonly (int Names, int Keys, int Stamps, int Texts) _at;

    public SiteRecords(ReadOnlyMemory<byte> bytes)
    {
        _bytes = bytes;
        Count = BinaryPrimitives.ReadInt32LittleEndian(bytes.Span);
        _slots = BinaryPrimitives.ReadInt32LittleEndian(bytes.Span[4..]);
        var names = HeaderLength + (4 * _slots);
        var keys = names + (4 * (Count + 1));
        var stamps = keys + (KeyLength * Count);
        _at = (names, keys, stamps, stamps + (2 * FileStamp.Length * Count));
    }

    public static SiteRecords None { get; } = Of([]);

    public int Count { get; }

    public ReadOnlySpan<byte> Bytes => _bytes.Span;

    /// <summary>Of the path's entry; -1: there is none.</summary>
    public int Find(ReadOnlySpan<byte> path)
    {
        var bytes = _bytes.Span;
        for (var slot = SlotOf(path, _slots); ; slot = (slot + 1) & (_slots - 1))
        {
            var index = BinaryPrimitives.ReadInt32LittleEndian(bytes[(HeaderLength + (4 * slot))..]) - 1;
            if (index < 0 || Path(index).SequenceEqual(path))
            {
                return index;
            }
        }
    }

    /// <summary>UTF-8.</summary>
    public ReadOnlySpan<byte> Path(int index)
    {
        var name = Name(index);
        return name[..name.IndexOf((byte)0)];
    }

    /// <summary>UTF-8; the path, a zero and the origin.</summary>
    public ReadOnlySpan<byte> Name(int index) => _bytes.Span[(_at.Texts + NameAt(index))..(_at.Texts + NameAt(index + 1))];

    public ReadOnlySpan<byte> Origin(int index)
    {
        var name = Name(index);
        return name[(name.IndexOf((byte)0) + 1)..];
    }

    public ContentHash Key(int index) => new(BinaryPrimitives.ReadUInt128LittleEndian(_bytes.Span[(_at.Keys + (KeyLength * index))..]));

    /// <summary>Indices of those that were made of this.</summary>
    public IReadOnlyList<int> MadeOf(ContentHash key)
    {
        var found = new List<int>();
        var keys = _bytes.Span[_at.Keys.._at.Stamps];
        for (var i = 0; i < Count; i++)
        {
            if (BinaryPrimitives.ReadUInt128LittleEndian(keys[(KeyLength * i)..]) == key.Value)
            {
                found.Add(i);
            }
        }

        return found;
    }

    /// <summary>Of the site's stamp or of the spare one's, sooner than with all of it.</summary>
    public byte Kind(int index, bool isSpare) => _bytes.Span[_at.Stamps + (((2 * index) + (isSpare ? 1 : 0)) * FileStamp.Length)];

    public FileStamp Site(int index) => FileStamp.Read(_bytes.Span[(_at.Stamps + (2 * FileStamp.Length * index))..]);

    public FileStamp Spare(int index) => FileStamp.Read(_bytes.Span[(_at.Stamps + (((2 * index) + 1) * FileStamp.Length))..]);

    public static SiteRecords Of(IReadOnlyList<(string Path, SiteEntry Entry)> entries)
    {
        var slots = new int[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)(2 * entries.Count) + 1)];
        var (starts, keys, stamps, texts) = (new CacheWriter(), new CacheWriter(), new CacheWriter(), new CacheWriter());
        for (var i = 0; i < entries.Count; i++)
        {
            var (path, entry) = entries[i];
            var utf8 = Encoding.UTF8.GetBytes(path);
            var slot = SlotOf(utf8, slots.Length);
            while (slots[slot] != 0)
            {
                slot = (slot + 1) & (slots.Length - 1);
            }

            slots[slot] = i + 1;
            starts.Int(texts.Written.Length);
            keys.Hash(entry.Key);
            entry.Site.Write(stamps);
            entry.Spare.Write(stamps);
            texts.Raw(utf8);
            texts.Byte(0);
            texts.Raw(Encoding.UTF8.GetBytes(entry.Origin));
        }

        starts.Int(texts.Written.Length);
        var all = new CacheWriter();
        all.Int(entries.Count);
        all.Int(slots.Length);
        foreach (var slot in slots)
        {
            all.Int(slot);
        }

        foreach (var column in (CacheWriter[])[starts, keys, stamps, texts])
        {
            all.Raw(column.Written);
        }

        return new SiteRecords(all.Written.ToArray());
    }

    private static int SlotOf(ReadOnlySpan<byte> path, int slots) => (int)(XxHash3.HashToUInt64(path) & (uint)(slots - 1));

    private int NameAt(int index) => BinaryPrimitives.ReadInt32LittleEndian(_bytes.Span[(_at.Names + (4 * index))..]);
}
