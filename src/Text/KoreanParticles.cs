namespace StaticArchive.Text;

/// <summary>Particles by the sound that they follow. The one table: search gets it in the browser, too, and terms are found and mended by it.</summary>
internal static class KoreanParticles
{
    /// <summary>Any sound.</summary>
    public const string AfterAny =
        "의 에 에서 에게 도 만 까지 부터 보다 처럼 마다 조차 밖에 에는 에도 에서는 에서도 에게는 만의 만을 만이 까지도 들 들의 들은 들이 들을 들과 들도 들에게 에서의 에의 이다 입니다 인 께서 에게서 한테";

    /// <summary>A final consonant; in the same order as <see cref="AfterVowel"/>.</summary>
    public const string AfterFinal = "은 이 을 과 이나 이라는 이라고 이란 이며 이고 이라면 이든 이자 이었다 이었습니다 과의 과는 과도 이랑 이라도";

    /// <summary>A vowel.</summary>
    public const string AfterVowel = "는 가 를 와 나 라는 라고 란 며 고 라면 든 자 였다 였습니다 와의 와는 와도 랑 라도";

    /// <summary>A final consonant other than ㄹ; in the same order as <see cref="AfterVowelOrRieul"/>.</summary>
    public const string AfterFinalNotRieul = "으로 으로서 으로써 으로의 으로는 으로도";

    /// <summary>A vowel or ㄹ.</summary>
    public const string AfterVowelOrRieul = "로 로서 로써 로의 로는 로도";

    /// <summary>What makes a verb of a noun, in its forms.</summary>
    public const string VerbalEndings =
        "하다 했다 한다 하는 하고 하며 하면 해 해서 하여 하기 하기로 할 한 함 합니다 했습니다 했던 하던 하지 하게 하도록 하려는 하자 했으며 했고 했지만 하지만 되다 됐다 된다 되는 되고 되며 되면 돼 되어 되었다 됩니다 됐습니다 됐으며 된 될 됨 되기 시키다 시켰다 시킨다 시키는 시킨 시킬 하였다 하였으며 받다 받았다 받은 받는";

    /// <summary>Not for search, which would take them off words that only look so: any sound.</summary>
    public const string AlsoAfterAny =
        "같은 같이 뿐 대로 만큼 마저 치고 하고 더러 께 한테서 에게로 에다 에다가 이면 이기 이지 이니 이니까 이던 이거나 이더라도 이어야 인데 인데도 인지 인가 일 일까 임 이므로 측 사 씨 식 용 형 제 발 판 계 님";

    /// <summary>As <see cref="AlsoAfterAny"/>: a final consonant; in the same order as <see cref="AlsoAfterVowel"/>.</summary>
    public const string AlsoAfterFinal =
        "아 이여 이라 이나마 이든지 이지만 이었던 이었고 이었으며 이었지만 이었으나 이어서 이었는데 이었을 이에요 이야말로 이죠 이라며 이라서 이라기보다 은커녕";

    /// <summary>A vowel.</summary>
    public const string AlsoAfterVowel =
        "야 여 라 나마 든지 지만 였던 였고 였으며 였지만 였으나 여서 였는데 였을 예요 야말로 죠 라며 라서 라기보다 는커녕";
}
