using StaticArchive.Config;

namespace StaticArchive.Search;

/// <summary>Words under the keys by which they are found though they are not typed as they are written.</summary>
internal static class WordLists
{
    private const int MostWords = 400;

    /// <summary>From here on, where no word has a character, they take two bytes.</summary>
    private const int ShortFrom = 0x80;

    /// <summary>Under choseong and vowels; Latin words under <c>~</c> and their first three letters, under <c>~</c> and their last three, backwards, with a dash before, and short ones
    /// under the first and last two: one of these stands, whichever letter is wrong.</summary>
    /// <param name="words">Ordinal: those that are used as much stay so.</param>
    /// <param name="wanted">Null: under all keys.</param>
    public static Dictionary<string, string> Of(IEnumerable<DictionaryWord> words, IReadOnlySet<string>? wanted = null)
    {
        var lists = new Dictionary<string, List<DictionaryWord>>(StringComparer.Ordinal);
        foreach (var word in words)
        {
            foreach (var key in KeysOf(word.Word))
            {
                if (wanted?.Contains(key) == false)
                {
                    continue;
                }

                if (!lists.TryGetValue(key, out var list))
                {
                    lists.Add(key, list = []);
                }

                list.Add(word);
            }
        }

        return lists.ToDictionary(l => l.Key, l => Joined(l.Key, l.Value), StringComparer.Ordinal);
    }

    public static IEnumerable<string> KeysOf(string word)
    {
        if (Korean.IsSyllable(word[0]))
        {
            yield return Korean.Choseong(word);
            yield return Korean.VowelsOf(word);
        }
        else if (!SearchText.IsSyllabic(word[0]))
        {
            yield return "~" + word[..3];
            yield return $"~-{word[^1]}{word[^2]}{word[^3]}";
            if (word.Length is > 4 and < 8)
            {
                yield return $"~{word[..2]}-{word[^2..]}";
            }
        }
    }

    /// <summary>Whether a list names the best document of each word.</summary>
    public static bool NamesBest(string key) => KoreanTable.Leads.Contains(key[0]);

    /// <summary>The most used first.</summary>
    private static string Joined(string key, List<DictionaryWord> words) => string.Join(';', words.OrderByDescending(w => w.Use).Take(MostWords).Select(w => Told(w, key)));

    /// <summary>Word, how much it is used and the best document, left out where there is none.</summary>
    private static string Told(DictionaryWord word, string key) =>
        NamesBest(key) && word.Best.Document >= 0 ? $"{Short(word.Word, key)},{word.Use},{word.Best.Document}" : $"{Short(word.Word, key)},{word.Use}";

    /// <summary>What the key does not say already: of each syllable, whose first consonant or vowel it gives, the two other letters as one character.</summary>
    private static string Short(string word, string key)
    {
        Func<char, int> rest = KoreanTable.Leads.Contains(key[0]) ? Korean.WithoutLead : Korean.WithoutVowel;
        return key[0] == '~' ? word : Korean.Spelled(word, c => Korean.IsSyllable(c) ? (char)(ShortFrom + rest(c)) : c);
    }

    /// <summary>The names of one thing lead to each other: <c>오픈ai=</c> to <c>openai</c>. Spaces are left out of the key, which so lies beside the name's own.</summary>
    /// <returns>By key.</returns>
    public static Dictionary<string, string> OtherNames(IEnumerable<TermEntry> names)
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

        return all.ToDictionary(a => a.Key, a => string.Join('\t', a.Value), StringComparer.Ordinal);
    }
}
