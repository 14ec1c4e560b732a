using System.Runtime.CompilerServices;

namespace StaticArchive.Search;

/// <summary>Who is used in one document, each once: so few that they stay in the memory that is nearest to the processor.</summary>
internal sealed class DocumentUses
{
    private const int Usual = 1 << 11;

    private int[] _table = new int[Usual];
    private (ulong Holder, int Value)[] _uses = new (ulong, int)[Usual / 2];

    public int Count { get; private set; }

    /// <summary>In the order in which they were first seen.</summary>
    public ReadOnlySpan<(ulong Holder, int Value)> All => _uses.AsSpan(0, Count);

    /// <param name="holder">A run by its hash, or a key.</param>
    /// <param name="where">The field's flag, and whether it is a word of its own; in the body occurrences are counted.</param>
    /// <returns>Its place among all.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Note(ulong holder, int where)
    {
        var value = TextUse.IsCounted(where) ? where | 1 : where;
        var (table, uses) = (_table, _uses);
        var at = HashOf(holder) & (table.Length - 1);
        for (; table[at] != 0; at = (at + 1) & (table.Length - 1))
        {
            ref var use = ref uses[table[at] - 1];
            if (use.Holder == holder)
            {
                use.Value = TextUse.Joined(use.Value, value);
                return table[at] - 1;
            }
        }

        return Add(holder, value, at);
    }

    public void Clear()
    {
        // After an enormous document the next ones begin small again.
        if (_table.Length > Usual && Count < _table.Length / 16)
        {
            (_table, _uses) = (new int[Usual], new (ulong, int)[Usual / 2]);
        }

        Array.Clear(_table);
        Count = 0;
    }

    private int Add(ulong holder, int value, int at)
    {
        _uses[Count] = (holder, value);
        _table[at] = ++Count;
        if (Count == _uses.Length)
        {
            Grow();
        }

        return Count - 1;
    }

    private void Grow()
    {
        Array.Resize(ref _uses, Count * 2);
        _table = new int[Count * 4];
        for (var i = 0; i < Count; i++)
        {
            var at = HashOf(_uses[i].Holder) & (_table.Length - 1);
            while (_table[at] != 0)
            {
                at = (at + 1) & (_table.Length - 1);
            }

            _table[at] = i + 1;
        }
    }

    private static int HashOf(ulong holder) => (int)((holder * 0x9E3779B97F4A7C15) >> 40);
}
