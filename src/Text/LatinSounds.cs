using System.Collections.Frozen;

namespace StaticArchive.Text;

/// <summary>
/// The last sound of a Latin word as Korean reads it. Capitals are read by their names (GPT: 티, AI: 아이), other words by the rules for loanwords as far as spelling shows
/// them (Slack: 슬랙, Meta: 메타, Apple: 애플); what spelling does not show is in a list.
/// </summary>
internal static class LatinSounds
{
    /// <summary>Words whose spelling misleads, in lower case.</summary>
    private static readonly FrozenDictionary<string, WordSound> Known = Read();

    public static WordSound Of(ReadOnlySpan<char> word)
    {
        var start = word.Length;
        while (start > 0 && (char.IsAsciiLetter(word[start - 1]) || word[start - 1] == '\''))
        {
            start--;
        }

        var letters = word[start..];
        Span<char> lower = stackalloc char[Math.Min(letters.Length, 64)];
        letters[^lower.Length..].ToLowerInvariant(lower);
        if (Known.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(lower, out var known))
        {
            return known;
        }

        return char.IsAsciiLetterUpper(letters[^1]) || letters.Length == 1 ? OfName(lower[^1]) : OfSpelling(lower);
    }

    /// <summary>에이, 비, 씨, … 엘, 엠, 엔, … 알.</summary>
    private static WordSound OfName(char letter) => letter switch
    {
        'l' or 'r' => WordSound.Rieul,
        'm' or 'n' => WordSound.Final,
        _ => WordSound.Vowel,
    };

    private static WordSound OfSpelling(ReadOnlySpan<char> word)
    {
        var before = word.Length > 1 ? word[^2] : '\0';
        switch (word[^1])
        {
            case 'l':
                return WordSound.Rieul;
            case 'm' or 'n' or 'q':
                return WordSound.Final;
            case 'g':
                return before == 'n' ? WordSound.Final : WordSound.Vowel;
            case 'b':
                return before == 'm' ? WordSound.Final : WordSound.Vowel;
            case 'c':
                return IsVowel(before) ? WordSound.Final : WordSound.Vowel;
            case 'k' when before == 'c' || word.EndsWith("ook"):
                return WordSound.Final;
            case 'p' or 't' or 'k':
                return IsVowel(before) && !(word.Length > 2 && IsVowel(word[^3])) ? WordSound.Final : WordSound.Vowel;
            case 'e' when word.Length > 3:
                return before switch
                {
                    'l' => WordSound.Rieul,
                    'm' or 'n' => WordSound.Final,
                    _ => WordSound.Vowel,
                };
            default:
                return WordSound.Vowel;
        }
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    private static FrozenDictionary<string, WordSound> Read()
    {
        var known = new Dictionary<string, WordSound>(StringComparer.Ordinal);
        void Add(WordSound sound, string words)
        {
            foreach (var word in words.Split(' '))
            {
                known.Add(word, sound);
            }
        }

        // 에이식, 오펙, 나스닥, 제이펙, 스팩, 갭, 아이멕, 포스텍; 웹, 랩, 클럽, 펍, 스텝; 매킨토시의 맥.
        Add(WordSound.Final, "asic opec nasdaq jpeg spac gaap imec postech web lab club pub step mac");
        // 라이다, 레이더; 애크미, 레시피, 애니메, 카페, 피날레.
        Add(WordSound.Vowel, "lidar radar acme recipe anime cafe finale");
        return known.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
