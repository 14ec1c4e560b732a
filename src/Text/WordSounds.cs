namespace StaticArchive.Text;

/// <summary>The last sound of a word as it is read in Korean: Hangul by its letters, digits as Sino-Korean numbers, Latin by <see cref="LatinSounds"/>.</summary>
internal static class WordSounds
{
    private const int FirstSyllable = 0xAC00, Finals = 28, RieulIndex = 8;

    /// <summary>영 일 이 삼 사 오 육 칠 팔 구.</summary>
    private static readonly WordSound[] Digits =
    [
        WordSound.Final, WordSound.Rieul, WordSound.Vowel, WordSound.Final, WordSound.Vowel, WordSound.Vowel, WordSound.Final, WordSound.Rieul, WordSound.Rieul, WordSound.Vowel,
    ];

    /// <param name="word">What stands in parentheses at its end is not read; nor are quotation marks and the like.</param>
    public static WordSound Of(ReadOnlySpan<char> word)
    {
        var read = WithoutMarks(word);
        if (read.IsEmpty)
        {
            return WordSound.Unknown;
        }

        return read[^1] switch
        {
            var c and >= '가' and <= '힣' => OfSyllable(c),
            >= '0' and <= '9' => OfNumber(read),
            // 퍼센트, 도, 파운드.
            '%' or '℃' or '°' or '£' => WordSound.Vowel,
            // 달러, 유로, 엔과 원.
            '$' or '€' => WordSound.Vowel,
            '¥' or '₩' => WordSound.Final,
            var c when char.IsAsciiLetter(c) => LatinSounds.Of(read),
            'ん' or 'ン' => WordSound.Final,
            >= 'ぁ' and <= 'ヿ' => WordSound.Vowel,
            _ => WordSound.Unknown,
        };
    }

    /// <summary>Unknown for what is no Hangul syllable.</summary>
    public static WordSound OfSyllable(char syllable) => syllable is < '가' or > '힣' ? WordSound.Unknown : ((syllable - FirstSyllable) % Finals) switch
    {
        0 => WordSound.Vowel,
        RieulIndex => WordSound.Rieul,
        _ => WordSound.Final,
    };

    /// <summary>십, 백, 천, 만 and 억 end in consonants, 조 does not.</summary>
    private static WordSound OfNumber(ReadOnlySpan<char> word)
    {
        var digits = word[(word.LastIndexOfAnyExceptInRange('0', '9') + 1)..];
        var zeros = digits.Length - digits.TrimEnd('0').Length;
        return zeros is >= 12 and < 16 && zeros < digits.Length ? WordSound.Vowel : Digits[digits[^1] - '0'];
    }

    private static ReadOnlySpan<char> WithoutMarks(ReadOnlySpan<char> word)
    {
        for (var end = word.Length; end > 0; end--)
        {
            var c = word[end - 1];
            if (c is ')' && word[..end].LastIndexOf('(') is > 0 and var open)
            {
                end = open + 1;
            }
            else if (char.IsLetterOrDigit(c) || c is '%' or '℃' or '°' or '$' or '€' or '£' or '¥' or '₩')
            {
                return word[..end];
            }
        }

        return [];
    }
}
