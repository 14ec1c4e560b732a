namespace StaticArchive.Search;

/// <summary>Spellings of keys in ordinal order, each with the number that its key had.</summary>
internal static class KeyOrder
{
    /// <summary>Nearly all are shorter than five characters, and compared as one number.</summary>
    public static (string[] Texts, int[] Numbers) Of(ReadOnlySpan<ulong> keys, Vocabulary vocabulary)
    {
        var (heads, numbers, texts) = (new ulong[keys.Length], new int[keys.Length], new string[keys.Length]);
        for (var i = 0; i < keys.Length; i++)
        {
            (heads[i], numbers[i]) = (GramKey.Head(keys[i], vocabulary), i);
        }

        Array.Sort(heads, numbers);
        for (var i = 0; i < keys.Length; i++)
        {
            texts[i] = GramKey.Spell(keys[numbers[i]], vocabulary);
        }

        for (int from = 0, to; from < heads.Length; from = to)
        {
            to = from + 1;
            while (to < heads.Length && heads[to] == heads[from])
            {
                to++;
            }

            if (to > from + 1)
            {
                Array.Sort(texts, numbers, from, to - from, StringComparer.Ordinal);
            }
        }

        return (texts, numbers);
    }
}
