using StaticArchive.Config;

namespace StaticArchive.Search;

/// <summary>Words under the keys by which they are found though they are not typed as they are written.</summary>
internal static class WordLists
{
    /// <summary>Under choseong and vowels; Latin words under <c>~</c> and their first three letters, under <c>~</c> and their last three, backwards, with a dash before, and short ones
    /// under the first and last two: one of these stands, whichever letter is wrong.</summary>
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
