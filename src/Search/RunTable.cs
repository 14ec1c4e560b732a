using System.Collections;
using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace StaticArchive.Search;

/// <summary>
/// What is known by run, in the order in which runs were first seen. An open table of hashes: millions of runs are looked up, and the string is made for the first of each only.
/// Two runs with one hash of 64 bits would be taken for one, on every machine alike.
/// </summary>
internal sealed class RunTable<T> : IReadOnlyCollection<KeyValuePair<string, T>>
    where T : struct
{
    private int[] _table = new int[1 << 12];
    private ulong[] _hashes = new ulong[1 << 11];
    private T[] _values = new T[1 << 11];
    private string[] _runs = new string[1 << 11];

    public int Count { get; private set; }

    /// <summary>Of a run, which is in the table from then on.</summary>
    public ref T this[ReadOnlySpan<char> run]
    {
        get
        {
            var hash = XxHash3.HashToUInt64(MemoryMarshal.AsBytes(run));
            var place = Place(hash);
            if (_table[place] is not 0 and var found)
            {
                return ref _values[found - 1];
            }

            if (Count == _hashes.Length)
            {
                Grow();
                place = Place(hash);
            }

            (_hashes[Count], _runs[Count]) = (hash, run.ToString());
            _table[place] = ++Count;
            return ref _values[Count - 1];
        }
    }

    public IEnumerator<KeyValuePair<string, T>> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
        {
            yield return KeyValuePair.Create(_runs[i], _values[i]);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private int Place(ulong hash)
    {
        var mask = _table.Length - 1;
        var place = (int)hash & mask;
        while (_table[place] is not 0 and var found && _hashes[found - 1] != hash)
        {
            place = (place + 1) & mask;
        }

        return place;
    }

    private void Grow()
    {
        var size = _hashes.Length * 2;
        Array.Resize(ref _hashes, size);
        Array.Resize(ref _values, size);
        Array.Resize(ref _runs, size);
        _table = new int[size * 2];
        for (var i = 0; i < Count; i++)
        {
            _table[Place(_hashes[i])] = i + 1;
        }
    }
}
