using System.Numerics;

namespace StaticArchive.Search;

/// <summary>Numbers of keys (<see cref="GramKey"/>), in the order in which they were first seen. An open table in which a key lies with its number, 34 and 30 bits.</summary>
internal sealed class KeyTable
{
    private const int NumberBits = 30;

    private ulong[] _table;
    private ulong[] _keys;

    /// <param name="expected">How many keys, about.</param>
    public KeyTable(int expected = 1 << 11)
    {
        _table = new ulong[BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, (long)expected * 3 / 2))];
        _keys = new ulong[RunTable.MostIn(_table.Length)];
    }

    public int Count { get; private set; }

    public ReadOnlySpan<ulong> Keys => _keys.AsSpan(0, Count);

    public int NumberOf(ulong key)
    {
        var place = PlaceOf(key);
        if (_table[place] is > 0 and var known)
        {
            return (int)(known & ((1 << NumberBits) - 1)) - 1;
        }

        if (Count == _keys.Length)
        {
            Grow();
            place = PlaceOf(key);
        }

        _keys[Count] = key;
        _table[place] = (key << NumberBits) | (uint)++Count;
        return Count - 1;
    }

    /// <summary>Where it is, or would be.</summary>
    private int PlaceOf(ulong key)
    {
        var (table, mask) = (_table, _table.Length - 1);
        var place = (int)((key * 0x9E3779B97F4A7C15) >> 36) & mask;
        while (table[place] != 0 && table[place] >> NumberBits != key)
        {
            place = (place + 1) & mask;
        }

        return place;
    }

    private void Grow()
    {
        _table = new ulong[_table.Length * 2];
        Array.Resize(ref _keys, RunTable.MostIn(_table.Length));
        for (var i = 0; i < Count; i++)
        {
            _table[PlaceOf(_keys[i])] = (_keys[i] << NumberBits) | (uint)(i + 1);
        }
    }
}
