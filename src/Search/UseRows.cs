namespace StaticArchive.Search;

/// <summary>Who is used in each of some documents, one document after the other; holders (runs, keys) by their number.</summary>
internal sealed class UseRows
{
    private const int Piece = 1 << 17;

    private (int Document, int Value)[] _seen = new (int, int)[1 << 12];
    private int[] _used = new int[1 << 10];
    private int _usedCount;
    private readonly List<(int Holder, int Use)[]> _full = [];
    private (int Holder, int Use)[] _rows = new (int, int)[1 << 12];
    private int _count;
    private int _document = 1;

    /// <summary>In order, in pieces.</summary>
    public IEnumerable<ReadOnlyMemory<(int Holder, int Use)>> All => _full.Select(f => (ReadOnlyMemory<(int, int)>)f).Append(_rows.AsMemory(0, _count));

    /// <param name="where">The field's flag, and whether it is a word of its own; in the body occurrences are counted.</param>
    public void Note(int holder, int where)
    {
        if (holder >= _seen.Length)
        {
            Array.Resize(ref _seen, Math.Max(holder + 1, _seen.Length * 2));
        }

        ref var seen = ref _seen[holder];
        if (seen.Document != _document)
        {
            seen = (_document, 0);
            if (_usedCount == _used.Length)
            {
                Array.Resize(ref _used, _usedCount * 2);
            }

            _used[_usedCount++] = holder;
        }

        seen.Value = TextUse.Joined(seen.Value, TextUse.IsCounted(where) ? where | 1 : where);
    }

    public void EndDocument(int document)
    {
        foreach (var holder in _used.AsSpan(0, _usedCount))
        {
            if (_count == _rows.Length)
            {
                _full.Add(_rows);
                _rows = new (int, int)[Math.Min(_count * 2, Piece)];
                _count = 0;
            }

            _rows[_count++] = (holder, TextUse.Of(document, _seen[holder].Value));
        }

        _usedCount = 0;
        _document++;
    }
}
