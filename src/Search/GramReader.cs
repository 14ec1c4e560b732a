namespace StaticArchive.Search;

/// <summary>Finds the keys of a normalised text: syllables, pairs, seams between scripts, pairs across a space, words and terms.</summary>
internal sealed class GramReader(Vocabulary vocabulary, GramCounter counter)
{
    private const int ShortestTerm = 3, LongestTerm = 8;

    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _ids = vocabulary.Ids;
    private readonly RunTable<RunGrams> _runs = new();
    private int[] _grams = new int[1 << 14];
    private int _gramCount;

    public void Read(SearchDocument document)
    {
        Read(document.Title, GramCounter.InTitle);
        Read(document.Topics, GramCounter.InTopics);
        Read(document.Summary, GramCounter.InSummary);
        Read(document.Body, 0);
    }

    private void Read(ReadOnlySpan<char> text, int field)
    {
        var previous = default(TextRun);
        var isNoun = false;
        foreach (var run in new TextRuns(text))
        {
            var span = text[run.Start..run.End];
            var isGlued = previous.Length > 0 && previous.End == run.Start;
            var isPreviousNoun = isNoun;
            if (run.IsSyllabic)
            {
                isNoun = AddSyllables(span, isGlued, field);
            }
            else
            {
                isNoun = false;
                AddWord(text, run, field);
            }

            if (isGlued)
            {
                counter.Add(GramKey.Pair(text[run.Start - 1], span[0]), field);
            }
            else if (previous.Length > 0 && run.Start - previous.End == 1 && text[previous.End] == ' ')
            {
                AddAcrossSpace(text, (previous, isPreviousNoun), run, field);
            }

            previous = run;
        }
    }

    /// <summary>Most runs stand in the texts again and again: their keys are looked up once.</summary>
    /// <returns>Whether the run may be a noun.</returns>
    private bool AddSyllables(ReadOnlySpan<char> run, bool isGlued, int field)
    {
        ref var known = ref _runs[run];
        if (known.Count == 0)
        {
            known = Collect(run);
        }

        var whole = isGlued || field == GramCounter.InTopics ? field : field | GramCounter.IsWhole;
        foreach (var gram in _grams.AsSpan(known.First, known.Count))
        {
            counter.AddAt(gram >> 1, (gram & 1) != 0 ? whole : field);
        }

        return known.IsNoun;
    }

    private RunGrams Collect(ReadOnlySpan<char> run)
    {
        var first = _gramCount;
        for (var i = 0; i < run.Length; i++)
        {
            // One syllable is looked for as a word, or as the end of one: 칩 of AI칩.
            if (i + 1 == run.Length || Korean.IsParticle(run[(i + 1)..]))
            {
                Note(GramKey.Single(run[i]));
            }

            if (i + 1 < run.Length)
            {
                Note(GramKey.Pair(run[i], run[i + 1]));
            }

            if (i + ShortestTerm <= run.Length && vocabulary.MayBegin(run[i], run[i + 1], run[i + 2]))
            {
                CollectTerms(run, i);
            }
        }

        return new RunGrams(first, _gramCount - first, run.Length >= 2 && vocabulary.IsLikelyNoun(run));
    }

    private void CollectTerms(ReadOnlySpan<char> run, int start)
    {
        for (var length = Math.Min(LongestTerm, run.Length - start); length >= ShortestTerm; length--)
        {
            if (_ids.TryGetValue(run.Slice(start, length), out var id))
            {
                var rest = run[(start + length)..];
                Note(GramKey.OfWord(id), isWhole: start == 0 && (rest.IsEmpty || Korean.IsParticle(rest)));
            }
        }
    }

    private void Note(ulong key, bool isWhole = false)
    {
        if (_gramCount == _grams.Length)
        {
            Array.Resize(ref _grams, _gramCount * 2);
        }

        _grams[_gramCount++] = (counter.SlotOf(key) << 1) | (isWhole ? 1 : 0);
    }

    private void AddWord(ReadOnlySpan<char> text, TextRun run, int field)
    {
        if (_ids.TryGetValue(text[run.Start..run.End], out var id))
        {
            counter.Add(GramKey.OfWord(id), field);
        }

        // C# and C++ are not C, nor is .NET a net.
        if (run.End < text.Length && text[run.End] == '#')
        {
            counter.Add(GramKey.Pair(text[run.End - 1], '#'), field);
        }
        else if (run.End + 1 < text.Length && text[run.End] == '+' && text[run.End + 1] == '+')
        {
            counter.Add(GramKey.Pair(text[run.End - 1], '+'), field);
        }
    }

    private void AddAcrossSpace(ReadOnlySpan<char> text, (TextRun Run, bool IsNoun) before, TextRun right, int field)
    {
        var left = before.Run;
        var first = text[left.Start..left.End];
        var second = text[right.Start..right.End];
        if (!left.IsSyllabic || !right.IsSyllabic)
        {
            AddJoinedWord(left.IsSyllabic || right.IsSyllabic ? "" : string.Concat(first, second), field);
            if (left.IsSyllabic || right.IsSyllabic)
            {
                counter.Add(GramKey.Pair(first[^1], second[0], isSpaced: true), field);
            }

            return;
        }

        if (right.Length < 2 || left.Length < 2 || !before.IsNoun || vocabulary.IsVerb(second))
        {
            return;
        }

        counter.Add(GramKey.Pair(first[^1], second[0], isSpaced: true), field);
        if (!vocabulary.MayBegin(first[0], first[1], first.Length > 2 ? first[2] : second[0]))
        {
            return;
        }

        Span<char> joined = stackalloc char[LongestTerm];
        for (var length = Math.Min(LongestTerm - left.Length, right.Length); length >= 2; length--)
        {
            first.CopyTo(joined);
            second[..length].CopyTo(joined[left.Length..]);
            if (_ids.TryGetValue(joined[..(left.Length + length)], out var id))
            {
                var isWhole = length == second.Length || Korean.IsParticle(second[length..]);
                counter.Add(GramKey.OfWord(id, isSpaced: true), isWhole ? field | GramCounter.IsWhole : field);
            }
        }
    }

    private void AddJoinedWord(string joined, int field)
    {
        if (joined.Length >= 5 && _ids.TryGetValue(joined, out var id))
        {
            counter.Add(GramKey.OfWord(id, isSpaced: true), field);
        }
    }

    /// <param name="First">Its first key among the keys of all runs: slot &lt;&lt; 1, and 1 where it is a word that stands alone.</param>
    private readonly record struct RunGrams(int First, int Count, bool IsNoun);
}
