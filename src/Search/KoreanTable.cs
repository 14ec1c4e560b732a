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
    public const string AfterAny =
        "의 에 에서 에게 도 만 까지 부터 보다 처럼 마다 조차 밖에 에는 에도 에서는 에서도 에게는 만의 만을 만이 까지도 들 들의 들은 들이 들을 들과 들도 들에게 에서의 에의 이다 입니다 인 께서 에게서 한테";

    /// <summary>A final consonant.</summary>
    public const string AfterFinal = "은 이 을 과 이나 이라는 이라고 이란 이며 이고 이라면 이든 이자 이었다 이었습니다 과의 과는 과도";

    /// <summary>A vowel.</summary>
    public const string AfterVowel = "는 가 를 와 나 라는 라고 란 며 고 라면 든 자 였다 였습니다 와의 와는 와도";

    /// <summary>A final consonant other than ㄹ.</summary>
    public const string AfterFinalNotRieul = "으로 으로서 으로써 으로의 으로는 으로도";

    /// <summary>A vowel or ㄹ.</summary>
    public const string AfterVowelOrRieul = "로 로서 로써 로의 로는 로도";

    /// <summary>Particles with which no noun of three syllables is likely to end: taken off without looking for the word as it is.</summary>
    public const string Safe =
        "을 를 은 는 의 에 와 과 에서 에게 까지 부터 처럼 으로 으로서 으로써 이라는 라는 에는 에도 에서는 에서도 에게는 들의 들은 들이 들을 과의 와의 과는 와는 으로는 으로의 에서의 보다 이었다 입니다";

    /// <summary>What makes a verb of a noun, in its forms.</summary>
    public const string VerbalEndings =
        "하다 했다 한다 하는 하고 하며 하면 해 해서 하여 하기 하기로 할 한 함 합니다 했습니다 했던 하던 하지 하게 하도록 하려는 하자 했으며 했고 했지만 하지만 되다 됐다 된다 되는 되고 되며 되면 돼 되어 되었다 됩니다 됐습니다 됐으며 된 될 됨 되기 시키다 시켰다 시킨다 시키는 시킨 시킬 하였다 하였으며 받다 받았다 받은 받는";

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
