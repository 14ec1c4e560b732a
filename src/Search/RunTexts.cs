namespace StaticArchive.Search;

/// <summary>The texts of a segment as rows of runs, each run by its number: read once, so that nothing looks at a letter again.</summary>
internal sealed class RunTexts
{
    private readonly RunCount[] _counts;

    private RunTexts(Part[] parts, RunTable runs, UseLists uses)
    {
        (Parts, Runs, Uses, _counts) = (parts, runs, uses, new RunCount[runs.Count]);
        for (var i = 0; i < _counts.Length; i++)
        {
            _counts[i] = RunCount.Of(runs[i], uses.Of(i));
        }
    }

    public RunTable Runs { get; }

    /// <summary>The documents of each run.</summary>
    public UseLists Uses { get; }

    /// <summary>Numbers of syllabic runs at the beginning of a word.</summary>
    public IEnumerable<int> Hangul => Enumerable.Range(0, Runs.Count).Where(r => _counts[r].Documents > 0 && SearchText.IsSyllabic(Runs[r][0]));

    /// <summary>Numbers of all others.</summary>
    public IEnumerable<int> Latin => Enumerable.Range(0, Runs.Count).Where(r => _counts[r].Documents > 0 && !SearchText.IsSyllabic(Runs[r][0]));

    /// <summary>The documents in parts for as many processors, in order.</summary>
    public IReadOnlyList<Part> Parts { get; }

    public int Documents => Parts.Sum(p => p.Lengths.Length);

    /// <summary>Length of all bodies together.</summary>
    public long Characters => Parts.Sum(p => p.Lengths.Sum(l => (long)l));

    public RunCount CountOf(int run) => _counts[run];

    /// <summary>Runs with one space between them, as often as they stand there.</summary>
    public IEnumerable<(int Left, int Right)> Neighbours()
    {
        foreach (var part in Parts)
        {
            foreach (var row in part.Rows)
            {
                for (var i = 1; i < row.Length; i++)
                {
                    if (row.Span[i].IsSpaced)
                    {
                        yield return (part.Numbers[row.Span[i - 1].Number], part.Numbers[row.Span[i].Number]);
                    }
                }
            }
        }
    }

    public static RunTexts Of(int count, Func<int, SearchDocument> documentOf)
    {
        var parts = Math.Clamp(count / 64, 1, Environment.ProcessorCount);
        var (read, readers) = (new Part[parts], new RunReader[parts]);
        Parallel.For(0, parts, i =>
        {
            var (from, to) = ((int)((long)count * i / parts), (int)((long)count * (i + 1) / parts));
            readers[i] = new RunReader(to - from);
            read[i] = Part.Read(readers[i], (from, to), documentOf);
        });
        var runs = readers[0].Runs;
        var numbers = readers.Select((r, i) => i == 0 ? [.. Enumerable.Range(0, runs.Count)] : Join(runs, r.Runs)).ToArray();
        var uses = UseLists.Of([.. readers.Select((r, i) => (r.Uses, numbers[i]))], runs.Count);
        return new RunTexts([.. read.Select((p, i) => p with { Numbers = numbers[i] })], runs, uses);
    }

    /// <returns>By number of the second, the number of the first.</returns>
    private static int[] Join(RunTable into, RunTable from)
    {
        var numbers = new int[from.Count];
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = into.Add(from.HashOf(i), from[i]);
        }

        return numbers;
    }

    /// <summary>Some neighbours.</summary>
    /// <param name="First">Number of the first.</param>
    /// <param name="Rows">One for each document, with numbers of its own.</param>
    /// <param name="Ends">Where each field of each document ends in its row.</param>
    /// <param name="Lengths">Of their bodies, in characters.</param>
    /// <param name="Spare">Memory to be used again.</param>
    internal sealed record Part(int First, ReadOnlyMemory<TextRun>[] Rows, int[] Ends, int[] Lengths, UseRows Spare)
    {
        public static readonly int[] Fields = [TextUse.InTitle, TextUse.InTopics, TextUse.InSummary, TextUse.InHead, 0];

        /// <summary>By number of a run in the row, its number in the segment.</summary>
        public int[] Numbers { get; init; } = [];

        public static Part Read(RunReader reader, (int From, int To) range, Func<int, SearchDocument> documentOf)
        {
            var count = range.To - range.From;
            var (rows, ends, lengths) = (new ReadOnlyMemory<TextRun>[count], new int[count * Fields.Length], new int[count]);
            for (var i = 0; i < count; i++)
            {
                var document = documentOf(range.From + i);
                ReadOnlyMemory<char>[] texts = [document.Title.AsMemory(), document.Topics.AsMemory(), document.Summary.AsMemory(), document.Body.AsMemory(0, document.Cut), document.Body.AsMemory(document.Cut)];
                for (var field = 0; field < Fields.Length; field++)
                {
                    reader.Read(texts[field].Span, Fields[field]);
                    ends[(i * Fields.Length) + field] = reader.Length;
                }

                lengths[i] = document.Body.Length;
                rows[i] = reader.EndDocument(range.From + i);
            }

            return new Part(range.From, rows, ends, lengths, reader.Uses);
        }
    }
}
