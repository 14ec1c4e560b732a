using System.Collections.Frozen;

namespace StaticArchive.Search;

/// <summary>Korean by <see cref="KoreanTable"/>. The browser's <c>search-korean.js</c> does the same; both are tested with the same cases.</summary>
internal static class Korean
{
    private const int FirstSyllable = 0xAC00, Finals = 28, Rieul = 8;

    private static readonly FrozenDictionary<string, (Agreement Agreement, int Number)> Particles =
        ReadParticles().Select((p, i) => KeyValuePair.Create(p.Key, (p.Value, i + 1))).ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, (Agreement Agreement, int Number)>.AlternateLookup<ReadOnlySpan<char>> ParticleOf = Particles.GetAlternateLookup<ReadOnlySpan<char>>();
    public static readonly int Longest = Particles.Keys.Max(p => p.Length);

    /// <summary>Particles by their last syllable, the longest first.</summary>
    private static readonly FrozenDictionary<char, (string Text, Agreement Agreement)[]> ByLast = Particles.GroupBy(p => p.Key[^1])
        .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(p => p.Key.Length).Select(p => (p.Key, p.Value.Agreement)).ToArray());

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
        for (var length = Longest; (length = NextParticle(run, length)) > 0; length--)
        {
            yield return (run[..^length], run[^length..]);
        }
    }

    /// <summary>The length of the longest particle, up to a length, that the run may end with; 0: there is none.</summary>
    public static int NextParticle(ReadOnlySpan<char> run, int longest)
    {
        if (run.Length < 3 || !ByLast.TryGetValue(run[^1], out var particles))
        {
            return 0;
        }

        foreach (var (text, agreement) in particles)
        {
            if (text.Length <= longest && text.Length <= run.Length - 2 && run.EndsWith(text) && Agrees(run[^(text.Length + 1)], agreement))
            {
                return text.Length;
            }
        }

        return 0;
    }

    /// <summary>Of a particle, from 1; 0: it is none.</summary>
    public static int NumberOf(ReadOnlySpan<char> particle) => ParticleOf.TryGetValue(particle, out var found) ? found.Number : 0;

    /// <summary>Whether there is such a particle, and it may follow that syllable.</summary>
    public static bool Agrees(char last, ReadOnlySpan<char> particle) => ParticleOf.TryGetValue(particle, out var found) && Agrees(last, found.Agreement);

    /// <summary>Those that may follow a syllable, with their numbers.</summary>
    public static IEnumerable<(string Particle, int Number)> ParticlesAfter(char last) => Particles.Where(p => Agrees(last, p.Value.Agreement)).Select(p => (p.Key, p.Value.Number));

    public static bool IsParticle(ReadOnlySpan<char> text) => ParticleOf.TryGetValue(text, out _);

    /// <summary>Initial consonants: <c>브로드컴</c> becomes <c>ㅂㄹㄷㅋ</c>.</summary>
    public static string Choseong(string text) => string.Concat(text.Select(c => IsSyllable(c) ? KoreanTable.Leads[(c - FirstSyllable) / (21 * Finals)] : c));

    /// <summary>Vowels: <c>브로드컴</c> becomes <c>ㅡㅗㅡㅓ</c>.</summary>
    public static string VowelsOf(string text) => string.Concat(text.Select(c => IsSyllable(c) ? KoreanTable.Vowels[(c - FirstSyllable) / Finals % 21] : c));

    /// <summary>A syllable but for its initial consonant, or but for its vowel, as a number below 588.</summary>
    public static int WithoutLead(char syllable) => (syllable - FirstSyllable) % (21 * Finals);

    public static int WithoutVowel(char syllable) => ((syllable - FirstSyllable) / (21 * Finals) * Finals) + ((syllable - FirstSyllable) % Finals);

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
}
