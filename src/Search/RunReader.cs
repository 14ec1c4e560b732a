using System.Runtime.CompilerServices;
using StaticArchive.Text;

namespace StaticArchive.Search;

/// <summary>Reads texts into rows of runs, letter by letter as <see cref="SearchText.Normalize"/> has them.</summary>
/// <param name="documents">So many will be read.</param>
internal sealed class RunReader(int documents)
{
    private const int NothingBefore = 2;

    /// <summary>Rows lie in pieces of so many runs, or as many as one document has.</summary>
    private const int Piece = 1 << 17;

    private readonly DocumentUses _document = new();
    private char[] _letters = new char[1 << 12];
    private int[] _ends = new int[1 << 10];
    private int[] _numbers = [];
    private TextRun[] _piece = new TextRun[1 << 13];
    private int _length;
    private int _from;
    private int _end;

    /// <summary>Their number grows about as the root of that of texts does.</summary>
    public RunTable Runs { get; } = new((int)(1700 * Math.Sqrt(documents)));

    /// <summary>Which documents hold each run.</summary>
    public UseRows Uses { get; } = new();

    /// <summary>How many runs of the document were read.</summary>
    public int Length => _length - _from;

    /// <summary>A part of a document, whose runs are numbered when it ends.</summary>
    /// <param name="field">Its flag (<see cref="TextUse"/>); 0 for the rest of a body.</param>
    public void Read(ReadOnlySpan<char> text, int field)
    {
        var letters = Nfc.Normalize(text);
        if (_letters.Length < _end + letters.Length)
        {
            Array.Resize(ref _letters, Math.Max(_letters.Length * 2, _end + letters.Length));
        }

        FindRuns(letters, field, field == TextUse.InTopics ? field : field | TextUse.IsWhole);
    }

    /// <summary>All runs of a document are looked up one behind the other: a processor waits for the memory of several at once.</summary>
    /// <returns>The document's runs.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public ReadOnlyMemory<TextRun> EndDocument(int document)
    {
        var uses = _document.All;
        if (_numbers.Length < uses.Length)
        {
            _numbers = new int[_ends.Length];
        }

        for (var i = 0; i < uses.Length; i++)
        {
            _numbers[i] = Runs.Find(uses[i].Holder);
        }

        for (var i = 0; i < uses.Length; i++)
        {
            if (_numbers[i] < 0)
            {
                _numbers[i] = Runs.Add(uses[i].Holder, _letters.AsSpan((i == 0 ? 0 : _ends[i - 1]).._ends[i]));
            }
        }

        var row = _piece.AsMemory(_from, Length);
        foreach (ref var run in row.Span)
        {
            run = run.WithNumber(_numbers[run.Number]);
        }

        Uses.Add(document, _document, _numbers);
        _document.Clear();
        (_from, _end) = (_length, 0);
        return row;
    }

    /// <summary>As a row with places among the document's runs.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void FindRuns(ReadOnlySpan<char> text, int field, int whole)
    {
        var (gap, first, before) = (NothingBefore, '\0', Length);
        for (var at = 0; at < text.Length;)
        {
            var c = text[at];
            var isSyllabic = Korean.IsSyllable(c);
            if (!isSyllabic && c is not (>= 'a' and <= 'z'))
            {
                c = SearchText.Fold(c);
                isSyllabic = SearchText.IsSyllabic(c);
            }

            if (isSyllabic || SearchText.IsLetter(c))
            {
                at += ReadRun(text[at..], isSyllabic, out var hash, out var end);
                AddRun(hash, gap == 0 ? field : whole, end, (gap == 0, gap == 1 && first == ' '));
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

            if (((gap == 1 && c == '#') || (gap == 2 && c == '+' && first == '+')) && Length > before)
            {
                _piece[_length - 1] = _piece[_length - 1].WithSign(c);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void AddRun(ulong hash, int where, int end, (bool IsGlued, bool IsSpaced) before)
    {
        var known = _document.Count;
        var place = _document.Note(hash, where);
        if (place == known)
        {
            if (place == _ends.Length)
            {
                Array.Resize(ref _ends, place * 2);
            }

            _ends[place] = _end = end;
        }

        if (_length == _piece.Length)
        {
            BeginPiece();
        }

        _piece[_length++] = new TextRun(place, before.IsGlued, before.IsSpaced);
    }

    /// <summary>The document that is being read moves into it: a document's runs lie together.</summary>
    private void BeginPiece()
    {
        var piece = new TextRun[Math.Max(Math.Min(Piece, _piece.Length * 2), Length * 2)];
        _piece.AsSpan(_from, Length).CopyTo(piece);
        (_piece, _from, _length) = (piece, 0, Length);
    }

    /// <param name="end">Where its letters end, which stay if it is new.</param>
    /// <returns>How many characters it takes.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int ReadRun(ReadOnlySpan<char> text, bool isSyllabic, out ulong hash, out int end)
    {
        // What is stepped through stays in the processor's registers: not so what is given back.
        var letters = _letters.AsSpan(_end);
        var (at, length, own) = (0, 0, RunHash.Start);
        for (; at < text.Length; at++)
        {
            var c = text[at];
            if (!(isSyllabic ? Korean.IsSyllable(c) : c is >= 'a' and <= 'z'))
            {
                if (c == ' ')
                {
                    break;
                }

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

            letters[length++] = c;
            own = RunHash.Next(own, c);
        }

        (hash, end) = (own, _end + length);
        return at;
    }
}
