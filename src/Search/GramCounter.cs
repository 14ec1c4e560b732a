namespace StaticArchive.Search;

/// <summary>The keys of one document with their counts: an open table that is emptied by a stamp, because there are thousands of keys in each of thousands of documents.</summary>
internal sealed class GramCounter
{
    public const int InTitle = 1 << 24, InTopics = 1 << 25, InSummary = 1 << 26, IsWhole = 1 << 27, BodyMask = 0xFFFF;

    private ulong[] _keys = new ulong[1 << 14];
    private int[] _values = new int[1 << 14];
    private int[] _stamps = new int[1 << 14];
    private readonly List<int> _used = [];
    private int _stamp;

    public int Count => _used.Count;

    public (ulong Key, int Value) this[int index] => (_keys[_used[index]], _values[_used[index]]);

    public void Clear()
    {
        _used.Clear();
        _stamp++;
    }

    /// <param name="field">The field's flag; 0 for the body, where occurrences are counted.</param>
    public void Add(ulong key, int field)
    {
        var mask = _keys.Length - 1;
        var slot = (int)((key * 0x9E3779B97F4A7C15) >> 40) & mask;
        while (_stamps[slot] == _stamp)
        {
            if (_keys[slot] == key)
            {
                _values[slot] = Sum(_values[slot], field);
                return;
            }

            slot = (slot + 1) & mask;
        }

        (_stamps[slot], _keys[slot], _values[slot]) = (_stamp, key, Sum(0, field));
        _used.Add(slot);
        if (_used.Count * 2 > _keys.Length)
        {
            Grow();
        }
    }

    private static int Sum(int value, int field)
    {
        var isBody = (field & (InTitle | InTopics | InSummary)) == 0 && (value & BodyMask) < BodyMask;
        return (value | field) + (isBody ? 1 : 0);
    }

    private void Grow()
    {
        var old = _used.Select(slot => (_keys[slot], _values[slot])).ToArray();
        var size = _keys.Length * 2;
        (_keys, _values, _stamps) = (new ulong[size], new int[size], new int[size]);
        _used.Clear();
        _stamp = 1;
        foreach (var (key, value) in old)
        {
            var slot = (int)((key * 0x9E3779B97F4A7C15) >> 40) & (size - 1);
            while (_stamps[slot] == _stamp)
            {
                slot = (slot + 1) & (size - 1);
            }

            (_stamps[slot], _keys[slot], _values[slot]) = (_stamp, key, value);
            _used.Add(slot);
        }
    }
}
