using System.Numerics;
using StaticArchive.Config;

namespace StaticArchive.Search;

/// <summary>Words under the keys by which they are found though they are not typed as they are written.</summary>
internal static class WordLists
{
    private const int MostWords = 400;

    /// <summary>So many documents does a title count for: what is typed by its first sounds was mostly seen in one.</summary>
    private const int TitleWeight = 50;

    /// <summary>From here on, where no word has a character, they take two bytes.</summary>
    private const int ShortFrom = 0x80;

    /// <summary>Under choseong and vowels; Latin words under <c>~</c> and their first three letters, under <c>~</c> and their last three, backwards, with a dash before, and short ones
    /// under the first and last two: one of these stands, whichever letter is wrong.</summary>
    /// <param name="best">Keys of lists (ordinal), and which document is the best of each.</param>
    public static Dictionary<string, string> Of(Vocabulary vocabulary, (string[] Keys, int[] Documents) best, IEnumerable<TermEntry> names)
    {
        var lists = new Dictionary<string, List<(string Word, int Documents, int Titles)>>(StringComparer.Ordinal);
        foreach (var word in vocabulary.Dictionary)
        {
            foreach (var key in KeysOf(word.Word))
            {
                if (!lists.TryGetValue(key, out var list))
                {
                    lists.Add(key, list = []);
                }

                list.Add(word);
            }
        }

        var texts = lists.ToDictionary(l => l.Key, l => Joined(l.Key, l.Value, KoreanTable.Leads.Contains(l.Key[0]) ? w => BestOf(w, best) : _ => -1), StringComparer.Ordinal);
        foreach (var (key, others) in OtherNames(names))
        {
            texts[key] = string.Join('\t', others);
        }

        return texts;
    }

    private static IEnumerable<string> KeysOf(string word)
    {
        if (Korean.IsSyllable(word[0]))
        {
            yield return Korean.Choseong(word);
            yield return Korean.VowelsOf(word);
        }
        else
        {
            yield return "~" + word[..3];
            yield return $"~-{word[^1]}{word[^2]}{word[^3]}";
            if (word.Length is > 4 and < 8)
            {
                yield return $"~{word[..2]}-{word[^2..]}";
            }
        }
    }

    /// <summary>Word, how much it is used (<see cref="UseOf"/>) and the best document, left out where there is none (-1).</summary>
    private static string Joined(string key, List<(string Word, int Documents, int Titles)> words, Func<string, int> bestOf) => string.Join(';', words
        .Select(w => (w.Word, Use: UseOf(w.Documents + (TitleWeight * w.Titles)))).OrderByDescending(w => w.Use).ThenBy(w => w.Word, StringComparer.Ordinal).Take(MostWords)
        .Select(w => bestOf(w.Word) is >= 0 and var best ? $"{Short(w.Word, key)},{w.Use},{best}" : $"{Short(w.Word, key)},{w.Use}"));

    /// <summary>What the key does not say already: of each syllable, whose first consonant or vowel it gives, the two other letters as one character.</summary>
    private static string Short(string word, string key)
    {
        Func<char, int> rest = KoreanTable.Leads.Contains(key[0]) ? Korean.WithoutLead : Korean.WithoutVowel;
        return key[0] == '~' ? word : string.Concat(word.Select(c => Korean.IsSyllable(c) ? (char)(ShortFrom + rest(c)) : c));
    }

    private static int BestOf(string word, (string[] Keys, int[] Documents) best) => Array.BinarySearch(best.Keys, word, StringComparer.Ordinal) is >= 0 and var key ? best.Documents[key] : -1;

    /// <summary>Four steps for each doubling: so few that one document more seldom changes a list.</summary>
    private static int UseOf(int count)
    {
        var bits = BitOperations.Log2((uint)count);
        return (bits * 4) + (int)(((uint)count << 2 >> bits) & 3);
    }

    /// <summary>The names of one thing lead to each other: <c>오픈ai=</c> to <c>openai</c>. Spaces are left out of the key, which so lies beside the name's own.</summary>
    /// <returns>By key.</returns>
    private static Dictionary<string, List<string>> OtherNames(IEnumerable<TermEntry> names)
    {
        var all = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var entry in names)
        {
            var forms = SearchDocument.NamesOf(entry).Select(SearchText.Normalize).Select(n => n.Trim()).Where(n => n.Length > 1 && !n.Contains('\n', StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).ToList();
            foreach (var form in forms.Where(_ => forms.Count > 1))
            {
                var key = form.Replace(" ", "", StringComparison.Ordinal) + "=";
                if (!all.TryGetValue(key, out var others))
                {
                    all.Add(key, others = []);
                }

                others.AddRange(forms.Where(f => f != form && !others.Contains(f)));
            }
        }

        return all;
    }
}
