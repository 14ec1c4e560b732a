namespace StaticArchive.Search;

/// <summary>What speaks for a stem being a noun: the particles that were seen behind it.</summary>
/// <param name="Particles">A bit for each, by <see cref="Korean.NumberOf"/>; the lowest is for the stem alone.</param>
/// <param name="Documents">That hold it; one with two of its forms counts twice.</param>
internal readonly record struct StemEvidence(UInt128 Particles, int Documents, int Titles)
{
    private static readonly UInt128 Objects = MaskOf("을 를");
    private static readonly UInt128 NounParticles = MaskOf("을 를 이 가 의 과 와 에서 으로 로 은 는");

    public bool IsObject => (Particles & Objects) != 0;

    public bool IsBare => (Particles & 1) != 0;

    /// <summary>How many forms of it were seen.</summary>
    public int Forms => (int)UInt128.PopCount(Particles);

    public int NounForms => (int)UInt128.PopCount(Particles & NounParticles);

    public static RunTable<StemEvidence> Collect(RunTexts texts)
    {
        var stems = new RunTable<StemEvidence>(texts.Runs.Count);
        foreach (var (run, count) in texts.Hangul)
        {
            Note(ref stems[run], 0, count);
            for (var length = Korean.Longest; (length = Korean.NextParticle(run, length)) > 0; length--)
            {
                Note(ref stems[run.AsSpan(0, run.Length - length)], Korean.NumberOf(run.AsSpan(run.Length - length)), count);
            }
        }

        return stems;
    }

    /// <summary>Of one stem.</summary>
    /// <param name="countOf">By the hash of a run.</param>
    public static StemEvidence Of(string stem, Func<ulong, RunCount> countOf)
    {
        var (evidence, hash) = (default(StemEvidence), RunHash.Of(stem));
        Note(ref evidence, 0, countOf(hash));
        if (stem.Length < 2)
        {
            return evidence;
        }

        foreach (var (particle, number) in Korean.ParticlesAfter(stem[^1]))
        {
            Note(ref evidence, number, countOf(RunHash.Of(particle, hash)));
        }

        return evidence;
    }

    private static void Note(ref StemEvidence evidence, int particle, RunCount count)
    {
        if (count.Documents > 0)
        {
            evidence = new StemEvidence(evidence.Particles | (UInt128.One << particle), evidence.Documents + count.Documents, evidence.Titles + count.Titles);
        }
    }

    private static UInt128 MaskOf(string particles) => particles.Split(' ').Aggregate(UInt128.Zero, (mask, p) => mask | (UInt128.One << Korean.NumberOf(p)));
}
