using System.Collections.Immutable;
using System.Text.Json;
using StaticArchive.Archive;
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

    /// <summary>Of its files.</summary>
    internal const string Origin = "the search index";

    /// <summary>Of all files of the index; a part of documents' versions, so that no browser takes a file of another format for one of this.</summary>
    public const int FormatVersion = 6;

    /// <summary>A smaller archive is one segment: looking into a second costs readers more than a new index.</summary>
    private const int SmallestDivided = 2048;

    /// <param name="write">Takes the files as they are made, from any thread.</param>
    /// <param name="reuse">Null: everything is made anew.</param>
    /// <param name="without">Words to be kept out of the dictionary, for measuring what is found without it.</param>
    public static void WriteAll(SiteModel model, Action<OutputFile> write, SearchReuse? reuse = null, IReadOnlySet<string>? without = null)
    {
        var articles = model.Archive.Articles.Reverse().ToImmutableArray();
        var keys = new DocumentKeys(model, articles);
        var segments = new SegmentWriting((articles, model.Archive.Uses), keys, (write, reuse), without).WriteAll(SegmentsOf(articles.Length));
        var versions = DocumentFiles.WriteAll(model, articles, keys, (write, reuse));
        write(new OutputFile($"{BlockStore.Folder}{KoreanTable.RareName}", KoreanTable.Rare, SearchIndexWriter.Origin));
        write(new OutputFile(RootPath[1..], JsonBytes.Write(json => WriteRoot(json, segments, (versions, DocumentFiles.GroupSize(articles.Length)))), SearchIndexWriter.Origin));
    }

    /// <summary>The first ends at a multiple of a power of two near a fortieth of all: it changes once in so many new articles.</summary>
    internal static IEnumerable<(int From, int To)> SegmentsOf(int count)
    {
        var step = 64;
        while (step * 80 < count)
        {
            step *= 2;
        }

        var cut = count < SmallestDivided ? 0 : count / step * step;
        return cut == 0 || cut == count ? [(0, count)] : [(0, cut), (cut, count)];
    }

    private static void WriteRoot(Utf8JsonWriter json, List<WrittenSegment> segments, (string Versions, int GroupSize) documents)
    {
        json.WriteStartObject();
        json.WriteNumber("version", FormatVersion);
        json.WriteStartArray("segments");
        foreach (var segment in segments)
        {
            json.WriteStartArray();
            json.WriteNumberValue(segment.First);
            json.WriteNumberValue(segment.Count);
            json.WriteStringValue(segment.Metadata.Main);
            json.WriteStringValue(segment.Metadata.Tags);
            json.WriteNumberValue(segment.Routes.AreBlocks ? 1 : 0);
            json.WriteStringValue(string.Join('\n', segment.Routes.Places.Select(r => r.Name + r.Key)));
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteString("versions", documents.Versions);
        json.WriteNumber("group", documents.GroupSize);
        json.WriteBoolean("aliases", segments.Any(s => s.HasAliases));
        json.WriteString("rare", KoreanTable.RareName);
        KoreanTable.Write(json);
        json.WriteEndObject();
    }
}
