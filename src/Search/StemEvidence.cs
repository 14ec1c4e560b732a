namespace StaticArchive.Search;

/// <summary>What speaks for a stem being a noun: the particles that were seen behind it.</summary>
internal sealed class StemEvidence
{
    /// <summary>The empty one is for the stem alone.</summary>
    public HashSet<string> Particles { get; } = new(StringComparer.Ordinal);

    /// <summary>That hold it; one with two of its forms counts twice.</summary>
    public int Documents { get; private set; }

    public int Titles { get; private set; }

    public static Dictionary<string, StemEvidence> Collect(IReadOnlyDictionary<string, RunCounts.Count> runs)
    {
        var stems = new Dictionary<string, StemEvidence>(runs.Count, StringComparer.Ordinal);
        foreach (var (run, count) in runs)
        {
            Note(stems, run, "", count);
            foreach (var (stem, particle) in Korean.Strip(run))
            {
                Note(stems, stem, particle, count);
            }
        }

        return stems;
    }

    private static void Note(Dictionary<string, StemEvidence> stems, string stem, string particle, RunCounts.Count count)
    {
        if (!stems.TryGetValue(stem, out var evidence))
        {
            stems.Add(stem, evidence = new StemEvidence());
        }

        evidence.Particles.Add(particle);
        evidence.Documents += count.Documents;
        evidence.Titles += count.Titles;
    }
}
