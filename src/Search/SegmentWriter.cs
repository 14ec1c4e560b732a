using System.Collections.Immutable;
using StaticArchive.Archive;
using StaticArchive.Config;
using StaticArchive.Output;

namespace StaticArchive.Search;

/// <summary>Writes the index of some neighbouring articles. It is made of them alone, and of the words that an older segment has found.</summary>
internal static class SegmentWriter
{
    /// <summary>Bytes of a block. Of a small segment less is needed.</summary>
    private const int LargeBlock = 2200, SmallBlock = 700;

    private const int SmallSegment = 512;

    /// <param name="check">Throws where the site is given up.</param>
    public static (WrittenSegment Segment, Vocabulary Vocabulary) Write(
        ImmutableArray<Article> articles, TermUses uses, (int First, ImmutableArray<string> Terms, IReadOnlySet<string>? Without) place, Action<OutputFile> write, Action? check)
    {
        var terms = uses.IndexesIn(articles);
        TermEntry[] names = [.. NamedEntries(articles), .. terms.Select(t => uses.TermAt(t).Entry!)];
        var texts = RunTexts.Of(articles.Length, i =>
        {
            check?.Invoke();
            return SearchDocument.Of(articles[i]);
        });
        var vocabulary = Vocabulary.Build(texts, Listed(names[..^terms.Length], terms.Select(uses.EntryAt)).Select(SearchText.Normalize), place.Terms, place.Without);
        check?.Invoke();
        var lists = PostingLists.Build(texts, vocabulary, UsualLength(texts.Characters / Math.Max(1, articles.Length)));
        check?.Invoke();
        var entries = SegmentEntries.Of(lists, best => WordLists.Of(vocabulary, (lists.Keys, best), names));
        var routes = BlockStore.Write(entries, articles.Length <= SmallSegment ? SmallBlock : LargeBlock, write);
        return (new WrittenSegment(place.First, articles.Length, routes, MetadataWriter.Write(articles, write), names.Any(n => SearchDocument.NamesOf(n).Skip(1).Any())), vocabulary);
    }

    /// <summary>What is found by first sounds and offered as a word; not the renderings of a term that nobody should write.</summary>
    private static IEnumerable<string> Listed(IEnumerable<TermEntry> names, IEnumerable<GlossaryEntry> terms) =>
        names.SelectMany(SearchDocument.NamesOf).Concat(terms.SelectMany(t => (IEnumerable<string>)[t.Korean, t.Term, .. t.Allowed, .. t.Aliases]));

    /// <summary>Rounded, so that one article more does not change how all others are weighed.</summary>
    private static int UsualLength(long average)
    {
        var usual = 256;
        while (usual * 3 / 2 < average)
        {
            usual *= 2;
        }

        return usual;
    }

    private static IEnumerable<TermEntry> NamedEntries(ImmutableArray<Article> articles) => articles
        .SelectMany(SearchDocument.TermsOf).Distinct().Select(t => t.Entry ?? new TermEntry { Id = t.Slug, Name = t.Name, Where = new Diagnostics.SourceLocation("") })
        .OrderBy(e => e.Id, StringComparer.Ordinal).ThenBy(e => e.Name, StringComparer.Ordinal);
}
