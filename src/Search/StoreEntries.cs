using System.Text;

namespace StaticArchive.Search;

/// <summary>What one segment's store holds: posting lists, and lists of words under choseong, vowels, Latin beginnings and ends, and other names.</summary>
internal sealed class StoreEntries
{
    private readonly PostingLists _lists;
    private readonly (int List, byte[]? Text, int Words)[] _values;

    public StoreEntries(PostingLists lists, IReadOnlyDictionary<string, (string Text, int Count)> words)
    {
        _lists = lists;
        var all = lists.Keys.Select((k, i) => (Key: k, Value: (i, (byte[]?)null, 0)))
            .Concat(words.Select(w => (w.Key, Value: (-1, (byte[]?)Encoding.UTF8.GetBytes(w.Value.Text), w.Value.Count)))).ToArray();
        Array.Sort(all, (a, b) => string.CompareOrdinal(a.Key, b.Key));
        Keys = [.. all.Select(a => a.Key)];
        _values = [.. all.Select(a => a.Value)];
    }

    /// <summary>Ordinal, each once.</summary>
    public string[] Keys { get; }

    /// <summary>In bytes, about.</summary>
    public int SizeOf(int index) => (Keys[index].Length * 3) + 3 + (_values[index] is { Text: { } text } ? text.Length : _lists.Of(_values[index].List).Length * 5 / 4);

    /// <returns>Twice the number of documents or words; one more where the value is a list of words.</returns>
    public uint WriteValue(int index, ByteBuffer into)
    {
        var (list, text, words) = _values[index];
        if (text is not null)
        {
            into.Append(text);
            return ((uint)words * 2) + 1;
        }

        var postings = _lists.Of(list);
        var bits = GramKey.HasWhole(Keys[index]) ? 3 : 2;
        var last = -1;
        foreach (var posting in postings)
        {
            var document = posting >> 3;
            into.Varint(((uint)(document - last - 1) << bits) | (uint)(posting & ((1 << bits) - 1)));
            last = document;
        }

        return (uint)postings.Length * 2;
    }
}
