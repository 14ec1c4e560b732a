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

    /// <summary>Of one stem.</summary>
    /// <param name="countOf">By the hash of a run.</param>
    public static StemEvidence Of(string stem, Func<ulong, RunCount> countOf)
    {
        var hash = RunHash.Of(stem);
        var evidence = default(StemEvidence).With(0, countOf(hash));
        if (stem.Length < 2)
        {
            return evidence;
        }

        foreach (var (particle, number) in Korean.ParticlesAfter(stem[^1]))
        {
            evidence = evidence.With(number, countOf(RunHash.Of(particle, hash)));
        }

        return evidence;
    }

    /// <param name="particle">Behind it; 0: none.</param>
    public StemEvidence With(int particle, RunCount count) =>
        count.Documents > 0 ? new StemEvidence(Particles | (UInt128.One << particle), Documents + count.Documents, Titles + count.Titles) : this;

    private static UInt128 MaskOf(string particles) => particles.Split(' ').Aggregate(UInt128.Zero, (mask, p) => mask | (UInt128.One << Korean.NumberOf(p)));
}
