namespace StaticArchive.Search;

/// <summary>Finds the keys of a normalised text: syllables, pairs, seams between scripts, pairs across a space, words and terms.</summary>
internal sealed class GramReader(Vocabulary vocabulary, GramCounter counter)
{
    private const int ShortestTerm = 3, LongestTerm = 8;

    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _ids = vocabulary.Ids;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _nouns = vocabulary.Nouns;

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
        foreach (var run in new TextRuns(text))
        {
            var span = text[run.Start..run.End];
            var isGlued = previous.Length > 0 && previous.End == run.Start;
            if (run.IsSyllabic)
            {
                AddSyllables(span, isGlued, field);
            }
            else
            {
                AddWord(text, run, field);
            }

            if (isGlued)
            {
                counter.Add(GramKey.Pair(text[run.Start - 1], span[0]), field);
            }
            else if (previous.Length > 0 && run.Start - previous.End == 1 && text[previous.End] == ' ')
            {
                AddAcrossSpace(text, previous, run, field);
            }

            previous = run;
        }
    }

    private void AddSyllables(ReadOnlySpan<char> run, bool isGlued, int field)
    {
        for (var i = 0; i < run.Length; i++)
        {
            counter.Add(GramKey.Single(run[i]), field);
            if (i + 1 < run.Length)
            {
                counter.Add(GramKey.Pair(run[i], run[i + 1]), field);
            }

            if (i + ShortestTerm <= run.Length && vocabulary.MayBegin(run[i], run[i + 1], run[i + 2]))
            {
                AddTerms(run, i, isGlued, field);
            }
        }
    }

    private void AddTerms(ReadOnlySpan<char> run, int start, bool isGlued, int field)
    {
        for (var length = Math.Min(LongestTerm, run.Length - start); length >= ShortestTerm; length--)
        {
            if (_ids.TryGetValue(run.Slice(start, length), out var id))
            {
                var rest = run[(start + length)..];
                var isWhole = start == 0 && !isGlued && (rest.IsEmpty || Korean.IsParticle(rest));
                counter.Add(GramKey.OfWord(id), isWhole && field != GramCounter.InTopics ? field | GramCounter.IsWhole : field);
            }
        }
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

    private void AddAcrossSpace(ReadOnlySpan<char> text, TextRun left, TextRun right, int field)
    {
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

        if (right.Length < 2 || left.Length < 2 || !_nouns.Contains(first))
        {
            return;
        }

        counter.Add(GramKey.Pair(first[^1], second[0], isSpaced: true), field);
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
}
