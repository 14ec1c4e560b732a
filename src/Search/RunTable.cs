using System.Collections;
using System.Numerics;

namespace StaticArchive.Search;

/// <summary>
/// What is known by run; every run has a number, in the order in which they were first seen. An open table of hashes (<see cref="RunHash"/>): millions of runs are looked up, and
/// the string is made for the first of each only.
/// </summary>
internal sealed class RunTable<T> : IReadOnlyCollection<KeyValuePair<string, T>>
    where T : struct
{
    private (ulong Hash, int Number)[] _table;
    private ulong[] _hashes;
    private T[] _values;
    private string[] _runs;

    /// <param name="expected">How many runs, about.</param>
    public RunTable(int expected = 1 << 11)
    {
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, expected));
        (_table, _hashes, _values, _runs) = (new (ulong, int)[size * 2], new ulong[size], new T[size], new string[size]);
    }

    public int Count { get; private set; }

    public ref T this[int number] => ref _values[number];

    /// <summary>Of a run, which is in the table from then on.</summary>
    public ref T this[ReadOnlySpan<char> run]
    {
        get
        {
            var number = Add(RunHash.Of(run), run);
            return ref _values[number];
        }
    }

    public string Run(int number) => _runs[number];

    public ulong HashOf(int number) => _hashes[number];

    /// <returns>A negative number where there is no such run.</returns>
    public int Find(ulong hash)
    {
        var mask = _table.Length - 1;
        for (var place = (int)hash & mask; ; place = (place + 1) & mask)
        {
            var (known, number) = _table[place];
            if (number == 0 || known == hash)
            {
                return number - 1;
            }
        }
    }

    public bool TryGetValue(ReadOnlySpan<char> run, out T value)
    {
        var number = Find(RunHash.Of(run));
        value = number < 0 ? default : _values[number];
        return number >= 0;
    }

    /// <returns>The run's number.</returns>
    public int Add(ulong hash, ReadOnlySpan<char> run)
    {
        var number = Find(hash);
        if (number >= 0)
        {
            return number;
        }

        if (Count == _hashes.Length)
        {
            Grow();
        }

        (_hashes[Count], _runs[Count]) = (hash, run.ToString());
        Place(hash, ++Count);
        return Count - 1;
    }

    public IEnumerator<KeyValuePair<string, T>> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
        {
            yield return KeyValuePair.Create(_runs[i], _values[i]);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void Place(ulong hash, int number)
    {
        var mask = _table.Length - 1;
        var place = (int)hash & mask;
        while (_table[place].Number != 0)
        {
            place = (place + 1) & mask;
        }

        _table[place] = (hash, number);
    }

    private void Grow()
    {
        var size = _hashes.Length * 2;
        Array.Resize(ref _hashes, size);
        Array.Resize(ref _values, size);
        Array.Resize(ref _runs, size);
        _table = new (ulong, int)[size * 2];
        for (var i = 0; i < Count; i++)
        {
            Place(_hashes[i], i + 1);
        }
    }
}
