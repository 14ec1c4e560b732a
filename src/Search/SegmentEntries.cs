namespace StaticArchive.Search;

/// <summary>What one segment's store holds: lists of documents, and texts under choseong, vowels, Latin beginnings and ends, and other names.</summary>
internal static class SegmentEntries
{
    private const int KeysAtOnce = 2048;

    /// <param name="documents">Of the segment.</param>
    /// <returns>By key (ordinal), each once.</returns>
    public static StoreEntry[] Of(PostingLists lists, int documents, IReadOnlyDictionary<string, string> texts)
    {
        var entries = new StoreEntry[lists.Keys.Length + texts.Count];
        Parallel.For(0, (lists.Keys.Length + KeysAtOnce - 1) / KeysAtOnce, () => new BitWriter(), (part, _, bits) =>
        {
            Encode(lists, documents, (part * KeysAtOnce, Math.Min(lists.Keys.Length, (part + 1) * KeysAtOnce)), (bits, entries));
            return bits;
        }, _ => { });
        var at = lists.Keys.Length;
        foreach (var (key, text) in texts)
        {
            entries[at++] = StoreEntry.OfText(key, text);
        }

        Array.Sort(entries, (a, b) => string.CompareOrdinal(a.Key, b.Key));
        return entries;
    }

    private static void Encode(PostingLists lists, int documents, (int From, int To) keys, (BitWriter Bits, StoreEntry[] Entries) into)
    {
        var (bits, entries) = into;
        bits.Clear();
        var ends = new int[keys.To - keys.From];
        for (var i = keys.From; i < keys.To; i++)
        {
            lists.Simplify(i, documents);
            PostingCode.Write(lists.Of(i), documents, GramKey.HasWhole(lists.Keys[i]), bits);
            ends[i - keys.From] = bits.Length;
        }

        var bytes = bits.Written.ToArray();
        for (var i = keys.From; i < keys.To; i++)
        {
            var start = i == keys.From ? 0 : ends[i - keys.From - 1];
            entries[i] = new StoreEntry(lists.Keys[i], (uint)lists.Of(i).Length * 2, bytes.AsMemory(start, ends[i - keys.From] - start));
        }
    }
}
