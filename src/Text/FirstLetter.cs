namespace StaticArchive.Text;

/// <summary>Under which letter a name stands in an index.</summary>
public static class FirstLetter
{
    /// <summary>Of what begins with neither Hangul nor a Latin letter.</summary>
    public const char Other = '#';

    private const int SyllablesForOne = 588;

    /// <summary>By the number of a syllable's first consonant; the double ones stand with the single.</summary>
    private const string Consonants = "ㄱㄱㄴㄷㄷㄹㅁㅂㅂㅅㅅㅇㅈㅈㅊㅋㅌㅍㅎ";

    /// <returns>A consonant, <c>A</c> to <c>Z</c>, or <see cref="Other"/>.</returns>
    public static char Of(string name)
    {
        foreach (var c in name)
        {
            if (char.IsLetterOrDigit(c))
            {
                return OfLetter(c);
            }
        }

        return Other;
    }

    /// <summary>Consonants, then Latin letters, then the rest.</summary>
    public static int Rank(char letter) => letter switch { Other => 2, <= 'Z' => 1, _ => 0 };

    private static char OfLetter(char c) => c switch
    {
        >= '가' and <= '힣' => Consonants[(c - '가') / SyllablesForOne],
        >= 'ㄱ' and <= 'ㅎ' => c switch { 'ㄲ' => 'ㄱ', 'ㄸ' => 'ㄷ', 'ㅃ' => 'ㅂ', 'ㅆ' => 'ㅅ', 'ㅉ' => 'ㅈ', _ => Consonants.Contains(c, StringComparison.Ordinal) ? c : Other },
        _ => char.ToUpperInvariant(c) is >= 'A' and <= 'Z' and var latin ? latin : Other,
    };
}
