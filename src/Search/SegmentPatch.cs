using StaticArchive.Output;
using StaticArchive.Text;

namespace StaticArchive.Search;

/// <summary>
/// Makes a segment of the last one where a few of its documents have changed: the same bytes as if all were made anew. Where that would need what is not known of the other documents, it cannot be done:
/// a word comes or goes, a frequent list becomes a rare one, the best document of a word is not that any more.
/// </summary>
internal sealed class SegmentPatch
{
    /// <summary>One in so many documents may have changed, or a few.</summary>
    private const int Share = 64, Few = 4;

    private readonly SegmentSource _source;
    private readonly SegmentState _last;
    private readonly SegmentBlocks _blocks;
    private readonly Dictionary<int, (SearchDocument Before, SearchDocument After)> _documents;
    private readonly int[] _numbers;
    private readonly RunTexts _before, _after;
    private readonly RunChanges _runs;
    private readonly DictionaryChanges _words;
    private readonly ulong[] _wordsNow;

    private SegmentPatch(SegmentSource source, SegmentState last, Dictionary<int, (SearchDocument Before, SearchDocument After)> documents, Func<string, ReadOnlyMemory<byte>?> read)
    {
        (_source, _last, _documents, _numbers) = (source, last, documents, [.. documents.Keys.Order()]);
        _blocks = new SegmentBlocks(last.Blocks, read, source.Articles.Length);
        (_before, _after) = (RunTexts.Of(_numbers.Length, i => documents[_numbers[i]].Before), RunTexts.Of(_numbers.Length, i => documents[_numbers[i]].After));
        _runs = new RunChanges(last.Runs, _before, _after);
        _words = new DictionaryChanges(_runs, source.Listed, source.Articles.Length);
        _wordsNow = _words.WordsOf(last.Words);
    }

    /// <param name="textBefore">What the text of a document was, by its hash; null: nobody knows.</param>
    /// <param name="read">A file of the last site; null: it is not as it was.</param>
    /// <returns>The state of what is to be made, and the files of it that the last site has not; null where it cannot be done.</returns>
    public static (SegmentState State, IReadOnlyList<OutputFile> Files)? Make(
        SegmentSource source, SegmentState last, Func<int, ContentHash, string?> textBefore, Func<string, ReadOnlyMemory<byte>?> read) =>
        last.Documents.Count == source.Articles.Length && last.Around == source.Around && Changes(source, last, textBefore) is { } documents
            ? new SegmentPatch(source, last, documents, read).Make() : null;

    /// <returns>By number; null where too many are others, or what one was is not known.</returns>
    private static Dictionary<int, (SearchDocument Before, SearchDocument After)>? Changes(SegmentSource source, SegmentState last, Func<int, ContentHash, string?> textBefore)
    {
        var most = Math.Max(Few, source.Articles.Length / Share);
        int[] changed = [.. Enumerable.Range(0, source.Articles.Length).Where(i => last.Documents.KeyOf(i) != source.Keys.Documents[i]).Take(most + 1)];
        var documents = new Dictionary<int, (SearchDocument, SearchDocument)>();
        foreach (var i in changed)
        {
            if (textBefore(i, last.Documents.TextOf(i)) is { } text)
            {
                documents.Add(i, (last.Documents.DocumentOf(i, text), SearchDocument.Of(source.Articles[i])));
            }
        }

        return changed.Length <= most && documents.Count == changed.Length ? documents : null;
    }

    private (SegmentState State, IReadOnlyList<OutputFile> Files)? Make()
    {
        var documents = _last.Documents.With(_source.Keys, _documents.ToDictionary(d => d.Key, d => d.Value.After));
        if (SegmentSource.UsualLength(documents.Characters / documents.Count) != _last.UsualLength || !_words.KeepTerms || Lists() is not { } lists || Dictionary(lists) is not { } dictionary)
        {
            return null;
        }

        var names = WordLists.OtherNames(_source.Names);
        var edits = lists.ToDictionary(l => l.Key, l => l.Value.Entry, StringComparer.Ordinal);
        foreach (var (key, text) in Texts(dictionary).Concat(NameTexts(names)))
        {
            edits[key] = text is null ? null : StoreEntry.OfText(key, text);
        }

        if (BlockChanges.Of(_blocks, edits, _source.BlockSize) is not { } blocks)
        {
            return null;
        }

        return (_last with
        {
            Key = _source.Key,
            Documents = documents,
            Runs = _last.Runs.With(_runs.Now),
            Words = _wordsNow,
            Dictionary = dictionary,
            OtherNames = names,
            Blocks = blocks.Blocks,
        }, blocks.Files);
    }

    /// <returns>Those that are others, by key; null where one cannot be made of the last.</returns>
    private Dictionary<string, ListChange>? Lists()
    {
        var (before, after) = (ListsOf(_before, _last.Words), ListsOf(_after, _wordsNow));
        var changes = new Dictionary<string, ListChange>(StringComparer.Ordinal);
        foreach (var key in before.Keys.Union(after.Keys))
        {
            var changed = (Old: before.GetValueOrDefault(key, []), New: after.GetValueOrDefault(key, []));
            if (changed.Old.AsSpan().SequenceEqual(changed.New))
            {
                continue;
            }

            if (_blocks.Postings(key) is not { } last || ListChange.Of(key, last, changed, _blocks.Documents) is not { } change)
            {
                return null;
            }

            changes.Add(key, change);
        }

        return changes;
    }

    /// <returns>By key the postings of the changed documents, with nothing left out.</returns>
    /// <param name="words">Hashes of what has lists, ascending.</param>
    private Dictionary<string, int[]> ListsOf(RunTexts texts, ulong[] words)
    {
        var vocabulary = Vocabulary.Within(texts, h => Array.BinarySearch(_last.Terms, h) >= 0, h => Array.BinarySearch(words, h) >= 0);
        var lists = PostingLists.Build(texts, vocabulary, _last.UsualLength);
        var reader = new PostingReader(lists, isWhole: true);
        return lists.Keys.Select((key, i) => (key, i)).ToDictionary(
            k => k.key, k => Array.ConvertAll(reader.Of(k.i).ToArray(), p => (_numbers[p >> 4] << 4) | (p & 15)), StringComparer.Ordinal);
    }

    /// <returns>Null where the best document of a word cannot be known.</returns>
    private DictionaryWord[]? Dictionary(Dictionary<string, ListChange> lists)
    {
        var changed = _words.Words();
        var words = new List<DictionaryWord>(_last.Dictionary.Length + changed.Count);
        foreach (var word in _last.Dictionary)
        {
            if (!changed.Remove(word.Word, out var now))
            {
                now = word;
            }

            if (now is { } kept && !AddWithBest(kept, word.Best, lists, words))
            {
                return null;
            }
        }

        foreach (var word in changed.Values.OfType<DictionaryWord>())
        {
            if (!AddWithBest(word, null, lists, words))
            {
                return null;
            }
        }

        return [.. words.OrderBy(w => w.Word, StringComparer.Ordinal)];
    }

    /// <param name="last">Null: it is new in the dictionary.</param>
    private bool AddWithBest(DictionaryWord word, BestDocument? last, Dictionary<string, ListChange> lists, List<DictionaryWord> into)
    {
        var best = !Korean.IsSyllable(word.Word[0]) ? BestDocument.None
            : last is { } known ? lists.TryGetValue(word.Word, out var change) ? change.Best(known) : known
            : _blocks.Postings(word.Word) is { } postings ? ListChange.BestOf(word.Word, lists.TryGetValue(word.Word, out change) ? change.Postings : postings, _blocks.Documents) : null;
        if (best is { } found)
        {
            into.Add(word with { Best = found });
        }

        return best is not null;
    }

    /// <summary>The texts of words that are told otherwise now; null: there is none any more.</summary>
    private IEnumerable<(string Key, string? Text)> Texts(DictionaryWord[] words)
    {
        var (before, after) = (_last.Dictionary.ToHashSet(), words.ToHashSet());
        var (gone, come) = (before.Except(after).ToDictionary(w => w.Word), after.Except(before).ToDictionary(w => w.Word));
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in gone.Keys.Union(come.Keys))
        {
            var isToldAnew = !(gone.TryGetValue(word, out var old) && come.TryGetValue(word, out var now) && old.Use == now.Use);
            keys.UnionWith(WordLists.KeysOf(word).Where(k => isToldAnew || (WordLists.NamesBest(k) && gone[word].Best.Document != come[word].Best.Document)));
        }

        var texts = keys.Count == 0 ? [] : new WordGroups(words, keys).Texts(words).ToDictionary(StringComparer.Ordinal);
        return keys.Select(k => (k, texts.GetValueOrDefault(k)));
    }

    private IEnumerable<(string Key, string? Text)> NameTexts(Dictionary<string, string> names) =>
        _last.OtherNames.Keys.Union(names.Keys).Where(k => _last.OtherNames.GetValueOrDefault(k) != names.GetValueOrDefault(k)).Select(k => (k, names.GetValueOrDefault(k)));
}
