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
        var lists = new (int Documents, int End)[keys.To - keys.From];
        for (var i = keys.From; i < keys.To; i++)
        {
            var postings = tools.Postings.Of(i);
            PostingCode.Write(postings, tools.Postings.Documents, GramKey.HasWhole(all[i]), tools.Bits);
            lists[i - keys.From] = (postings.Length, tools.Bits.Length);
        }

        var bytes = tools.Bits.Written.ToArray();
        for (var i = keys.From; i < keys.To; i++)
        {
            var start = i == keys.From ? 0 : lists[i - keys.From - 1].End;
            into[i] = new StoreEntry(all[i], (uint)lists[i - keys.From].Documents * 2, bytes.AsMemory(start, lists[i - keys.From].End - start));
        }
    }
}
