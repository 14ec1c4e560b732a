namespace StaticArchive.Search;

/// <summary>Keys of the index as numbers, while they are counted. Their spelling is what the browser looks up.</summary>
internal static class GramKey
{
    private const int MostPlaced = 200, InHead = 4;
    private const ulong Spaced = 1UL << 32, Word = 2UL << 32, SpacedWord = 3UL << 32;

    /// <summary>One syllable.</summary>
    public static ulong Single(char c) => c;

    /// <summary>Two neighbours; spaced: with one space between them, written behind both (<c>터센␠</c>).</summary>
    public static ulong Pair(char first, char second, bool isSpaced = false) => (isSpaced ? Spaced : 0) | (ulong)first << 16 | second;

    /// <summary>A Latin word or mined term by its number; spaced: written in two words (<c>데이터센터␠</c> for 데이터 센터).</summary>
    public static ulong OfWord(int id, bool isSpaced = false) => (isSpaced ? SpacedWord : Word) | (uint)id;

    /// <summary>Whether it matters how often it stands in a text: not of a single syllable, nor of a pair across a space.</summary>
    public static bool IsCounted(string key) => key.Length > 1 && !(key.Length == 3 && key[2] == ' ');

    /// <summary>The first four letters of its spelling as one number, in the order of spellings.</summary>
    public static ulong Head(ulong key, Vocabulary vocabulary)
    {
        var (kind, low) = (key & (3UL << 32), (uint)key);
        if (kind is Word or SpacedWord)
        {
            return HeadOf(vocabulary.Word((int)low), kind == SpacedWord);
        }

        return low < 0x10000 ? (ulong)low << 48 : ((ulong)low << 32) | (kind == Spaced ? (ulong)' ' << 16 : 0);
    }

    public static string Spell(ulong key, Vocabulary vocabulary)
    {
        var low = (uint)key;
        var (first, second) = ((char)(low >> 16), (char)low);
        return (key & (3UL << 32)) switch
        {
            Word => vocabulary.Word((int)low).ToString(),
            SpacedWord => string.Concat(vocabulary.Word((int)low), " "),
            Spaced => new string([first, second, ' ']),
            _ => first == 0 ? second.ToString() : new string([first, second]),
        };
    }

    private static ulong HeadOf(ReadOnlySpan<char> word, bool isSpaced)
    {
        var head = 0UL;
        for (var i = 0; i < InHead; i++)
        {
            head = (head << 16) | (i < word.Length ? word[i] : i == word.Length && isSpaced ? ' ' : '\0');
        }

        return head;
    }

    /// <summary>Whether its postings say if the word stands only in the rest of a text: words of three letters and more that are not so frequent that ten have it in the title.</summary>
    public static bool HasPlace(string key, int documents) => documents <= MostPlaced && key.AsSpan().TrimEnd(' ').Length >= 3;

    /// <summary>Whether its postings say if the word stands alone: terms of three syllables and more.</summary>
    public static bool HasWhole(string key) => key.AsSpan().TrimEnd(' ').Length >= 3 && SearchText.IsSyllabic(key[0]) && SearchText.IsSyllabic(key[2]);
}
