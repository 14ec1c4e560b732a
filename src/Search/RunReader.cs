using System.Runtime.CompilerServices;
using StaticArchive.Text;

namespace StaticArchive.Search;

/// <summary>Reads texts into rows of runs, letter by letter as <see cref="SearchText.Normalize"/> has them.</summary>
internal sealed class RunReader
{
    private const int NothingBefore = 2;

    private char[] _letters = new char[1 << 12];
    private (ulong Hash, int End)[] _found = new (ulong, int)[1 << 10];
    private TextRun[] _row = new TextRun[1 << 14];
    private int _length;

    public RunTable<RunCount> Runs { get; } = new();

    /// <summary>Which documents hold each run.</summary>
    public UseRows Uses { get; } = new();

    /// <summary>All that was read, one text behind the other.</summary>
    public ReadOnlyMemory<TextRun> Row => _row.AsMemory(0, _length);

    /// <param name="field">Its flag (<see cref="TextUse"/>); 0 for the rest of a body.</param>
    public void Read(ReadOnlySpan<char> text, int field)
    {
        var letters = Nfc.Normalize(text);
        if (_letters.Length < letters.Length)
        {
            _letters = new char[letters.Length];
        }

        var from = _length;
        FindRuns(letters);
        Number(from);
        var whole = field == TextUse.InTopics ? field : field | TextUse.IsWhole;
        foreach (var run in _row.AsSpan(from, _length - from))
        {
            Uses.Note(run.Number, run.IsGlued ? field : whole);
        }
    }

    /// <summary>Their hashes and letters, and rows without numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void FindRuns(ReadOnlySpan<char> text)
    {
        var (gap, first, from, end) = (NothingBefore, '\0', _length, 0);
        for (var at = 0; at < text.Length;)
        {
            var c = SearchText.Fold(text[at]);
            var isSyllabic = SearchText.IsSyllabic(c);
            if (isSyllabic || SearchText.IsLetter(c))
            {
                Reserve(_length - from);
                _row[_length] = new TextRun(0, gap == 0, gap == 1 && first == ' ');
                at += ReadRun(text[at..], isSyllabic, ref end, out _found[_length - from]);
                _length++;
                gap = 0;
                continue;
            }

            at++;
            if (c == SearchText.Nothing)
            {
                continue;
            }

            if (++gap == 1)
            {
                first = c;
            }

            if (_length > 0 && ((gap == 1 && c == '#') || (gap == 2 && c == '+' && first == '+')))
            {
                _row[_length - 1] = _row[_length - 1].WithSign(c);
            }
        }
    }

    private void Reserve(int found)
    {
        if (_length == _row.Length)
        {
            Array.Resize(ref _row, _length * 2);
        }

        if (found == _found.Length)
        {
            Array.Resize(ref _found, found * 2);
        }
    }

    /// <returns>How many characters it takes.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int ReadRun(ReadOnlySpan<char> text, bool isSyllabic, ref int end, out (ulong Hash, int End) run)
    {
        var (at, hash, letters) = (0, RunHash.Start, _letters);
        for (; at < text.Length; at++)
        {
            var c = text[at];
            if (!(isSyllabic ? c is >= '가' and <= '힣' : c is >= 'a' and <= 'z'))
            {
                c = SearchText.Fold(c);
                if (c == SearchText.Nothing)
                {
                    continue;
                }

                if (!(isSyllabic ? SearchText.IsSyllabic(c) : SearchText.IsLetter(c)))
                {
                    break;
                }
            }

            letters[end++] = c;
            hash = RunHash.Next(hash, c);
        }

        run = (hash, end);
        return at;
    }

    /// <summary>All runs of a text are looked up one behind the other: a processor waits for the memory of several at once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Number(int from)
    {
        var row = _row.AsSpan(from, _length - from);
        var found = _found.AsSpan(0, row.Length);
        for (var i = 0; i < row.Length; i++)
        {
            row[i] = row[i].WithNumber(Runs.Find(found[i].Hash));
        }

        var start = 0;
        for (var i = 0; i < row.Length; i++)
        {
            var (hash, end) = found[i];
            if (row[i].Number < 0)
            {
                row[i] = row[i].WithNumber(Runs.Add(hash, _letters.AsSpan(start..end)));
            }

            start = end;
        }
    }
}
