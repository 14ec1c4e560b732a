using System.Runtime.InteropServices;

namespace StaticArchive.Search;

/// <summary>Which documents hold each key, and how much they are about it.</summary>
internal sealed class PostingLists
{
    /// <summary>Postings of one part of the documents: as they come, later sorted by key.</summary>
    private sealed class Part(int first)
    {
        private const int ChunkBits = 16;

        private readonly Dictionary<ulong, int> _slots = [];
        private readonly List<int[]> _chunks = [];
        private readonly List<int> _ends = [];
        private int _count;

        public IReadOnlyDictionary<ulong, int> Slots => _slots;

        /// <summary>The key's slot and the weight in the last three bits.</summary>
        public void Add(ulong key, int weight)
        {
            ref var slot = ref CollectionsMarshal.GetValueRefOrAddDefault(_slots, key, out var isKnown);
            slot = isKnown ? slot : _slots.Count - 1;
            if (_count >> ChunkBits == _chunks.Count)
            {
                _chunks.Add(new int[1 << ChunkBits]);
            }

            _chunks[_count >> ChunkBits][_count & ((1 << ChunkBits) - 1)] = (slot << 3) | weight;
            _count++;
        }

        public void EndDocument() => _ends.Add(_count);

        /// <summary>Each posting with its key's slot, documents in order.</summary>
        public void ForEach(Action<int, int> take)
        {
            for (var (i, document) = (0, 0); i < _count; i++)
            {
                while (_ends[document] == i)
                {
                    document++;
                }

                var value = _chunks[i >> ChunkBits][i & ((1 << ChunkBits) - 1)];
                take(value >> 3, ((first + document) << 3) | (value & 7));
            }
        }
    }

    private readonly int[] _starts;
    private readonly int[] _postings;

    private PostingLists(string[] keys, int[] starts, int[] postings) => (Keys, _starts, _postings) = (keys, starts, postings);

    /// <summary>Ordinal.</summary>
    public string[] Keys { get; }

    /// <summary>Postings of a key in the order of documents: <c>document &lt;&lt; 3 | weight</c>. The weight: 3 title, 2 summary or topic, 1 often in the body, 0 else; and 4
    /// where the word stands alone.</summary>
    public ReadOnlySpan<int> Of(int key) => _postings.AsSpan(_starts[key], _starts[key + 1] - _starts[key]);

    /// <summary>Leaves out what says little of frequent keys: of a single syllable all but the title, of what stands in more than an eighth of the documents how often it does.</summary>
    public void Simplify(int key, int documents)
    {
        var postings = _postings.AsSpan(_starts[key], _starts[key + 1] - _starts[key]);
        var least = Keys[key].Length == 1 ? 3 : postings.Length * 8 > documents ? 2 : 0;
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
        var parts = new Part[ranges.Count];
        Parallel.For(0, ranges.Count, i => parts[i] = Read(documents, ranges[i], vocabulary, averageLength));
        var order = parts.SelectMany(p => p.Slots.Keys).Distinct().Select(k => (Key: k, Text: GramKey.Spell(k, vocabulary))).ToArray();
        Array.Sort(order, (a, b) => string.CompareOrdinal(a.Text, b.Text));
        return Gather(parts, order);
    }

    private static PostingLists Gather(Part[] parts, (ulong Key, string Text)[] order)
    {
        var place = new Dictionary<ulong, int>(order.Length);
        for (var i = 0; i < order.Length; i++)
        {
            place.Add(order[i].Key, i);
        }

        var slots = parts.Select(p => SlotPlaces(p, place)).ToArray();
        var starts = new int[order.Length + 1];
        for (var p = 0; p < parts.Length; p++)
        {
            var places = slots[p];
            parts[p].ForEach((slot, _) => starts[places[slot] + 1]++);
        }

        for (var i = 0; i < order.Length; i++)
        {
            starts[i + 1] += starts[i];
        }

        var (next, postings) = (starts[..^1], new int[starts[^1]]);
        for (var p = 0; p < parts.Length; p++)
        {
            var places = slots[p];
            parts[p].ForEach((slot, posting) => postings[next[places[slot]]++] = posting);
        }

        return new PostingLists([.. order.Select(o => o.Text)], starts, postings);
    }

    private static int[] SlotPlaces(Part part, Dictionary<ulong, int> place)
    {
        var places = new int[part.Slots.Count];
        foreach (var (key, slot) in part.Slots)
        {
            places[slot] = place[key];
        }

        return places;
    }

    private static Part Read(IReadOnlyList<SearchDocument> documents, (int From, int To) range, Vocabulary vocabulary, double averageLength)
    {
        var (part, counter) = (new Part(range.From), new GramCounter());
        var reader = new GramReader(vocabulary, counter);
        for (var i = range.From; i < range.To; i++)
        {
            counter.Clear();
            reader.Read(documents[i]);
            var length = 1.2 * (0.25 + (0.75 * documents[i].Body.Length / averageLength));
            for (var k = 0; k < counter.Count; k++)
            {
                var (key, value) = counter[k];
                part.Add(key, WeightOf(key, value, length));
            }

            part.EndDocument();
        }

        return part;
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
