using System.Collections.Frozen;

namespace StaticArchive.Search;

/// <summary>Korean by <see cref="KoreanTable"/>. The browser's <c>search-korean.js</c> does the same; both are tested with the same cases.</summary>
internal static class Korean
{
    private const int FirstSyllable = 0xAC00, Finals = 28, Rieul = 8;

    private static readonly FrozenDictionary<string, Agreement> Particles = ReadParticles().ToFrozenDictionary(StringComparer.Ordinal);
    private static readonly FrozenDictionary<string, Agreement>.AlternateLookup<ReadOnlySpan<char>> ParticleOf = Particles.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly int Longest = Particles.Keys.Max(p => p.Length);
    private static readonly FrozenSet<char> LastSyllables = Particles.Keys.Select(p => p[^1]).ToFrozenSet();

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
        if (run.Length < 3 || !LastSyllables.Contains(run[^1]))
        {
            yield break;
        }

        for (var length = Math.Min(Longest, run.Length - 2); length > 0; length--)
        {
            if (Agrees(run[^(length + 1)], run.AsSpan(run.Length - length)))
            {
                yield return (run[..^length], run[^length..]);
            }
        }
    }

    /// <summary>Whether there is such a particle, and it may follow that syllable.</summary>
    public static bool Agrees(char last, ReadOnlySpan<char> particle)
    {
        if (!ParticleOf.TryGetValue(particle, out var agreement))
        {
            return false;
        }

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

    public static bool IsParticle(ReadOnlySpan<char> text) => ParticleOf.TryGetValue(text, out _);

    /// <summary>Initial consonants: <c>브로드컴</c> becomes <c>ㅂㄹㄷㅋ</c>.</summary>
    public static string Choseong(string text) => string.Concat(text.Select(c => IsSyllable(c) ? KoreanTable.Leads[(c - FirstSyllable) / (21 * Finals)] : c));

    /// <summary>Vowels: <c>브로드컴</c> becomes <c>ㅡㅗㅡㅓ</c>.</summary>
    public static string VowelsOf(string text) => string.Concat(text.Select(c => IsSyllable(c) ? KoreanTable.Vowels[(c - FirstSyllable) / Finals % 21] : c));

    private static IEnumerable<KeyValuePair<string, Agreement>> ReadParticles() =>
        from list in ((string, Agreement)[])
        [
            (KoreanTable.AfterAny, Agreement.Any), (KoreanTable.AfterFinal, Agreement.Final), (KoreanTable.AfterVowel, Agreement.Vowel),
            (KoreanTable.AfterFinalNotRieul, Agreement.FinalNotRieul), (KoreanTable.AfterVowelOrRieul, Agreement.VowelOrRieul),
        ]
        from particle in list.Item1.Split(' ')
        select KeyValuePair.Create(particle, list.Item2);
}
