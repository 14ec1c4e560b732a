using System.Text.Json;
using StaticArchive.Text;

namespace StaticArchive.Search;

/// <summary>What search knows of Korean. The one table: the browser gets the same, in the index's first file.</summary>
internal static class KoreanTable
{
    public const string Leads = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
    public const string Vowels = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ";

    /// <summary>The first is for syllables without a final consonant.</summary>
    public const string Tails = " ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ";

    /// <summary>Jamo that are typed as two, each with its two.</summary>
    public const string Pairs = "ㅘㅗㅏ ㅙㅗㅐ ㅚㅗㅣ ㅝㅜㅓ ㅞㅜㅔ ㅟㅜㅣ ㅢㅡㅣ ㄳㄱㅅ ㄵㄴㅈ ㄶㄴㅎ ㄺㄹㄱ ㄻㄹㅁ ㄼㄹㅂ ㄽㄹㅅ ㄾㄹㅌ ㄿㄹㅍ ㅀㄹㅎ ㅄㅂㅅ";

    /// <summary>The two-set keyboard: keys and what they type.</summary>
    public const string Keys = "qwertyuiopasdfghjklzxcvbnmQWERTOP";
    public const string Typed = "ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡㅃㅉㄸㄲㅆㅒㅖ";

    /// <summary>Particles by the sound that they follow: any.</summary>
    public const string AfterAny = KoreanParticles.AfterAny;

    /// <summary>A final consonant.</summary>
    public const string AfterFinal = KoreanParticles.AfterFinal;

    /// <summary>A vowel.</summary>
    public const string AfterVowel = KoreanParticles.AfterVowel;

    /// <summary>A final consonant other than ㄹ.</summary>
    public const string AfterFinalNotRieul = KoreanParticles.AfterFinalNotRieul;

    /// <summary>A vowel or ㄹ.</summary>
    public const string AfterVowelOrRieul = KoreanParticles.AfterVowelOrRieul;

    /// <summary>Particles with which no noun of three syllables is likely to end: taken off without looking for the word as it is.</summary>
    public const string Safe =
        "을 를 은 는 의 에 와 과 에서 에게 까지 부터 처럼 으로 으로서 으로써 이라는 라는 에는 에도 에서는 에서도 에게는 들의 들은 들이 들을 과의 와의 과는 와는 으로는 으로의 에서의 보다 이었다 입니다";

    /// <summary>What makes a verb of a noun, in its forms.</summary>
    public const string VerbalEndings = KoreanParticles.VerbalEndings;

    /// <summary>Endings behind a verb's stem or its past form.</summary>
    public const string StemEndings = "다 는 고 며 면 지 게 기 던 도록 습니다 니다 었다 았다 으며 지만 는다 기로 려고 면서 으면 은 을 어 아 으로 어서 아서 네 자 음";

    /// <summary>Vowels of stems and what they become in the past form.</summary>
    public const string Contractions = "ㅣㅕ ㅗㅘ ㅜㅝ ㅏㅏ ㅓㅓ ㅐㅐ ㅔㅔ ㅡㅓ ㅡㅏ ㅚㅙ ㅕㅕ";

    /// <summary>What only some queries need: those with a wrong layout, with verbs, with wrong letters.</summary>
    public static ReadOnlyMemory<byte> Rare { get; } = JsonBytes.Write(json => Write(json,
        ("pairs", Pairs), ("keys", Keys), ("typed", Typed), ("verbal", VerbalEndings), ("endings", StemEndings), ("contractions", Contractions)));

    public static string RareName { get; } = BlockStore.NameOf(Rare.Span) + ".json";

    /// <summary>What every query needs.</summary>
    public static void Write(Utf8JsonWriter json)
    {
        json.WritePropertyName("korean");
        Write(
            json, ("leads", Leads), ("vowels", Vowels), ("tails", Tails), ("any", AfterAny), ("final", AfterFinal), ("vowel", AfterVowel), ("finalNotRieul", AfterFinalNotRieul),
            ("vowelOrRieul", AfterVowelOrRieul), ("safe", Safe));
    }

    private static void Write(Utf8JsonWriter json, params ReadOnlySpan<(string Name, string Value)> lists)
    {
        json.WriteStartObject();
        foreach (var (name, value) in lists)
        {
            json.WriteString(name, value);
        }

        json.WriteEndObject();
    }
}
