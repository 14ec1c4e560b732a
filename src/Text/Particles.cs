using System.Collections.Frozen;

namespace StaticArchive.Text;

/// <summary>What may follow a noun without a space, and how it changes with the noun's last sound.</summary>
internal static class Particles
{
    /// <summary>Of a tail, in syllables: 브로드컴으로부터였습니다만 is long enough.</summary>
    public const int LongestTail = 14;

    private const int MostInTail = 4;

    private static readonly FrozenDictionary<string, Forms> All = Read();
    private static readonly FrozenDictionary<string, Forms>.AlternateLookup<ReadOnlySpan<char>> FormsOf = All.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string> Verbal = KoreanParticles.VerbalEndings.Split(' ').ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> IsVerbal = Verbal.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly int Longest = All.Keys.Max(p => p.Length);

    /// <summary>Whether the syllables behind a noun are particles, each fitting the sound before it, or make a verb of it; nothing is a tail, too.</summary>
    /// <param name="sound">Of the noun; unknown: any particle fits.</param>
    public static bool IsTail(ReadOnlySpan<char> tail, WordSound sound) => FirstLength(tail, sound, MostInTail) >= 0;

    /// <summary>The tail behind another noun: 브로드콤<c>은</c> becomes 메타<c>는</c>.</summary>
    /// <param name="from">The sound that it stood behind.</param>
    /// <param name="to">The sound that it is to stand behind; unknown: nothing changes.</param>
    public static string Adapt(string tail, WordSound from, WordSound to)
    {
        var length = to == WordSound.Unknown ? 0 : FirstLength(tail, from, MostInTail);
        return length <= 0 || !FormsOf.TryGetValue(tail.AsSpan(0, length), out var forms) ? tail : string.Concat(forms.After(to), tail.AsSpan(length));
    }

    /// <returns>Of the first particle, the longest that leaves a tail; 0 for an empty tail, -1 for what is none.</returns>
    private static int FirstLength(ReadOnlySpan<char> tail, WordSound sound, int most)
    {
        if (tail.IsEmpty || (tail.Length <= LongestTail && IsVerbal.Contains(tail)))
        {
            return tail.Length;
        }

        for (var length = most == 0 || tail.Length > LongestTail ? 0 : Math.Min(Longest, tail.Length); length > 0; length--)
        {
            if (FormsOf.TryGetValue(tail[..length], out var forms)
                && (sound == WordSound.Unknown || forms.After(sound).AsSpan().SequenceEqual(tail[..length]))
                && FirstLength(tail[length..], WordSounds.OfSyllable(tail[length - 1]), most - 1) >= 0)
            {
                return length;
            }
        }

        return -1;
    }

    private static FrozenDictionary<string, Forms> Read()
    {
        var all = new Dictionary<string, Forms>(StringComparer.Ordinal);
        foreach (var particle in $"{KoreanParticles.AfterAny} {KoreanParticles.AlsoAfterAny}".Split(' '))
        {
            all.TryAdd(particle, new Forms(particle, particle, particle));
        }

        foreach (var (final, vowel) in Pairs(KoreanParticles.AfterFinal, KoreanParticles.AfterVowel).Concat(Pairs(KoreanParticles.AlsoAfterFinal, KoreanParticles.AlsoAfterVowel)))
        {
            all.TryAdd(final, new Forms(final, final, vowel));
            all.TryAdd(vowel, new Forms(final, final, vowel));
        }

        foreach (var (final, other) in Pairs(KoreanParticles.AfterFinalNotRieul, KoreanParticles.AfterVowelOrRieul))
        {
            all.TryAdd(final, new Forms(final, other, other));
            all.TryAdd(other, new Forms(final, other, other));
        }

        return all.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static IEnumerable<(string First, string Second)> Pairs(string first, string second) => first.Split(' ').Zip(second.Split(' '));

    private readonly record struct Forms(string Final, string Rieul, string Vowel)
    {
        public string After(WordSound sound) => sound switch
        {
            WordSound.Final => Final,
            WordSound.Rieul => Rieul,
            _ => Vowel,
        };
    }
}
