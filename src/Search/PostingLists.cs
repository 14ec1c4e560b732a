namespace StaticArchive.Search;

/// <summary>Which documents hold each key: those of the runs that give it, and of neighbouring runs. <see cref="PostingReader"/> puts them together.</summary>
internal sealed class PostingLists
{
    private readonly UseLists _ofSeams;
    private readonly int[] _starts;
    private readonly KeyGiver[] _givers;

    private PostingLists(string[] keys, (UseLists OfRuns, UseLists OfSeams) uses, (int[] Starts, KeyGiver[] Runs) givers, int[] often)
    {
        (Keys, Often) = (keys, often);
        (OfRuns, _ofSeams) = uses;
        (_starts, _givers) = givers;
    }

    /// <summary>Ordinal.</summary>
    public string[] Keys { get; }

    /// <summary>For each document, how many times in its body are often.</summary>
    public int[] Often { get; }

    /// <summary>The documents of each run.</summary>
    public UseLists OfRuns { get; }

    public ReadOnlySpan<KeyGiver> GiversOf(int key) => _givers.AsSpan(_starts[key].._starts[key + 1]);

    public ReadOnlySpan<int> SeamsOf(int key) => _ofSeams.Of(key);

    public static PostingLists Build(RunTexts texts, Vocabulary vocabulary, double usualLength)
    {
        var given = RunKeys.Of(texts.Runs, vocabulary);
        var seams = new SeamReader[texts.Parts.Count];
        Parallel.For(0, seams.Length, i => (seams[i] = new SeamReader(vocabulary, texts.Runs, texts.Parts[i].Spare)).Read(texts.Parts[i], given));
        // About as many as there will be, so that it need not grow: parts share most of their seams, and four runs give some three keys.
        var table = new KeyTable((seams.Max(s => s.Keys.Count) * 5 / 4) + (texts.Runs.Count * 3 / 4));
        var numbers = NumbersOf(texts.Runs.Count, given, table);
        var numbersOfSeams = Array.ConvertAll(seams, s => Array.ConvertAll(s.Keys.Keys.ToArray(), table.NumberOf));
        var (keys, places) = Ordered(table, vocabulary);
        var ofSeams = UseLists.Of([.. seams.Select((s, i) => (s.Uses, Array.ConvertAll(numbersOfSeams[i], n => places[n])))], keys.Length);
        var often = texts.Parts.SelectMany(p => p.Lengths).Select(l => (int)Math.Ceiling(1.8 * (0.25 + (0.75 * l / usualLength)))).ToArray();
        return new PostingLists(keys, (texts.Uses, ofSeams), GiversOf(texts, given, (numbers, places), keys.Length), often);
    }

    /// <returns>Of all keys of all runs, one behind the other.</returns>
    private static int[] NumbersOf(int runs, RunKeys given, KeyTable table)
    {
        var (numbers, count) = (new int[given.Count], 0);
        for (var run = 0; run < runs; run++)
        {
            foreach (var key in given.Of(run))
            {
                numbers[count++] = table.NumberOf(RunKeys.Plain(key));
            }
        }

        return numbers;
    }

    /// <returns>All keys in order, and for each number its place among them.</returns>
    private static (string[] Keys, int[] Places) Ordered(KeyTable table, Vocabulary vocabulary)
    {
        var (texts, numbers) = KeyOrder.Of(table.Keys, vocabulary);
        var places = new int[numbers.Length];
        for (var i = 0; i < numbers.Length; i++)
        {
            places[numbers[i]] = i;
        }

        return (texts, places);
    }

    /// <summary>By key, the runs that give it.</summary>
    /// <param name="order">Numbers of all keys of all runs, one behind the other; and by number the place among all keys.</param>
    private static (int[] Starts, KeyGiver[] Runs) GiversOf(RunTexts texts, RunKeys given, (int[] Numbers, int[] Places) order, int keys)
    {
        var (starts, places) = (new int[keys + 1], order.Numbers);
        foreach (ref var place in places.AsSpan())
        {
            place = order.Places[place];
            starts[place + 1]++;
        }

        for (var i = 0; i < keys; i++)
        {
            starts[i + 1] += starts[i];
        }

        var (givers, next, at) = (new KeyGiver[places.Length], starts.AsSpan(0, keys).ToArray(), 0);
        for (var run = 0; run < texts.Runs.Count; run++)
        {
            var giver = KeyGiver.Of(run, texts.Uses);
            foreach (var key in given.Of(run))
            {
                givers[next[places[at++]]++] = giver.AsWhole(RunKeys.IsWhole(key));
            }
        }

        return (starts, givers);
    }
}
