using System.Runtime.InteropServices;
using System.Text;

namespace StaticArchive.Search;

/// <summary>Words of the dictionary under the keys that lead to them (<see cref="WordLists.KeysOf"/>).</summary>
internal sealed class WordGroups
{
    private const int MostWords = 400;

    /// <summary>From here on, where no word has a character, they take two bytes.</summary>
    private const int ShortFrom = 0x80;

    private readonly Dictionary<string, (int First, int Last)> _groups = new(StringComparer.Ordinal);

    // Many groups have few words: their places lie in one list, each with the next one's place.
    private readonly List<(int Word, int Next)> _places = [];

    /// <param name="wanted">Null: all keys.</param>
    public WordGroups(IReadOnlyList<DictionaryWord> words, IReadOnlySet<string>? wanted = null)
    {
        for (var i = 0; i < words.Count; i++)
        {
            foreach (var key in WordLists.KeysOf(words[i].Word))
            {
                if (wanted?.Contains(key) != false)
                {
                    Add(key, i);
                }
            }
        }
    }

    /// <summary>Of keys.</summary>
    public int Count => _groups.Count;

    /// <param name="words">The same as before, in the same order; their best documents may be known now. Those that are used as much stay in this order.</param>
    /// <returns>By key, what is told of its words.</returns>
    public IEnumerable<KeyValuePair<string, string>> Texts(IReadOnlyList<DictionaryWord> words)
    {
        var (found, text) = (new List<(int Use, int Word)>(), new StringBuilder());
        foreach (var (key, group) in _groups)
        {
            found.Clear();
            for (var place = group.First; place >= 0; place = _places[place].Next)
            {
                found.Add((-words[_places[place].Word].Use, _places[place].Word));
            }

            found.Sort();
            text.Clear();
            foreach (var (_, word) in CollectionsMarshal.AsSpan(found)[..Math.Min(MostWords, found.Count)])
            {
                Tell(words[word], key, text.Length == 0 ? text : text.Append(';'));
            }

            yield return KeyValuePair.Create(key, text.ToString());
        }
    }

    private void Add(string key, int word)
    {
        ref var group = ref CollectionsMarshal.GetValueRefOrAddDefault(_groups, key, out var isKnown);
        if (isKnown)
        {
            CollectionsMarshal.AsSpan(_places)[group.Last].Next = _places.Count;
        }
        else
        {
            group.First = _places.Count;
        }

        group.Last = _places.Count;
        _places.Add((word, -1));
    }

    /// <summary>Word, how much it is used and the best document, left out where there is none.</summary>
    private static void Tell(DictionaryWord word, string key, StringBuilder into)
    {
        foreach (var c in word.Word)
        {
            into.Append(Short(c, key[0]));
        }

        into.Append(',').Append(word.Use);
        if (WordLists.NamesBest(key) && word.Best.Document >= 0)
        {
            into.Append(',').Append(word.Best.Document);
        }
    }

    /// <summary>What the key does not say already: of a syllable, whose first consonant or vowel it gives, the two other letters as one character.</summary>
    private static char Short(char c, char key) =>
        key == '~' || !Korean.IsSyllable(c) ? c : (char)(ShortFrom + (KoreanTable.Leads.Contains(key) ? Korean.WithoutLead(c) : Korean.WithoutVowel(c)));
}
