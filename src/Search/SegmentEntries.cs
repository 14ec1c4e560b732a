namespace StaticArchive.Search;

/// <summary>What one segment's store holds: lists of documents, and texts under choseong, vowels, Latin beginnings and ends, and other names.</summary>
internal static class SegmentEntries
{
    private const int KeysAtOnce = 2048;

    /// <param name="count">Of texts.</param>
    /// <param name="texts">Made when the lists are there, of what is the best document of each list's key.</param>
    /// <returns>By key (ordinal), each once.</returns>
    public static StoreEntry[] Of(PostingLists lists, int count, Func<BestDocument[], IEnumerable<KeyValuePair<string, string>>> texts)
    {
        var (entries, best, keys) = (new StoreEntry[lists.Keys.Length + count], new BestDocument[lists.Keys.Length], lists.Keys.Length);
        Parallel.For(0, (keys + KeysAtOnce - 1) / KeysAtOnce, () => (Bits: new BitWriter(), Postings: new PostingReader(lists)), (part, _, tools) =>
        {
            Encode(tools, lists.Keys, (part * KeysAtOnce, Math.Min(keys, (part + 1) * KeysAtOnce)), (entries, best));
            return tools;
        }, _ => { });
        Insert([.. texts(best).OrderBy(t => t.Key, StringComparer.Ordinal).Select(t => StoreEntry.OfText(t.Key, t.Value))], entries);
        return entries;
    }

    /// <param name="some">In order.</param>
    /// <param name="into">In order, too, with room for them at the end: the last ones go there first.</param>
    private static void Insert(StoreEntry[] some, StoreEntry[] into)
    {
        for (var (next, other) = (into.Length - some.Length - 1, some.Length - 1); other >= 0;)
        {
            var isOther = next < 0 || string.CompareOrdinal(some[other].Key, into[next].Key) >= 0;
            into[next + other + 1] = isOther ? some[other] : into[next];
            (next, other) = isOther ? (next, other - 1) : (next - 1, other);
        }
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
