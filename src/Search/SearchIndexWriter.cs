using System.Collections.Immutable;
using System.Text.Json;
using StaticArchive.Archive;
using StaticArchive.Config;
using StaticArchive.Output;
using StaticArchive.Pages;
using StaticArchive.Text;

namespace StaticArchive.Search;

/// <summary>
/// Writes what the browser searches in. Documents are numbered from the oldest. They are in two segments: a large one that stays as it is while articles are added, and the
/// newest. docs/search.md describes the files.
/// </summary>
public static class SearchIndexWriter
{
    /// <summary>The first file that is fetched: the only one whose content changes under its name.</summary>
    public const string RootPath = "/search/index.json";

    private const int FormatVersion = 1;

    /// <param name="without">Words to be kept out of the dictionary, for measuring what is found without it.</param>
    public static IReadOnlyList<OutputFile> WriteAll(SiteModel model, IReadOnlySet<string>? without = null)
    {
        var articles = model.Archive.Articles.Reverse().ToImmutableArray();
        var documents = new SearchDocument[articles.Length];
        Parallel.For(0, articles.Length, i => documents[i] = SearchDocument.Of(articles[i]));
        var names = NamedEntries(articles).ToArray();
        var files = new List<OutputFile>();
        var segments = new List<(int First, int Count, IReadOnlyList<(string Key, string Name)> Routes)>();
        Vocabulary? vocabulary = null;
        foreach (var (from, to) in SegmentsOf(articles.Length))
        {
            var part = new ArraySegment<SearchDocument>(documents, from, to - from);
            var counts = RunCounts.Of(part);
            // The names are the first segment's: it holds most articles, and a name of the newest is found in their texts.
            vocabulary = Vocabulary.Build(counts, names.SelectMany(SearchDocument.NamesOf).Select(SearchText.Normalize), vocabulary, without);
            var lists = PostingLists.Build(part, vocabulary, Math.Max(1, (double)counts.Characters / part.Count));
            var (routes, written) = BlockStore.Write(new StoreEntries(lists, WordLists.Of(vocabulary, lists, names)));
            files.AddRange(written);
            segments.Add((from, part.Count, routes));
        }

        var cards = new DocumentFiles(model, articles);
        files.AddRange(cards.Files);
        var metadata = MetadataWriter.Write(articles);
        files.AddRange(metadata.Files);
        files.Add(new OutputFile(RootPath[1..], JsonBytes.Write(json => WriteRoot(json, segments, (cards.Groups, names.Any(n => SearchDocument.NamesOf(n).Skip(1).Any())), metadata)), "the search index"));
        return [.. files.DistinctBy(f => f.Path, StringComparer.Ordinal)];
    }

    /// <summary>The first ends at a multiple of a power of two near a fortieth of all: it changes once in so many new articles.</summary>
    internal static IEnumerable<(int From, int To)> SegmentsOf(int count)
    {
        var step = 64;
        while (step * 80 < count)
        {
            step *= 2;
        }

        var cut = count < 512 ? 0 : count / step * step;
        return cut == 0 || cut == count ? [(0, count)] : [(0, cut), (cut, count)];
    }

    private static IEnumerable<TermEntry> NamedEntries(IEnumerable<Article> articles) => articles
        .SelectMany(a => a.Tags.AddRange(a.Authors).AddRange(a.Translators).Add(a.Category).Add(a.Source))
        .Concat(articles.Select(a => a.Story).OfType<Term>())
        .Distinct().Select(t => t.Entry ?? new TermEntry { Id = t.Slug, Name = t.Name, Where = new Diagnostics.SourceLocation("") })
        .OrderBy(e => e.Id, StringComparer.Ordinal).ThenBy(e => e.Name, StringComparer.Ordinal);

    private static void WriteRoot(
        Utf8JsonWriter json, List<(int First, int Count, IReadOnlyList<(string Key, string Name)> Routes)> segments, (IReadOnlyList<string> Groups, bool HasAliases) documents, MetadataFiles metadata)
    {
        json.WriteStartObject();
        json.WriteNumber("version", FormatVersion);
        json.WriteStartArray("segments");
        foreach (var (first, count, routes) in segments)
        {
            json.WriteStartArray();
            json.WriteNumberValue(first);
            json.WriteNumberValue(count);
            foreach (var (key, name) in routes)
            {
                json.WriteStringValue(name + key);
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteString("groups", string.Concat(documents.Groups));
        json.WriteNumber("group", DocumentFiles.GroupSize);
        json.WriteBoolean("aliases", documents.HasAliases);
        json.WriteString("metadata", metadata.Main);
        json.WriteString("tags", metadata.Tags);
        KoreanTable.Write(json);
        json.WriteEndObject();
    }
}
