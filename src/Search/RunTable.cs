using System.Numerics;

namespace StaticArchive.Search;

/// <summary>
/// Numbers of runs, in the order in which they were first seen. An open table of hashes (<see cref="RunHash"/>): millions of runs are looked up, and the letters are kept of the
/// first of each only, one behind the other. The table holds the upper bits of a hash with a number, 38 and 26 bits, so that more of it is near to the processor; the lower bits
/// say where.
/// </summary>
internal sealed class RunTable
{
    private const int UsualLength = 4, NumberBits = 26;
    private const ulong NumberMask = (1UL << NumberBits) - 1;

    private ulong[] _table;
    private ulong[] _hashes;
    private int[] _ends;
    private char[] _letters;

    /// <param name="expected">How many runs, about.</param>
    public RunTable(int expected)
    {
        _table = new ulong[BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, (long)expected * 3 / 2))];
        var most = MostIn(_table.Length);
        (_hashes, _ends, _letters) = (new ulong[most], new int[most], new char[most * UsualLength]);
    }

    public static RunTable Of(IReadOnlyCollection<string> runs)
    {
        var table = new RunTable(runs.Count);
        foreach (var run in runs)
        {
            table.Add(RunHash.Of(run), run);
        }

        return table;
    }

    public int Count { get; private set; }

    public ReadOnlySpan<char> this[int number] => _letters.AsSpan(StartOf(number).._ends[number]);

    public ulong HashOf(int number) => _hashes[number];

    /// <returns>A negative number where there is no such run.</returns>
    public int Find(ulong hash) => NumberAt(PlaceOf(hash));

    public bool Contains(ReadOnlySpan<char> run) => Find(RunHash.Of(run)) >= 0;

    /// <returns>The run's number.</returns>
    public int Add(ulong hash, ReadOnlySpan<char> run)
    {
        var place = PlaceOf(hash);
        if (NumberAt(place) is >= 0 and var known)
        {
            return known;
        }

        if (Count == _hashes.Length)
        {
            Grow();
            place = PlaceOf(hash);
        }

        (_hashes[Count], _ends[Count]) = (hash, Append(run));
        _table[place] = (hash & ~NumberMask) | (uint)++Count;
        return Count - 1;
    }

    /// <summary>Where it is, or would be.</summary>
    private int PlaceOf(ulong hash)
    {
        var (table, mask) = (_table, _table.Length - 1);
        var place = (int)hash & mask;
        while (table[place] != 0 && ((table[place] ^ hash) & ~NumberMask) != 0)
        {
            place = (place + 1) & mask;
        }

        return place;
    }

    private int NumberAt(int place) => (int)(_table[place] & NumberMask) - 1;

    /// <summary>Two thirds: what is fuller is slow, what is emptier lies farther away (a third: the looks took a third longer).</summary>
    public static int MostIn(int table) => table / 3 * 2;

    private int StartOf(int number) => number == 0 ? 0 : _ends[number - 1];

    /// <returns>Where it ends.</returns>
    private int Append(ReadOnlySpan<char> run)
    {
        var start = StartOf(Count);
        if (start + run.Length > _letters.Length)
        {
            Array.Resize(ref _letters, Math.Max(_letters.Length * 2, start + run.Length));
        }

        run.CopyTo(_letters.AsSpan(start));
        return start + run.Length;
    }

    private void Grow()
    {
        _table = new ulong[_table.Length * 2];
        Array.Resize(ref _hashes, MostIn(_table.Length));
        Array.Resize(ref _ends, MostIn(_table.Length));
        for (var i = 0; i < Count; i++)
        {
            _table[PlaceOf(_hashes[i])] = (_hashes[i] & ~NumberMask) | (uint)(i + 1);
        }
    }
}
