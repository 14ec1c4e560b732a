using StaticArchive.Archive;
using StaticArchive.Output;

namespace StaticArchive.Search;

/// <summary>Writes the index of some neighbouring articles, all of it anew.</summary>
internal static class SegmentWriter
{
    /// <param name="check">Throws where the site is given up.</param>
    public static MadeSegment Write(SegmentSource source, Action<OutputFile> write, Action? check)
    {
        var texts = RunTexts.Of(source.Articles.Length, i =>
        {
            check?.Invoke();
            return SearchDocument.Of(source.Articles[i]);
        });
        var vocabulary = Vocabulary.Build(texts, source.Listed, source.Older, source.Without);
        check?.Invoke();
        var usual = SegmentSource.UsualLength(texts.Characters / Math.Max(1, source.Articles.Length));
        var lists = PostingLists.Build(texts, vocabulary, usual);
        check?.Invoke();
        var (words, groups, names) = (Array.Empty<DictionaryWord>(), new WordGroups(vocabulary.Dictionary), WordLists.OtherNames(source.Names));
        var entries = SegmentEntries.Of(lists, groups.Count + names.Count, best => groups.Texts(words = WithBest(vocabulary.Dictionary, lists.Keys, best)).Concat(names));
        var blocks = BlockStore.WriteBlocks(entries, source.BlockSize, write);
        var segment = new WrittenSegment(source.First, source.Articles.Length, BlockStore.WriteRoutes(blocks, write), MetadataWriter.Write(source.Articles, write), source.HasAliases);
        return new MadeSegment(segment, vocabulary.Terms, () => new SegmentState(
            source.Key, source.Around, usual, DocumentFields.Of(source.Keys, [.. texts.Parts.SelectMany(p => p.Lengths)], i => FieldsOf(source.Articles[i])), RunCounts.Of(texts),
            vocabulary.Hashes.Terms, vocabulary.Hashes.Words, words, names, blocks));
    }

    private static (string Title, string Topics, string Summary) FieldsOf(Article article) => (article.Title, SearchDocument.TopicsOf(article), article.Summary);

    /// <param name="words">Ordinal.</param>
    /// <param name="keys">Of lists (ordinal).</param>
    private static DictionaryWord[] WithBest(IEnumerable<DictionaryWord> words, string[] keys, BestDocument[] best)
    {
        DictionaryWord[] all = [.. words];
        var key = 0;
        foreach (ref var word in all.AsSpan())
        {
            while (key < keys.Length && string.CompareOrdinal(keys[key], word.Word) < 0)
            {
                key++;
            }

            if (key < keys.Length && keys[key] == word.Word && Korean.IsSyllable(word.Word[0]))
            {
                word = word with { Best = best[key] };
            }
        }

        return all;
    }
}
