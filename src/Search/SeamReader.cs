using System.Runtime.CompilerServices;

namespace StaticArchive.Search;

/// <summary>Finds the keys that neighbouring runs give: seams between scripts, pairs and words across a space; and names that end in a sign.</summary>
/// <param name="uses">Takes what it finds, in place of what is in it.</param>
internal sealed class SeamReader(Vocabulary vocabulary, RunTable runs, UseRows uses)
{
    /// <summary>Of Latin names, both parts together.</summary>
    public const int ShortestJoined = 5;

    private readonly DocumentUses _document = new();
    private int[] _numbers = new int[1 << 10];

    public KeyTable Keys { get; } = new(runs.Count / 2);

    /// <summary>Which documents hold each key.</summary>
    public UseRows Uses => uses;

    public void Read(RunTexts.Part part, RunKeys given)
    {
        uses.Clear();

        // What lies together is found sooner than by two steps, as millions of runs are looked at.
        var edges = Array.ConvertAll(part.Numbers, given.EdgesOf);
        var fields = RunTexts.Part.Fields;
        for (var document = 0; document < part.Rows.Length; document++)
        {
            var row = part.Rows[document].Span;
            var at = 0;
            for (var field = 0; field < fields.Length; field++)
            {
                var end = part.Ends[(document * fields.Length) + field];
                Read(row[at..end], (edges, part.Numbers), fields[field]);
                at = end;
            }

            EndDocument(part.First + document);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Read(ReadOnlySpan<TextRun> row, (RunEdges[] Edges, int[] Numbers) runs, int field)
    {
        var (left, before, edges) = (0, default(RunEdges), runs.Edges);
        foreach (var run in row)
        {
            var right = run.Number;
            var after = edges[right];
            if (run.IsGlued)
            {
                Note(GramKey.Pair(before.Last, after.First), field);
            }
            else if (run.IsSpaced)
            {
                NoteAcrossSpace((left, before), (right, after), runs.Numbers, field);
            }

            if (run.Sign != '\0' && (after.Traits & RunTraits.Syllabic) == 0)
            {
                Note(GramKey.Pair(after.Last, run.Sign), field);
            }

            (left, before) = (right, after);
        }
    }

    private void Note(ulong key, int where) => _document.Note(key, where);

    /// <summary>All keys of a document are looked up one behind the other: a processor waits for the memory of several at once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void EndDocument(int document)
    {
        var uses = _document.All;
        if (_numbers.Length < uses.Length)
        {
            _numbers = new int[uses.Length * 2];
        }

        for (var i = 0; i < uses.Length; i++)
        {
            _numbers[i] = Keys.NumberOf(uses[i].Holder);
        }

        Uses.Add(document, _document, _numbers);
        _document.Clear();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void NoteAcrossSpace((int Run, RunEdges Edges) left, (int Run, RunEdges Edges) right, int[] numbers, int field)
    {
        var (before, after) = (left.Edges.Traits, right.Edges.Traits);
        if (((before | after) & RunTraits.Syllabic) == 0)
        {
            NoteJoinedNames(numbers[left.Run], numbers[right.Run], field);
            return;
        }

        var isAcrossScripts = ((before ^ after) & RunTraits.Syllabic) != 0;
        if (isAcrossScripts || ((before & RunTraits.Noun) != 0 && (after & RunTraits.Second) != 0))
        {
            Note(GramKey.Pair(left.Edges.Last, right.Edges.First, isSpaced: true), field);
            if (!isAcrossScripts && (before & RunTraits.Beginning) != 0 && right.Edges.Second != '\0')
            {
                NoteJoinedWords(numbers[left.Run], (numbers[right.Run], right.Edges), field);
            }
        }
    }

    /// <summary>Terms that begin with all of the left and end in the right: 데이터 센터.</summary>
    private void NoteJoinedWords(int left, (int Run, RunEdges Edges) right, int field)
    {
        var hash = runs.HashOf(left);
        if (!vocabulary.MayGoOn(RunHash.Next(RunHash.Next(hash, right.Edges.First), right.Edges.Second)))
        {
            return;
        }

        var second = runs[right.Run];
        var longest = Math.Min(TermRules.LongestTerm - runs[left].Length, second.Length);
        for (var i = 1; i <= longest; i++)
        {
            hash = RunHash.Next(hash, second[i - 1]);
            if (i >= 2 && vocabulary.Find(hash) is >= 0 and var word)
            {
                var isWhole = i == second.Length || Korean.IsParticle(second[i..]);
                Note(GramKey.OfWord(word, isSpaced: true), isWhole ? field | TextUse.IsWhole : field);
            }
        }
    }

    private void NoteJoinedNames(int left, int right, int field)
    {
        var hash = runs.HashOf(left);
        var second = runs[right];
        if (runs[left].Length + second.Length < ShortestJoined)
        {
            return;
        }

        foreach (var c in second)
        {
            hash = RunHash.Next(hash, c);
        }

        if (vocabulary.Find(hash) is >= 0 and var word)
        {
            Note(GramKey.OfWord(word, isSpaced: true), field);
        }
    }
}
