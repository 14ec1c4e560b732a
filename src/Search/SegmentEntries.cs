namespace StaticArchive.Search;

/// <summary>What one segment's store holds: lists of documents, and texts under choseong, vowels, Latin beginnings and ends, and other names.</summary>
internal static class SegmentEntries
{
    private const int KeysAtOnce = 2048;

    /// <param name="texts">Made when the lists are there, of what is the best document of each list's key.</param>
    /// <returns>By key (ordinal), each once.</returns>
    public static StoreEntry[] Of(PostingLists lists, Func<BestDocument[], IEnumerable<KeyValuePair<string, string>>> texts)
    {
        var (entries, best) = (new StoreEntry[lists.Keys.Length], new BestDocument[lists.Keys.Length]);
        Parallel.For(0, (entries.Length + KeysAtOnce - 1) / KeysAtOnce, () => (Bits: new BitWriter(), Postings: new PostingReader(lists)), (part, _, tools) =>
        {
            Encode(tools, lists.Keys, (part * KeysAtOnce, Math.Min(entries.Length, (part + 1) * KeysAtOnce)), (entries, best));
            return tools;
        }, _ => { });
        return With(entries, [.. texts(best).OrderBy(t => t.Key, StringComparer.Ordinal).Select(t => StoreEntry.OfText(t.Key, t.Value))]);
    }

    /// <returns>Both together, in order as they are.</returns>
    private static StoreEntry[] With(StoreEntry[] some, StoreEntry[] others)
    {
        var all = new StoreEntry[some.Length + others.Length];
        for (var (next, other) = (0, 0); next + other < all.Length;)
        {
            var isNext = other == others.Length || (next < some.Length && string.CompareOrdinal(some[next].Key, others[other].Key) <= 0);
            all[next + other] = isNext ? some[next] : others[other];
            (next, other) = isNext ? (next + 1, other) : (next, other + 1);
        }

        return all;
    }

    private static void Encode((BitWriter Bits, PostingReader Postings) tools, string[] all, (int From, int To) keys, (StoreEntry[] Entries, BestDocument[] Best) into)
    {
        tools.Bits.Clear();
        var (lists, start) = (new (int Bits, int End)[keys.To - keys.From], 0);
        for (var i = keys.From; i < keys.To; i++)
        {
            PostingCode.Write(tools.Postings.Of(i), tools.Postings.Documents, all[i], tools.Bits);
            into.Best[i] = tools.Postings.Best;
            lists[i - keys.From].Bits = tools.Bits.Bits - (start * 8);
            tools.Bits.Align();
            lists[i - keys.From].End = start = tools.Bits.Length;
        }

        var bytes = tools.Bits.Written.ToArray();
        start = 0;
        for (var i = keys.From; i < keys.To; i++)
        {
            var (length, end) = lists[i - keys.From];
            into.Entries[i] = new StoreEntry(all[i], length, bytes.AsMemory(start..end));
            start = end;
        }
    }
}
