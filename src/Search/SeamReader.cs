using System.Runtime.CompilerServices;

namespace StaticArchive.Search;

/// <summary>Finds the keys that neighbouring runs give: seams between scripts, pairs and words across a space; and names that end in a sign.</summary>
internal sealed class SeamReader(Vocabulary vocabulary, RunTable<RunCount> runs, RunKeys traits)
{
    private const int LongestTerm = 8, ShortestJoined = 5;

    public KeyTable Keys { get; } = new();

    /// <summary>Which documents hold each key.</summary>
    public UseRows Uses { get; } = new();

    public void Read(RunTexts.Part part)
    {
        var (at, fields) = (0, RunTexts.Part.Fields);
        for (var i = 0; i < part.Ends.Length; i++)
        {
            Read(part.Row.Span[at..part.Ends[i]], part.Numbers, fields[i % fields.Length]);
            at = part.Ends[i];
            if ((i + 1) % fields.Length == 0)
            {
                Uses.EndDocument(part.First + (i / fields.Length));
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Read(ReadOnlySpan<TextRun> row, int[] numbers, int field)
    {
        var left = 0;
        foreach (var run in row)
        {
            var right = numbers[run.Number];
            if (run.IsGlued)
            {
                Note(GramKey.Pair(runs.Run(left)[^1], runs.Run(right)[0]), field);
            }
            else if (run.IsSpaced)
            {
                NoteAcrossSpace(left, right, field);
            }

            if (run.Sign != '\0' && (traits.TraitsOf(right) & RunTraits.Syllabic) == 0)
            {
                Note(GramKey.Pair(runs.Run(right)[^1], run.Sign), field);
            }

            left = right;
        }
    }

    private void Note(ulong key, int where) => Uses.Note(Keys.NumberOf(key), where);

    private void NoteAcrossSpace(int left, int right, int field)
    {
        var (before, after) = (traits.TraitsOf(left), traits.TraitsOf(right));
        if (((before | after) & RunTraits.Syllabic) == 0)
        {
            NoteJoinedNames(left, right, field);
            return;
        }

        var isAcrossScripts = ((before ^ after) & RunTraits.Syllabic) != 0;
        if (isAcrossScripts || ((before & RunTraits.Noun) != 0 && (after & RunTraits.Second) != 0))
        {
            Note(GramKey.Pair(runs.Run(left)[^1], runs.Run(right)[0], isSpaced: true), field);
            if (!isAcrossScripts && (before & RunTraits.Beginning) != 0)
            {
                NoteJoinedWords(left, right, field);
            }
        }
    }

    /// <summary>Terms that begin with all of the left and end in the right: 데이터 센터.</summary>
    private void NoteJoinedWords(int left, int right, int field)
    {
        var (hash, length, second) = (runs.HashOf(left), runs.Run(left).Length, runs.Run(right));
        for (var i = 1; i <= Math.Min(LongestTerm - length, second.Length); i++)
        {
            hash = RunHash.Next(hash, second[i - 1]);
            if (i >= 2 && vocabulary.Find(hash) is >= 0 and var word)
            {
                var isWhole = i == second.Length || Korean.IsParticle(second.AsSpan(i));
                Note(GramKey.OfWord(word, isSpaced: true), isWhole ? field | TextUse.IsWhole : field);
            }
        }
    }

    private void NoteJoinedNames(int left, int right, int field)
    {
        var (hash, second) = (runs.HashOf(left), runs.Run(right));
        if (runs.Run(left).Length + second.Length < ShortestJoined)
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
