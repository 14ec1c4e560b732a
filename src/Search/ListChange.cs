namespace StaticArchive.Search;

/// <summary>What becomes of one list where some documents changed.</summary>
/// <param name="Entry">Null: no document holds the key any more.</param>
/// <param name="Postings">As the list tells them.</param>
/// <param name="Told">What of the weights it tells.</param>
/// <param name="Old">Postings of the changed documents, with nothing left out; as is <paramref name="New"/>.</param>
internal sealed record ListChange(string Key, StoreEntry? Entry, int[] Postings, PostingWeight Told, int[] Old, int[] New)
{
    /// <returns>Null where the last list does not say enough, or something else than it must.</returns>
    public static ListChange? Of(string key, int[] last, (int[] Old, int[] New) changed, int documents)
    {
        var rest = last.Where(p => !changed.Old.Any(o => o >> 4 == p >> 4)).ToArray();
        var count = rest.Length + changed.New.Length;
        var (before, after) = (PostingWeight.Of(key, last.Length, documents), PostingWeight.Of(key, count, documents));
        if (rest.Length + changed.Old.Length != last.Length || (rest.Length > 0 && before != after))
        {
            return null;
        }

        int[] postings = [.. rest.Concat(changed.New.Select(n => (n >> 4 << 4) | after.Told(after.Full(n & 15)))).Order()];
        return new ListChange(key, count == 0 ? null : EntryOf(key, postings, documents), postings, after, changed.Old, changed.New);
    }

    /// <returns>Null where it cannot be known: the best of them is not any more, and the list leaves out what the others weigh.</returns>
    public BestDocument? Best(BestDocument last)
    {
        var (best, isLost) = (last, Old.Any(o => o >> 4 == last.Document));
        if (isLost)
        {
            var kept = New.FirstOrDefault(n => n >> 4 == last.Document, -1);
            if (kept < 0 || Told.Full(kept & 15) < last.Weight)
            {
                return IsWhole(Key, Told) ? OfWhole(Postings) : null;
            }
        }

        foreach (var posting in New)
        {
            best = best.Or(posting >> 4, Told.Full(posting & 15));
        }

        return best;
    }

    /// <returns>Null where the list leaves out what some weigh.</returns>
    public static BestDocument? BestOf(string key, int[] postings, int documents) =>
        postings.Length == 0 ? BestDocument.None : IsWhole(key, PostingWeight.Of(key, postings.Length, documents)) ? OfWhole(postings) : null;

    private static bool IsWhole(string key, PostingWeight told) => GramKey.HasWhole(key) && told.Least == 0;

    private static BestDocument OfWhole(int[] postings) => postings.Aggregate(BestDocument.None, (best, p) => best.Or(p >> 4, p & 15));

    private static StoreEntry EntryOf(string key, int[] postings, int documents)
    {
        var bits = new BitWriter();
        PostingCode.Write(postings, documents, key, bits);
        var count = bits.Bits;
        bits.Align();
        return new StoreEntry(key, count, bits.Written.ToArray());
    }
}
