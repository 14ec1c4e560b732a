using System.Collections.Immutable;
using System.Text.Json;
using StaticArchive.Archive;
using StaticArchive.Cache;
using StaticArchive.Output;
using StaticArchive.Pages;
using StaticArchive.Text;

namespace StaticArchive.Search;

/// <summary>
/// What a result shows of each document: a card with the first part of the text, and of a long text the card with its rest: one of them is enough, since the index says where
/// most words stand. Their addresses are their numbers; the browser adds the version of a group of neighbours behind a question mark, so that they may be kept for ever.
/// </summary>
internal static class DocumentFiles
{
    public const int VersionLength = 4;

    /// <summary>Of a document's files; the second only where the text is long.</summary>
    public const string CardEnding = ".json", RestEnding = "-rest.json";

    private const string Folder = "search/d/";
    private const int InFolder = 256;

    /// <summary>How many share a version: so many that the first file of the index names at most 64 of them.</summary>
    public static int GroupSize(int documents)
    {
        var size = InFolder;
        while (size * 64 < documents)
        {
            size *= 2;
        }

        return size;
    }

    /// <returns>The versions of the groups, one behind the other.</returns>
    public static string WriteAll(SiteModel model, ImmutableArray<Article> articles, DocumentKeys keys, (Action<OutputFile> Write, SearchReuse? Reuse) output)
    {
        Parallel.For(0, articles.Length, i =>
        {
            var path = $"{Folder}{i / InFolder}/{i}";
            if (output.Reuse?.HasDocument(path, keys.Of(i), articles[i].File) != true)
            {
                WriteFiles((model, articles[i]), path, file =>
                {
                    output.Reuse?.Note(file, keys.Of(i));
                    output.Write(file);
                });
            }
        });
        return string.Concat(Enumerable.Range(0, articles.Length).Select(keys.Of).Chunk(GroupSize(articles.Length)).Select(VersionOf));
    }

    public static string MethodName(Content.TranslationMethod? method) => method switch
    {
        Content.TranslationMethod.Human => "human",
        Content.TranslationMethod.MachineEdited => "machine-edited",
        Content.TranslationMethod.Machine => "machine",
        Content.TranslationMethod.Digest => "digest",
        _ => "",
    };

    private static void WriteFiles((SiteModel Model, Article Article) of, string path, Action<OutputFile> write)
    {
        var (text, article) = (of.Article.Body?.PlainText ?? "", of.Article);
        var cut = SearchDocument.CutOf(text);
        var parts = cut < text.Length ? 2 : 1;
        var shown = (Path: UrlPath.Encode(of.Model.Plan.PathOf(article)), Title: ValidText.OneLine(article.Title), Summary: ValidText.OneLine(article.Summary), Date: MachineTime.Date(article.Published.Instant));
        WritePart(CardEnding, text.AsMemory(Math.Min(cut, SharedLength(text, article.Summary))..cut));
        if (parts > 1)
        {
            WritePart(RestEnding, text.AsMemory(cut..));
        }

        void WritePart(string ending, ReadOnlyMemory<char> part) =>
            JsonBytes.Write(json => WriteCard(json, article, shown, (parts, part)), bytes => write(new OutputFile(path + ending, bytes, article.File)));
    }

    private static string VersionOf(ContentHash[] documents)
    {
        var key = new KeyBuilder();
        foreach (var hash in documents)
        {
            key.Add(hash);
        }

        return key.Finish().ToString()[..VersionLength];
    }

    /// <summary>The sentences at the beginning of a text that its summary has, too: the card has them already.</summary>
    private static int SharedLength(string text, string summary)
    {
        var same = text.AsSpan().CommonPrefixLength(summary);
        var end = text.AsSpan(0, same).LastIndexOf(". ") + 1;
        return same < text.Length && text[same] == '\n' ? same : end;
    }

    /// <summary>id, site path below the base, title, summary, date, method, the number of the text's parts, one of them, category, source, tags.</summary>
    private static void WriteCard(Utf8JsonWriter json, Article article, (string Path, string Title, string Summary, string Date) shown, (int Parts, ReadOnlyMemory<char> Part) text)
    {
        json.WriteStartArray();
        json.WriteStringValue(article.Id);
        json.WriteStringValue(shown.Path);
        json.WriteStringValue(shown.Title);
        json.WriteStringValue(shown.Summary);
        json.WriteStringValue(shown.Date);
        json.WriteStringValue(MethodName(article.Method));
        json.WriteNumberValue(text.Parts);
        json.WriteLongText(text.Part.Span);
        WriteTerm(json, article.Category);
        WriteTerm(json, article.Source);
        foreach (var tag in article.Tags)
        {
            WriteTerm(json, tag);
        }

        json.WriteEndArray();
    }

    private static void WriteTerm(Utf8JsonWriter json, Term term) => json.WriteStringValue(term.Slug == term.Name ? term.Slug : $"{term.Slug}\n{term.Name}");
}
