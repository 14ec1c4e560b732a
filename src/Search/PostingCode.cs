using System.Buffers;

namespace StaticArchive.Search;

/// <summary>
/// A list of documents in few bits, as sets of numbers. First the documents; then which of these have a weight of 1 and more (of words; others are that at least), which of
/// those of 2, of 3, of 4; then which of all have the word alone.
/// </summary>
internal static class PostingCode
{
    /// <summary>A weight that nothing has in most lists.</summary>
    private const int MostLack = 2;

    /// <summary>As many as most lists have, or more.</summary>
    private const int Few = 16;

    /// <param name="postings">As <see cref="PostingReader.Of"/> gives them.</param>
    /// <param name="documents">Of the segment.</param>
    /// <param name="key">Says what is told of it (<see cref="GramKey"/>).</param>
    public static void Write(ReadOnlySpan<int> postings, int documents, string key, BitWriter into)
    {
        if (postings.Length <= Few)
        {
            Write(postings, (documents, key), stackalloc int[Few], into);
            return;
        }

        var numbers = ArrayPool<int>.Shared.Rent(postings.Length);
        try
        {
            Write(postings, (documents, key), numbers, into);
        }
        finally
        {
            ArrayPool<int>.Shared.Return(numbers);
        }
    }

    private static void Write(ReadOnlySpan<int> postings, (int Documents, string Key) list, Span<int> numbers, BitWriter into)
    {
        for (var i = 0; i < postings.Length; i++)
        {
            numbers[i] = postings[i] >> 4;
        }

        into.Number(postings.Length);
        NumberSet.Write(numbers[..postings.Length], list.Documents, into);
        for (int level = GramKey.HasPlace(list.Key, postings.Length) ? 1 : 2, count = postings.Length; level <= 4 && count > 0; level++)
        {
            count = WritePart(postings, (Mask: 7, Least: level, Might: level - 1), numbers, into);
        }

        if (GramKey.HasWhole(list.Key))
        {
            WritePart(postings, (8, 8, 0), numbers, into);
        }
    }

    /// <summary>Those whose weight is at least so much, as places among those that might be.</summary>
    private static int WritePart(ReadOnlySpan<int> postings, (int Mask, int Least, int Might) weight, Span<int> numbers, BitWriter into)
    {
        var (all, count) = (0, 0);
        foreach (var posting in postings)
        {
            var value = posting & weight.Mask;
            numbers[count] = all;
            count += value >= weight.Least ? 1 : 0;
            all += value >= weight.Might ? 1 : 0;
        }

        if (weight.Least == MostLack)
        {
            into.Below(count > 0 ? 1 : 0, 2);
        }

        if (weight.Least != MostLack || count > 0)
        {
            into.Below(count, all + 1);
        }

        NumberSet.Write(numbers[..count], all, into);
        return count;
    }

    /// <returns>What was written.</returns>
    public static int[] Read(ReadOnlySpan<byte> bytes, int documents, string key)
    {
        var reader = new BitReader(bytes);
        return Read(ref reader, documents, key);
    }

    /// <returns>What was written; the reader then stands behind it.</returns>
    public static int[] Read(ref BitReader reader, int documents, string key)
    {
        var postings = new int[reader.Number()];
        var lowest = GramKey.HasPlace(key, postings.Length) ? 0 : 1;
        NumberSet.Read(postings, documents, ref reader);
        for (var i = 0; i < postings.Length; i++)
        {
            postings[i] = (postings[i] << 4) | lowest;
        }

        for (int level = lowest + 1, all = postings.Length; level <= 4 && all > 0; level++)
        {
            all = ReadPart(postings, (Mask: 7, Might: level - 1, Step: 1), all, ref reader);
        }

        if (GramKey.HasWhole(key))
        {
            ReadPart(postings, (0, 0, 8), postings.Length, ref reader);
        }

        return postings;
    }

    private static int ReadPart(int[] postings, (int Mask, int Might, int Step) weight, int all, ref BitReader reader)
    {
        var isFlagged = weight is { Mask: 7, Might: MostLack - 1 };
        var places = new int[isFlagged && reader.Below(2) == 0 ? 0 : reader.Below(all + 1)];
        NumberSet.Read(places, all, ref reader);
        var (place, next) = (0, 0);
        for (var i = 0; i < postings.Length && next < places.Length; i++)
        {
            if ((postings[i] & weight.Mask) == weight.Might && places[next] == place++)
            {
                postings[i] += weight.Step;
                next++;
            }
        }

        return places.Length;
    }
}
