using System.Text;
using System.Text.Json;
using StaticArchive.Archive;
using StaticArchive.Output;
using StaticArchive.Text;

namespace StaticArchive.Search;

/// <summary>Columns over the documents of a segment, oldest first, for filters and counts: loaded only where a reader asks for them.</summary>
internal static class MetadataWriter
{
    private static readonly DateOnly Epoch = new(1970, 1, 1);

    public static MetadataFiles Write(IReadOnlyList<Article> articles, Action<OutputFile> write)
    {
        var main = FileOf(JsonBytes.Write(json =>
        {
            json.WriteStartObject();
            WriteDays(json, articles);
            WriteColumn(json, "category", articles, (a, into) => into.Add(a.Category));
            WriteColumn(json, "source", articles, (a, into) => into.Add(a.Source));
            json.WriteString("method", string.Concat(articles.Select(a => MethodLetter(DocumentFiles.MethodName(a.Method)))));
            json.WriteEndObject();
        }));
        var tags = FileOf(JsonBytes.Write(json =>
        {
            json.WriteStartObject();
            WriteColumn(json, "tag", articles, (a, into) => into.AddRange(a.Tags));
            json.WriteEndObject();
        }));
        write(main);
        write(tags);
        return new MetadataFiles(NameOf(main), NameOf(tags));
    }

    /// <summary>Days since the one before; the first since 1970.</summary>
    private static void WriteDays(Utf8JsonWriter json, IReadOnlyList<Article> articles)
    {
        json.WriteStartArray("days");
        var last = 0;
        foreach (var article in articles)
        {
            var day = DateOnly.FromDateTime(article.Published.Instant.DateTime).DayNumber - Epoch.DayNumber;
            json.WriteNumberValue(day - last);
            last = day;
        }

        json.WriteEndArray();
    }

    /// <summary>The terms, the most frequent first, and for each document the numbers of its own, documents separated by a comma.</summary>
    /// <param name="add">Adds an article's own.</param>
    private static void WriteColumn(Utf8JsonWriter json, string name, IReadOnlyList<Article> articles, Action<Article, List<Term>> add)
    {
        var (all, ends) = (new List<Term>(articles.Count), new int[articles.Count]);
        for (var i = 0; i < ends.Length; i++)
        {
            add(articles[i], all);
            ends[i] = all.Count;
        }

        var terms = all.CountBy(t => t).OrderByDescending(t => t.Value).ThenBy(t => t.Key.Slug, StringComparer.Ordinal).Select(t => t.Key).ToList();
        json.WriteStartArray(name + "Names");
        foreach (var term in terms)
        {
            json.WriteStringValue(term.Slug == term.Name ? term.Slug : $"{term.Slug}\n{term.Name}");
        }

        json.WriteEndArray();
        json.WriteString(name, Numbers(all, ends, terms.Select((t, i) => (t, i)).ToDictionary(p => p.t, p => p.i)));
    }

    /// <param name="ends">Of each document's among all.</param>
    private static string Numbers(List<Term> all, int[] ends, Dictionary<Term, int> numbers)
    {
        var (text, own, at) = (new StringBuilder(), new List<int>(), 0);
        for (var i = 0; i < ends.Length; i++)
        {
            own.Clear();
            for (; at < ends[i]; at++)
            {
                own.Add(numbers[all[at]]);
            }

            own.Sort();
            text.Append(i == 0 ? "" : ",").AppendJoin(' ', own);
        }

        return text.ToString();
    }

    private static char MethodLetter(string method) => method.Length switch
    {
        0 => '-',
        5 => 'h',
        7 => 'm',
        6 => 'd',
        _ => 'e',
    };

    private static OutputFile FileOf(ReadOnlyMemory<byte> bytes) => new($"{BlockStore.Folder}{BlockStore.NameOf(bytes.Span)}.json", bytes, SearchIndexWriter.Origin);

    private static string NameOf(OutputFile file) => file.Path[BlockStore.Folder.Length..];
}
