using System.Runtime.CompilerServices;
using StaticArchive.Text;

namespace StaticArchive.Search;

/// <summary>Reads texts into rows of runs, letter by letter as <see cref="SearchText.Normalize"/> has them.</summary>
internal sealed class RunReader
{
    private const int NothingBefore = 2;

    private char[] _letters = new char[64];
    private TextRun[] _row = new TextRun[1 << 14];
    private int _length;

    public RunTable<RunCount> Runs { get; } = new();

    /// <summary>Which documents hold each run.</summary>
    public UseRows Uses { get; } = new();

    /// <summary>All that was read, one text behind the other.</summary>
    public ReadOnlyMemory<TextRun> Row => _row.AsMemory(0, _length);

    /// <param name="field">Its flag (<see cref="TextUse"/>); 0 for the rest of a body.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Read(string text, int field)
    {
        var letters = Nfc.Normalize(text).AsSpan();
        var whole = field == TextUse.InTopics ? field : field | TextUse.IsWhole;
        var (gap, first) = (NothingBefore, '\0');
        for (var at = 0; at < letters.Length;)
        {
            var c = SearchText.Fold(letters[at]);
            var isSyllabic = SearchText.IsSyllabic(c);
            if (isSyllabic || SearchText.IsLetter(c))
            {
                at += ReadRun(letters[at..], isSyllabic, new TextRun(0, gap == 0, gap == 1 && first == ' '), gap == 0 ? field : whole);
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

    /// <returns>How many characters it takes.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int ReadRun(ReadOnlySpan<char> text, bool isSyllabic, TextRun run, int where)
    {
        var (at, count, hash) = (0, 0, RunHash.Start);
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

            if (count == _letters.Length)
            {
                Array.Resize(ref _letters, count * 2);
            }

            _letters[count++] = c;
            hash = RunHash.Next(hash, c);
        }

        if (_length == _row.Length)
        {
            Array.Resize(ref _row, _length * 2);
        }

        var number = Runs.Add(hash, _letters.AsSpan(0, count));
        _row[_length++] = run.WithNumber(number);
        Uses.Note(number, where);
        return at;
    }
}
