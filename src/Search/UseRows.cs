namespace StaticArchive.Search;

/// <summary>Who is used in each of some documents, one document after the other; holders (runs, keys) by their number.</summary>
internal sealed class UseRows
{
    /// <summary>As powers of two: each is twice as long as the one before.</summary>
    private const int ShortestPiece = 12, LongestPiece = 16;

    private readonly List<UseRow> _rows = [];
    private readonly List<(int[] Holders, ushort[] Values)> _pieces = [];
    private int _piece = -1;
    private int _count;

    /// <summary>In order.</summary>
    public IReadOnlyList<UseRow> All => _rows;

    /// <summary>The memory stays, and what is added then takes it.</summary>
    public void Clear()
    {
        _rows.Clear();
        (_piece, _count) = (-1, 0);
    }

    /// <param name="numbers">Of the holders.</param>
    public void Add(int document, DocumentUses uses, ReadOnlySpan<int> numbers)
    {
        var all = uses.All;
        Reserve(all.Length);
        var (holders, values) = _pieces[_piece];
        numbers[..all.Length].CopyTo(holders.AsSpan(_count));
        for (var i = 0; i < all.Length; i++)
        {
            values[_count + i] = (ushort)all[i].Value;
        }

        _rows.Add(new UseRow(document, holders.AsMemory(_count, all.Length), values.AsMemory(_count, all.Length)));
        _count += all.Length;
    }

    /// <summary>A document's row lies in one piece.</summary>
    private void Reserve(int length)
    {
        if (_piece >= 0 && _count + length <= _pieces[_piece].Holders.Length)
        {
            return;
        }

        (_piece, _count) = (_piece + 1, 0);
        if (_piece == _pieces.Count || _pieces[_piece].Holders.Length < length)
        {
            var size = Math.Max(length, 1 << Math.Min(LongestPiece, ShortestPiece + _piece));
            _pieces.Insert(_piece, (new int[size], new ushort[size]));
        }
    }
}
