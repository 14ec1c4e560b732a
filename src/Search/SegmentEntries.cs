namespace StaticArchive.Search;

/// <summary>What one segment's store holds: lists of documents, and texts under choseong, vowels, Latin beginnings and ends, and other names.</summary>
internal static class SegmentEntries
{
    private const int KeysAtOnce = 2048;

    /// <returns>By key (ordinal), each once.</returns>
    public static StoreEntry[] Of(PostingLists lists, IReadOnlyDictionary<string, string> texts)
    {
        var entries = new StoreEntry[lists.Keys.Length + texts.Count];
        Parallel.For(0, (lists.Keys.Length + KeysAtOnce - 1) / KeysAtOnce, () => (Bits: new BitWriter(), Postings: new PostingReader(lists)), (part, _, tools) =>
        {
            Encode(tools, lists.Keys, (part * KeysAtOnce, Math.Min(lists.Keys.Length, (part + 1) * KeysAtOnce)), entries);
            return tools;
        }, _ => { });
        Insert(entries, lists.Keys.Length, [.. texts.OrderBy(t => t.Key, StringComparer.Ordinal).Select(t => StoreEntry.OfText(t.Key, t.Value))]);
        return entries;
    }

    /// <summary>Puts some among those that are there, from the end on, all in order.</summary>
    private static void Insert(StoreEntry[] all, int count, StoreEntry[] some)
    {
        for (int at = all.Length - 1, next = some.Length - 1; next >= 0; at--)
        {
            all[at] = count > 0 && string.CompareOrdinal(all[count - 1].Key, some[next].Key) > 0 ? all[--count] : some[next--];
        }
    }

    private static void Encode((BitWriter Bits, PostingReader Postings) tools, string[] all, (int From, int To) keys, StoreEntry[] into)
    {
        tools.Bits.Clear();
        var (lists, start) = (new (int Bits, int End)[keys.To - keys.From], 0);
        for (var i = keys.From; i < keys.To; i++)
        {
            var postings = tools.Postings.Of(i);
            PostingCode.Write(postings, tools.Postings.Documents, all[i], tools.Bits);
            lists[i - keys.From].Bits = tools.Bits.Bits - (start * 8);
            tools.Bits.Align();
            lists[i - keys.From].End = start = tools.Bits.Length;
        }

        var bytes = tools.Bits.Written.ToArray();
        start = 0;
        for (var i = keys.From; i < keys.To; i++)
        {
            var (length, end) = lists[i - keys.From];
            into[i] = new StoreEntry(all[i], length, bytes.AsMemory(start..end));
            start = end;
        }
    }
}
