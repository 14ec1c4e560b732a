using System.Collections.Immutable;
using StaticArchive.Archive;
using StaticArchive.Cache;
using StaticArchive.Config;
using StaticArchive.Text;

namespace StaticArchive.Search;

/// <summary>Of what a segment is made: neighbouring articles, the words of names, and those that an older segment has found.</summary>
/// <param name="First">Number of its first document.</param>
/// <param name="Key">Of all together.</param>
/// <param name="Keys">Of each document, and of its plain text.</param>
/// <param name="Older">Terms.</param>
/// <param name="Names">Of topics, sources, people and terms.</param>
/// <param name="Listed">As of <see cref="Vocabulary.Build"/>.</param>
/// <param name="Without">Words to be kept out, for measuring.</param>
internal sealed record SegmentSource(
    int First, ImmutableArray<Article> Articles, ContentHash Key, (ContentHash[] Documents, ContentHash[] Texts) Keys, ImmutableArray<string> Older, TermEntry[] Names, HashSet<string> Listed,
    IReadOnlySet<string>? Without)
{
    /// <summary>Bytes of a block. Of a small segment less is needed.</summary>
    private const int LargeBlock = 2800, SmallBlock = 700;

    private const int SmallSegment = 512;

    public int BlockSize => Articles.Length <= SmallSegment ? SmallBlock : LargeBlock;

    /// <summary>Hash of all but the documents.</summary>
    public ContentHash Around => new KeyBuilder().AddAll(Older, (k, t) => k.Add(t)).AddAll([.. Listed.Order(StringComparer.Ordinal)], (k, n) => k.Add(n)).Finish();

    /// <summary>Whether names in it lead to others.</summary>
    public bool HasAliases => Names.Any(n => SearchDocument.NamesOf(n).Skip(1).Any());

    public static SegmentSource Of((ImmutableArray<Article> Articles, TermUses Uses) archive, DocumentKeys keys, ContentHash key, (int From, int To) documents, ImmutableArray<string> older, IReadOnlySet<string>? without)
    {
        var articles = archive.Articles[documents.From..documents.To];
        var terms = archive.Uses.IndexesIn(articles);
        TermEntry[] names = [.. NamedEntries(articles), .. terms.Select(t => archive.Uses.TermAt(t).Entry!)];
        var listed = TermRules.Listed(Listing(names[..^terms.Length], terms.Select(archive.Uses.EntryAt)).Select(SearchText.Normalize));
        return new SegmentSource(documents.From, articles, key, keys.In(documents), older, names, listed, without);
    }

    /// <summary>Rounded, so that one article more does not change how all others are weighed.</summary>
    public static int UsualLength(long average)
    {
        var usual = 256;
        while (usual * 3 / 2 < average)
        {
            usual *= 2;
        }

        return usual;
    }

    /// <summary>What is found by first sounds and offered as a word; not the renderings of a term that nobody should write.</summary>
    private static IEnumerable<string> Listing(IEnumerable<TermEntry> names, IEnumerable<GlossaryEntry> terms) =>
        names.SelectMany(SearchDocument.NamesOf).Concat(terms.SelectMany(t => (IEnumerable<string>)[t.Korean, t.Term, .. t.Allowed, .. t.Aliases]));

    private static IEnumerable<TermEntry> NamedEntries(ImmutableArray<Article> articles)
    {
        var terms = new HashSet<Term>();
        foreach (var article in articles)
        {
            SearchDocument.AddTerms(article, terms);
        }

        return terms.Select(t => t.Entry ?? new TermEntry { Id = t.Slug, Name = t.Name, Where = new Diagnostics.SourceLocation("") })
            .OrderBy(e => e.Id, StringComparer.Ordinal).ThenBy(e => e.Name, StringComparer.Ordinal);
    }
}
