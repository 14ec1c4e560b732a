using System.Numerics;
using System.Runtime.CompilerServices;

namespace StaticArchive.Search;

/// <summary>Puts the list of a key together: one after the other, in memory that is used again and again.</summary>
internal sealed class PostingReader(PostingLists lists)
{
    private readonly int[] _values = new int[lists.Often.Length];
    private readonly ulong[] _isFound = new ulong[(lists.Often.Length + 63) / 64];
    private readonly int[] _postings = new int[lists.Often.Length];

    /// <summary>Of the segment.</summary>
    public int Documents => _values.Length;

    /// <summary>The newest of the documents that are most about the key that was asked for last.</summary>
    public int Best { get; private set; }

    /// <summary>Postings of a key in the order of documents, until the next is asked for: <c>document &lt;&lt; 4 | weight</c>, as <see cref="TextUse.WeightOf"/> has it, without what says
    /// little (<see cref="LeastOf"/>).</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public ReadOnlySpan<int> Of(int key)
    {
        var count = 0;
        foreach (var run in lists.RunsOf(key))
        {
            Add(lists.UsesOf(run), PostingLists.IsWhole(run), ref count);
        }

        Add(lists.SeamsOf(key), true, ref count);
        var postings = _postings.AsSpan(0, count);
        Sort(postings);
        Weigh(postings, lists.Keys[key]);
        return postings;
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

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Weigh(Span<int> postings, string key)
    {
        var (isCounted, lowest, least, most) = (GramKey.IsCounted(key), GramKey.HasPlace(key, postings.Length) ? 0 : 1, LeastOf(key, postings.Length), 0);
        foreach (ref var posting in postings)
        {
            var document = posting;
            var weight = TextUse.WeightOf(_values[document], isCounted ? lists.Often[document] : int.MaxValue);
            var level = Math.Max(weight & 7, lowest);
            weight = (weight & 8) | level;
            _values[document] = 0;
            (most, Best) = weight >= most ? (weight, document) : (most, Best);
            posting = (document << 4) | (level < least ? (weight & 8) | Math.Min(level, 1) : weight);
        }
    }

    /// <summary>The least weight that is told. What says little of frequent keys is left out: of a single syllable and of a pair across a space all but the title, of what is frequent how often it stands in a
    /// body.</summary>
    private int LeastOf(string key, int count)
    {
        var frequent = key.Length == 2 ? Math.Max(Documents / 32, Math.Min(Documents / 8, 64)) : Documents / 8;
        return key.Length == 1 || (key.Length == 3 && key[2] == ' ') ? 4 : count > frequent ? 3 : 0;
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
