namespace StaticArchive.Search;

/// <summary>Korean by <see cref="KoreanTable"/>. The browser's <c>search-korean.js</c> does the same; both are tested with the same cases.</summary>
internal static class Korean
{
    private const int FirstSyllable = 0xAC00, Syllables = 11172, Finals = 28, Rieul = 8;

    private static readonly Particle[] Particles = [.. ReadParticles().Select((p, i) => new Particle(p.Key, p.Value, i + 1))];

    public static readonly int Longest = Particles.Max(p => p.Text.Length);

    /// <summary>Particles by the number of their last syllable, the longest first.</summary>
    private static readonly Particle[][] ByLast = [.. Enumerable.Range(FirstSyllable, Syllables)
        .GroupJoin(Particles, s => s, p => p.Text[^1], (_, with) => with.OrderByDescending(p => p.Text.Length).ToArray())];

    private enum Agreement
    {
        Any,
        Final,
        Vowel,
        FinalNotRieul,
        VowelOrRieul,
    }

    public static bool IsSyllable(char c) => c is >= '가' and <= '힣';

    /// <summary>The run without each particle that it may end with, the longest particle first; at least two syllables stay.</summary>
    public static IEnumerable<(string Stem, string Particle)> Strip(string run)
    {
        for (var particle = NextParticle(run, Longest); particle.Length > 0; particle = NextParticle(run, particle.Length - 1))
        {
            yield return (run[..^particle.Length], run[^particle.Length..]);
        }
    }

    /// <summary>The longest particle, up to a length, that the run may end with; a length of 0: there is none.</summary>
    public static (int Length, int Number) NextParticle(ReadOnlySpan<char> run, int longest)
    {
        longest = Math.Min(longest, run.Length - 2);
        foreach (var (text, agreement, number) in longest < 1 ? [] : EndingLike(run))
        {
            if (text.Length <= longest && run.EndsWith(text) && Agrees(run[^(text.Length + 1)], agreement))
            {
                return (text.Length, number);
            }
        }

        return default;
    }

    /// <summary>Of a particle, from 1; 0: it is none.</summary>
    public static int NumberOf(ReadOnlySpan<char> particle) => Find(particle)?.Number ?? 0;

    /// <summary>Whether there is such a particle, and it may follow that syllable.</summary>
    public static bool Agrees(char last, ReadOnlySpan<char> particle) => Find(particle) is { } found && Agrees(last, found.Agreement);

    /// <summary>Those that may follow a syllable, with their numbers.</summary>
    public static IEnumerable<(string Particle, int Number)> ParticlesAfter(char last) => Particles.Where(p => Agrees(last, p.Agreement)).Select(p => (p.Text, p.Number));

    public static bool IsParticle(ReadOnlySpan<char> text) => Find(text) is not null;

    /// <summary>A bit for each length of which the run's last letters are a particle, whatever stands before; and for 0.</summary>
    public static int ParticleLengths(ReadOnlySpan<char> run)
    {
        var lengths = 1;
        foreach (var (text, _, _) in EndingLike(run))
        {
            lengths |= run.EndsWith(text) ? 1 << text.Length : 0;
        }

        return lengths;
    }

    /// <summary>Initial consonants: <c>브로드컴</c> becomes <c>ㅂㄹㄷㅋ</c>.</summary>
    public static string Choseong(string text) => Spelled(text, c => IsSyllable(c) ? KoreanTable.Leads[(c - FirstSyllable) / (21 * Finals)] : c);

    /// <summary>Vowels: <c>브로드컴</c> becomes <c>ㅡㅗㅡㅓ</c>.</summary>
    public static string VowelsOf(string text) => Spelled(text, c => IsSyllable(c) ? KoreanTable.Vowels[(c - FirstSyllable) / Finals % 21] : c);

    /// <summary>Each letter as another.</summary>
    public static string Spelled(string text, Func<char, char> spell) => string.Create(text.Length, (text, spell), static (into, from) =>
    {
        for (var i = 0; i < into.Length; i++)
        {
            into[i] = from.spell(from.text[i]);
        }
    });

    /// <summary>A syllable but for its initial consonant, or but for its vowel, as a number below 588.</summary>
    public static int WithoutLead(char syllable) => (syllable - FirstSyllable) % (21 * Finals);

    public static int WithoutVowel(char syllable) => ((syllable - FirstSyllable) / (21 * Finals) * Finals) + ((syllable - FirstSyllable) % Finals);

    private static ReadOnlySpan<Particle> EndingLike(ReadOnlySpan<char> run) => IsSyllable(run[^1]) ? ByLast[run[^1] - FirstSyllable] : [];

    private static Particle? Find(ReadOnlySpan<char> text)
    {
        foreach (var particle in text.IsEmpty ? [] : EndingLike(text))
        {
            if (text.SequenceEqual(particle.Text))
            {
                return particle;
            }
        }

        return null;
    }

    private static bool Agrees(char last, Agreement agreement)
    {
        var final = IsSyllable(last) ? (last - FirstSyllable) % Finals : 0;
        return agreement switch
        {
            Agreement.Final => final != 0,
            Agreement.Vowel => final == 0,
            Agreement.FinalNotRieul => final is not (0 or Rieul),
            Agreement.VowelOrRieul => final is 0 or Rieul,
            _ => true,
        };
    }

    private static IEnumerable<KeyValuePair<string, Agreement>> ReadParticles() =>
        from list in ((string, Agreement)[])
        [
            (KoreanTable.AfterAny, Agreement.Any), (KoreanTable.AfterFinal, Agreement.Final), (KoreanTable.AfterVowel, Agreement.Vowel),
            (KoreanTable.AfterFinalNotRieul, Agreement.FinalNotRieul), (KoreanTable.AfterVowelOrRieul, Agreement.VowelOrRieul),
        ]
        from particle in list.Item1.Split(' ')
        select KeyValuePair.Create(particle, list.Item2);

    /// <param name="Number">From 1.</param>
    private sealed record Particle(string Text, Agreement Agreement, int Number);
}
