namespace StaticArchive.Search;

/// <summary>Who is used in each of some documents, one document after the other; holders (runs, keys) by their number.</summary>
internal sealed class UseRows
{
    private const int Piece = 1 << 17;

    private readonly List<(int Holder, int Use)[]> _full = [];
    private (int Holder, int Use)[] _rows = new (int, int)[1 << 12];
    private int _count;

    /// <summary>In order, in pieces.</summary>
    public IEnumerable<ReadOnlyMemory<(int Holder, int Use)>> All => _full.Select(f => (ReadOnlyMemory<(int, int)>)f).Append(_rows.AsMemory(0, _count));

    /// <param name="numbers">Of the holders.</param>
    public void Add(int document, DocumentUses uses, ReadOnlySpan<int> numbers)
    {
        var all = uses.All;
        for (var i = 0; i < all.Length; i++)
        {
            if (_count == _rows.Length)
            {
                _full.Add(_rows);
                _rows = new (int, int)[Math.Min(_count * 2, Piece)];
                _count = 0;
            }

            _rows[_count++] = (numbers[i], TextUse.Of(document, all[i].Value));
        }
    }
}
