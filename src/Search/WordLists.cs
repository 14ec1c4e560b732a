using StaticArchive.Config;

namespace StaticArchive.Search;

/// <summary>Words under the keys by which they are found though they are not typed as they are written.</summary>
internal static class WordLists
{
    private const int MostWords = 400;

    /// <summary>Under choseong and vowels; Latin words under <c>~</c> and their first three letters, and under <c>~</c> and their last three, backwards, with a dash before.</summary>
    public static Dictionary<string, (string Text, int Count)> Of(Vocabulary vocabulary, PostingLists postings, IEnumerable<TermEntry> names)
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

        var texts = lists.ToDictionary(l => l.Key, l => (Joined(l.Value, KoreanTable.Leads.Contains(l.Key[0]) ? postings : null), l.Value.Count), StringComparer.Ordinal);
        foreach (var (key, others) in OtherNames(names))
        {
            texts[key] = (string.Join('\n', others), others.Count);
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
        }
    }

    /// <summary>Word, documents, titles, and where asked for the best document, each left out where nothing comes behind.</summary>
    private static string Joined(List<(string Word, int Documents, int Titles)> words, PostingLists? postings) => string.Join(';', words
        .OrderByDescending(w => w.Documents + (5 * w.Titles)).ThenBy(w => w.Word, StringComparer.Ordinal).Take(MostWords)
        
        .Select(w => (w, Best: postings?.BestOf(w.Word) ?? -1))
        .Select(p => p.Best >= 0 ? $"{p.w.Word},{p.w.Documents},{p.w.Titles},{p.Best}" : p.w.Titles > 0 ? $"{p.w.Word},{p.w.Documents},{p.w.Titles}" : $"{p.w.Word},{p.w.Documents}"));

    /// <summary>The names of one thing lead to each other: <c>=오픈ai</c> to <c>openai</c>. Spaces are left out of the key.</summary>
    private static IEnumerable<(string Key, List<string> Others)> OtherNames(IEnumerable<TermEntry> names)
    {
        var all = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var entry in names)
        {
            var forms = SearchDocument.NamesOf(entry).Select(SearchText.Normalize).Select(n => n.Trim()).Where(n => n.Length > 1).Distinct(StringComparer.Ordinal).ToList();
            foreach (var form in forms.Where(_ => forms.Count > 1))
            {
                var key = "=" + form.Replace(" ", "", StringComparison.Ordinal);
                if (!all.TryGetValue(key, out var others))
                {
                    all.Add(key, others = []);
                }

                others.AddRange(forms.Where(f => f != form && !others.Contains(f)));
            }
        }

        return all.Select(a => (a.Key, a.Value));
    }
}
