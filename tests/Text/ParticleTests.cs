using CsCheck;
using StaticArchive.Tests.Support;
using StaticArchive.Text;

namespace StaticArchive.Tests.Text;

/// <summary><c>tests/Specs/terms/particles.tsv</c>, and the same by a rule set of its own.</summary>
public sealed class ParticleTests
{
    /// <summary>After a consonant, after ㄹ, after a vowel.</summary>
    private static readonly (string Final, string Rieul, string Vowel)[] Rules =
    [
        ("은", "은", "는"), ("이", "이", "가"), ("을", "을", "를"), ("과", "과", "와"), ("으로", "로", "로"), ("이라", "이라", "라"), ("아", "아", "야"), ("이나", "이나", "나"),
        ("이라고", "이라고", "라고"), ("이란", "이란", "란"), ("으로써", "로써", "로써"), ("이랑", "이랑", "랑"), ("이며", "이며", "며"), ("이든지", "이든지", "든지"),
        ("이었다", "이었다", "였다"), ("과의", "과의", "와의"), ("으로도", "로도", "로도"), ("의", "의", "의"), ("에서", "에서", "에서"), ("도", "도", "도"), ("까지", "까지", "까지"),
    ];

    /// <summary>How each letter's Korean name ends: 비 V, 엘 L, 엠 C.</summary>
    private const string LetterNames = "VVVVVVVVVVVLCCVVVLVVVVVVVV";

    /// <summary>영 일 이 삼 사 오 육 칠 팔 구.</summary>
    private const string DigitNames = "CLVCVVCLLV";

    private static readonly Gen<string> Hangul = Gen.Char['가', '힣'].Array[1, 6].Select(c => new string(c));

    private static IReadOnlyList<string[]> Cases { get; } =
        [.. File.ReadLines(Path.Combine(Repository.Root, "tests", "Specs", "terms", "particles.tsv")).Where(l => !l.StartsWith('#')).Select(l => l.Split('\t'))];

    [Fact]
    public void There_are_cases_enough() => Assert.True(Cases.Distinct().Count() >= 200, $"only {Cases.Count}");

    [Fact]
    public void Particles_follow_the_sound_of_the_new_word() => Assert.Empty(
        from c in Cases
        let adapted = Particles.Adapt(c[1], WordSounds.Of(c[0]), WordSounds.Of(c[2]))
        where adapted != c[3]
        select $"{c[0]}{c[1]}: {c[2]}{adapted}, not {c[2]}{c[3]}");

    [Fact]
    public void Hangul_agrees_with_its_own_letters() => Gen.Select(Hangul, Hangul, Gen.Int[0, Rules.Length - 1]).Sample((from, to, rule) =>
        Assert.Equal(Form(Rules[rule], LetterOf(to)), Particles.Adapt(Form(Rules[rule], LetterOf(from)), WordSounds.Of(from), WordSounds.Of(to))));

    [Fact]
    public void Capitals_agree_with_their_names_and_digits_with_theirs() => Gen.Select(Gen.Char['A', 'Z'].Array[1, 4], Gen.Int[0, 9], Hangul, Gen.Int[0, Rules.Length - 1])
        .Sample((letters, digit, from, rule) =>
        {
            var capitals = "BQ" + new string(letters);
            var tail = Form(Rules[rule], LetterOf(from));
            Assert.Equal(Form(Rules[rule], LetterNames[capitals[^1] - 'A']), Particles.Adapt(tail, WordSounds.Of(from), WordSounds.Of(capitals)));
            Assert.Equal(Form(Rules[rule], DigitNames[digit]), Particles.Adapt(tail, WordSounds.Of(from), WordSounds.Of($"{from}-{digit}")));
        });

    [Fact]
    public void There_and_back_is_the_same() => Gen.Select(Hangul, Hangul, Gen.Int[0, Rules.Length - 1]).Sample((from, to, rule) =>
    {
        var tail = Form(Rules[rule], LetterOf(from));
        var there = Particles.Adapt(tail, WordSounds.Of(from), WordSounds.Of(to));
        Assert.Equal(tail, Particles.Adapt(there, WordSounds.Of(to), WordSounds.Of(from)));
    });

    [Theory]
    [InlineData("브로드컴", "은행")]
    [InlineData("메타", "버스")]
    [InlineData("시리", "아")]
    [InlineData("애플", "워치")]
    [InlineData("구글", "는")]
    [InlineData("메타", "은")]
    [InlineData("메타", "으로")]
    public void What_is_no_particle_of_that_word_stays(string word, string tail)
    {
        Assert.False(Particles.IsTail(tail, WordSounds.Of(word)));
        Assert.Equal(tail, Particles.Adapt(tail, WordSounds.Of(word), WordSound.Final));
    }

    [Theory]
    [InlineData("브로드컴", "과의")]
    [InlineData("브로드컴", "에서까지도")]
    [InlineData("메타", "로부터였습니다")]
    [InlineData("애플", "로서는")]
    [InlineData("파인튜닝", "했으며")]
    [InlineData("구글", "측에서는")]
    public void Particles_stand_behind_each_other(string word, string tail) => Assert.True(Particles.IsTail(tail, WordSounds.Of(word)));

    [Fact]
    public void What_nobody_can_read_changes_nothing() => Assert.Equal("은", Particles.Adapt("은", WordSound.Final, WordSounds.Of("東京")));

    private static string Form((string Final, string Rieul, string Vowel) rule, char sound) => sound switch
    {
        'V' => rule.Vowel,
        'L' => rule.Rieul,
        _ => rule.Final,
    };

    private static char LetterOf(string word) => ((word[^1] - '가') % 28) switch
    {
        0 => 'V',
        8 => 'L',
        _ => 'C',
    };
}
