using System.Numerics;
using System.Runtime.CompilerServices;

namespace StaticArchive.Search;

/// <summary>Puts the list of a key together: one after the other, in memory that is used again and again.</summary>
/// <param name="isWhole">Whether nothing is left out of what their weights say.</param>
internal sealed class PostingReader(PostingLists lists, bool isWhole = false)
{
    private readonly int[] _values = new int[lists.Often.Length];
    private readonly ulong[] _isFound = new ulong[(lists.Often.Length + 63) / 64];
    private readonly int[] _postings = new int[lists.Often.Length];

    /// <summary>Of the segment.</summary>
    public int Documents => _values.Length;

    /// <summary>Of the key that was asked for last.</summary>
    public BestDocument Best { get; private set; }

    /// <summary>Postings of a key in the order of documents, until the next is asked for: <c>document &lt;&lt; 4 | weight</c>, as <see cref="PostingWeight"/> has it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public ReadOnlySpan<int> Of(int key)
    {
        var givers = lists.GiversOf(key);
        var seams = lists.SeamsOf(key);
        if (givers.IsEmpty)
        {
            return Weigh(seams, ~0, lists.Keys[key]);
        }

        // The uses of one run are in order already.
        return givers.Length == 1 && seams.IsEmpty
            ? Weigh(givers[0].UsesIn(lists.OfRuns), givers[0].IsWhole ? ~0 : ~TextUse.IsWhole, lists.Keys[key])
            : Weigh(Joined(givers, seams), ~0, lists.Keys[key]);
    }

    private ReadOnlySpan<int> Joined(ReadOnlySpan<KeyGiver> givers, ReadOnlySpan<int> seams)
    {
        var count = 0;
        foreach (ref readonly var giver in givers)
        {
            Add(giver.UsesIn(lists.OfRuns), giver.IsWhole, ref count);
        }

        Add(seams, true, ref count);
        var joined = _postings.AsSpan(0, count);
        Sort(joined);
        foreach (ref var use in joined)
        {
            ref var value = ref _values[use];
            (use, value) = (TextUse.Of(use, value), 0);
        }

        return joined;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Add(ReadOnlySpan<int> uses, bool isWhole, ref int count)
    {
        foreach (var use in uses)
        {
            var document = TextUse.DocumentOf(use);
            ref var value = ref _values[document];
            if (value == 0)
            {
                _postings[count++] = document;
            }

            value = TextUse.Joined(value, TextUse.ValueOf(isWhole ? use : use & ~TextUse.IsWhole));
        }
    }

    /// <param name="uses">In order; they may be what is written into.</param>
    /// <param name="mask">What of them counts.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private ReadOnlySpan<int> Weigh(ReadOnlySpan<int> uses, int mask, string key)
    {
        var (isCounted, most, best, often) = (GramKey.IsCounted(key), 0, 0, lists.Often);
        var weights = (isWhole ? PostingWeight.Whole : PostingWeight.Of(key, uses.Length, Documents)).OfKinds;
        var postings = _postings.AsSpan(0, uses.Length);
        for (var i = 0; i < postings.Length; i++)
        {
            var document = TextUse.DocumentOf(uses[i]);
            var (full, told) = weights[TextUse.KindOf(uses[i] & mask, isCounted ? often[document] : int.MaxValue)];
            (most, best) = full >= most ? (full, document) : (most, best);
            postings[i] = (document << 4) | told;
        }

        Best = new BestDocument(best, most);
        return postings;
    }

    /// <summary>Many by marking them, few by comparing.</summary>
    private void Sort(Span<int> documents)
    {
        if (documents.Length < _isFound.Length / 4)
        {
            documents.Sort();
            return;
        }

        foreach (var document in documents)
        {
            _isFound[document >> 6] |= 1UL << document;
        }

        var count = 0;
        for (var i = 0; i < _isFound.Length; i++)
        {
            for (var bits = _isFound[i]; bits != 0; bits &= bits - 1)
            {
                documents[count++] = (i << 6) + BitOperations.TrailingZeroCount(bits);
            }

            _isFound[i] = 0;
        }
    }
}
