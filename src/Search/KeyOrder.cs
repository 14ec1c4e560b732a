namespace StaticArchive.Search;

/// <summary>Numbers of keys with their spelling, in ordinal order.</summary>
internal static class KeyOrder
{
    private const int InHead = 4;

    /// <summary>Nearly all are shorter than five characters, and compared as one number.</summary>
    public static (int Number, string Text)[] Of(ReadOnlySpan<ulong> keys, Vocabulary vocabulary)
    {
        var (order, heads) = (new (int Number, string Text)[keys.Length], new ulong[keys.Length]);
        for (var i = 0; i < keys.Length; i++)
        {
            order[i] = (i, GramKey.Spell(keys[i], vocabulary));
            heads[i] = Head(order[i].Text);
        }

        Array.Sort(heads, order);
        for (int from = 0, to; from < order.Length; from = to)
        {
            to = from + 1;
            while (to < order.Length && heads[to] == heads[from])
            {
                to++;
            }

            if (to > from + 1)
            {
                Array.Sort(order, from, to - from, ByText.Instance);
            }
        }

        return order;
    }

    private static ulong Head(string text)
    {
        var head = 0UL;
        for (var i = 0; i < InHead; i++)
        {
            head = head << 16 | (i < text.Length ? text[i] : 0UL);
        }

        return head;
    }

    private sealed class ByText : IComparer<(int Number, string Text)>
    {
        public static readonly ByText Instance = new();

        public int Compare((int Number, string Text) one, (int Number, string Text) other) => string.CompareOrdinal(one.Text, other.Text);
    }
}
