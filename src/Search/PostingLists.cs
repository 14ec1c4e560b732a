namespace StaticArchive.Search;

/// <summary>Which documents hold each key, and how much they are about it.</summary>
internal sealed class PostingLists
{
    private readonly int[] _starts;
    private readonly int[] _postings;

    private PostingLists(string[] keys, int[] starts, int[] postings) => (Keys, _starts, _postings) = (keys, starts, postings);

    /// <summary>Ordinal.</summary>
    public string[] Keys { get; }

    /// <summary>Postings of a key in the order of documents: <c>document &lt;&lt; 3 | weight</c>. The weight: 3 title, 2 summary or topic, 1 often in the body, 0 else; and 4
    /// where the word stands alone.</summary>
    public ReadOnlySpan<int> Of(int key) => _postings.AsSpan(_starts[key], _starts[key + 1] - _starts[key]);

    /// <summary>Leaves out what says little of frequent keys: of a single syllable all but the title, of what is frequent how often it stands in a body.</summary>
    public void Simplify(int key, int documents)
    {
        var postings = _postings.AsSpan(_starts[key], _starts[key + 1] - _starts[key]);
        var frequent = Keys[key].Length == 2 ? Math.Max(documents / 32, Math.Min(documents / 8, 64)) : documents / 8;
        var least = Keys[key].Length == 1 ? 3 : postings.Length > frequent ? 2 : 0;
        foreach (ref var posting in postings)
        {
            posting -= (posting & 3) < least ? posting & 3 : 0;
        }
    }

    /// <summary>The newest of the documents that are most about the word; -1 where there is no list of it.</summary>
    public int BestOf(string word)
    {
        var (key, best) = (Array.BinarySearch(Keys, word, StringComparer.Ordinal), -1);
        foreach (var posting in key < 0 ? [] : Of(key))
        {
            best = best < 0 || (posting & 7) >= (best & 7) ? posting : best;
        }

        return best < 0 ? -1 : best >> 3;
    }

    public static PostingLists Build(IReadOnlyList<SearchDocument> documents, Vocabulary vocabulary, double averageLength)
    {
        var ranges = RunCounts.Ranges(documents.Count);
        var parts = new (GramCounter Grams, int First)[ranges.Count];
        Parallel.For(0, ranges.Count, i => parts[i] = (Read(documents, ranges[i], vocabulary, averageLength), ranges[i].From));
        var order = parts.SelectMany(p => p.Grams.Keys.ToArray()).Distinct().Select(k => (Key: k, Text: GramKey.Spell(k, vocabulary))).ToArray();
        Array.Sort(order, (a, b) => string.CompareOrdinal(a.Text, b.Text));
        return Gather(parts, order);
    }

    private static PostingLists Gather((GramCounter Grams, int First)[] parts, (ulong Key, string Text)[] order)
    {
        var place = new Dictionary<ulong, int>(order.Length);
        for (var i = 0; i < order.Length; i++)
        {
            place.Add(order[i].Key, i);
        }

        var slots = parts.Select(p => Array.ConvertAll(p.Grams.Keys.ToArray(), k => place[k])).ToArray();
        var starts = new int[order.Length + 1];
        for (var p = 0; p < parts.Length; p++)
        {
            for (var slot = 0; slot < slots[p].Length; slot++)
            {
                starts[slots[p][slot] + 1] += parts[p].Grams.Counts[slot];
            }
        }

        for (var i = 0; i < order.Length; i++)
        {
            starts[i + 1] += starts[i];
        }

        var postings = new int[starts[^1]];
        var next = starts[..^1];
        for (var p = 0; p < parts.Length; p++)
        {
            var own = Array.ConvertAll(slots[p], s => next[s]);
            parts[p].Grams.CopyTo(postings, own, parts[p].First);
            for (var slot = 0; slot < own.Length; slot++)
            {
                next[slots[p][slot]] = own[slot];
            }
        }

        return new PostingLists([.. order.Select(o => o.Text)], starts, postings);
    }

    private static GramCounter Read(IReadOnlyList<SearchDocument> documents, (int From, int To) range, Vocabulary vocabulary, double averageLength)
    {
        var counter = new GramCounter();
        var reader = new GramReader(vocabulary, counter);
        for (var i = range.From; i < range.To; i++)
        {
            reader.Read(documents[i]);
            var length = 1.2 * (0.25 + (0.75 * documents[i].Body.Length / averageLength));
            counter.EndDocument((key, value) => WeightOf(key, value, length));
        }

        return counter;
    }

    /// <summary>A topic that the text never names says the least; how often a single syllable or a pair across a space stands there says nothing.</summary>
    private static int WeightOf(ulong key, int value, double length)
    {
        var times = value & GramCounter.BodyMask;
        var isTopic = (value & GramCounter.InTopics) != 0;
        var weight = (value & GramCounter.InTitle) != 0 ? 3
            : (value & GramCounter.InSummary) != 0 || (isTopic && times > 0) ? 2
            : GramKey.IsCounted(key) && times / (times + length) >= 0.6 ? 1 : 0;
        return (value & GramCounter.IsWhole) != 0 ? weight | 4 : weight;
    }
}
