using System.Numerics;

namespace StaticArchive.Search;

/// <summary>Numbers of keys, in the order in which they were first seen.</summary>
internal sealed class KeyTable
{
    private (ulong Key, int Number)[] _table;
    private ulong[] _keys;

    /// <param name="expected">How many keys, about.</param>
    public KeyTable(int expected = 1 << 11)
    {
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, expected));
        (_table, _keys) = (new (ulong, int)[size * 2], new ulong[size]);
    }

    public int Count { get; private set; }

    public ReadOnlySpan<ulong> Keys => _keys.AsSpan(0, Count);

    public int NumberOf(ulong key)
    {
        var mask = _table.Length - 1;
        var place = PlaceOf(key) & mask;
        for (; _table[place].Number != 0; place = (place + 1) & mask)
        {
            if (_table[place].Key == key)
            {
                return _table[place].Number - 1;
            }
        }

        if (Count == _keys.Length)
        {
            Grow();
            return NumberOf(key);
        }

        _keys[Count] = key;
        _table[place] = (key, ++Count);
        return Count - 1;
    }

    private static int PlaceOf(ulong key) => (int)((key * 0x9E3779B97F4A7C15) >> 36);

    private void Grow()
    {
        Array.Resize(ref _keys, Count * 2);
        _table = new (ulong, int)[Count * 4];
        var mask = _table.Length - 1;
        for (var i = 0; i < Count; i++)
        {
            var place = PlaceOf(_keys[i]) & mask;
            while (_table[place].Number != 0)
            {
                place = (place + 1) & mask;
            }

            _table[place] = (_keys[i], i + 1);
        }
    }
}
