namespace StaticArchive.Search;

/// <summary>
/// Counts keys, one document after the other, and keeps what came out. There are thousands of keys in each of thousands of documents: every key has a slot, found by an open
/// table, and what is known of it in the document lies in plain arrays.
/// </summary>
internal sealed class GramCounter
{
    public const int InTitle = 1 << 24, InTopics = 1 << 25, InSummary = 1 << 26, IsWhole = 1 << 27, BodyMask = 0xFFFF;

    private const int Chunk = 1 << 16;

    private readonly List<int[]> _chunks = [];
    private readonly List<int> _ends = [];
    private int[] _table = new int[1 << 15];
    private ulong[] _keys = new ulong[1 << 14];
    private int[] _counts = new int[1 << 14];
    private Slot[] _slots = new Slot[1 << 14];
    private int[] _used = new int[1 << 12];
    private int _usedCount;
    private int _document = 1;
    private int _postings;

    public int KeyCount { get; private set; }

    public ReadOnlySpan<ulong> Keys => _keys.AsSpan(0, KeyCount);

    /// <summary>Of each key, by its slot: how many documents hold it.</summary>
    public ReadOnlySpan<int> Counts => _counts.AsSpan(0, KeyCount);

    public void Add(ulong key, int field) => AddAt(SlotOf(key), field);

    /// <param name="slot">Of the key (<see cref="SlotOf"/>): for those who have many keys to count again and again.</param>
    /// <param name="field">The field's flag; 0 for the body, where occurrences are counted.</param>
    public void AddAt(int slot, int field)
    {
        ref var counted = ref _slots[slot];
        if (counted.Document != _document)
        {
            counted = new Slot { Document = _document };
            if (_usedCount == _used.Length)
            {
                Array.Resize(ref _used, _usedCount * 2);
            }

            _used[_usedCount++] = slot;
        }

        var isBody = (field & (InTitle | InTopics | InSummary)) == 0 && (counted.Value & BodyMask) < BodyMask;
        counted.Value = (counted.Value | field) + (isBody ? 1 : 0);
    }

    /// <summary>Where the key is counted, from then on for good.</summary>
    public int SlotOf(ulong key)
    {
        var mask = _table.Length - 1;
        var place = (int)((key * 0x9E3779B97F4A7C15) >> 40) & mask;
        while (_table[place] is not 0 and var found)
        {
            if (_keys[found - 1] == key)
            {
                return found - 1;
            }

            place = (place + 1) & mask;
        }

        if (KeyCount == _keys.Length)
        {
            Grow();
            return SlotOf(key);
        }

        _keys[KeyCount] = key;
        _table[place] = ++KeyCount;
        return KeyCount - 1;
    }

    /// <param name="weightOf">Of a key and what was counted of it.</param>
    public void EndDocument(Func<ulong, int, int> weightOf)
    {
        for (var i = 0; i < _usedCount; i++)
        {
            var slot = _used[i];
            if (_postings == _chunks.Count * Chunk)
            {
                _chunks.Add(new int[Chunk]);
            }

            _counts[slot]++;
            _chunks[^1][_postings++ % Chunk] = (slot << 3) | weightOf(_keys[slot], _slots[slot].Value);
        }

        _ends.Add(_postings);
        _usedCount = 0;
        _document++;
    }

    /// <summary>Puts what came out where each key's next posting belongs.</summary>
    /// <param name="next">By slot, moved on.</param>
    public void CopyTo(int[] postings, int[] next, int firstDocument)
    {
        var from = 0;
        for (var i = 0; i < _ends.Count; i++)
        {
            for (; from < _ends[i]; from++)
            {
                var value = _chunks[from / Chunk][from % Chunk];
                postings[next[value >> 3]++] = ((firstDocument + i) << 3) | (value & 7);
            }
        }
    }

    private void Grow()
    {
        var size = _keys.Length * 2;
        Array.Resize(ref _keys, size);
        Array.Resize(ref _slots, size);
        Array.Resize(ref _counts, size);
        _table = new int[size * 2];
        for (var slot = 0; slot < KeyCount; slot++)
        {
            var place = (int)((_keys[slot] * 0x9E3779B97F4A7C15) >> 40) & (_table.Length - 1);
            while (_table[place] != 0)
            {
                place = (place + 1) & (_table.Length - 1);
            }

            _table[place] = slot + 1;
        }
    }

    /// <summary>What is known of a key in the document that was last to hold it.</summary>
    private struct Slot
    {
        public int Document;
        public int Value;
    }
}
