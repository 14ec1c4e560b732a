using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using StaticArchive.Archive;
using StaticArchive.Cache;
using StaticArchive.Output;
using StaticArchive.Pages;
using StaticArchive.Text;

namespace StaticArchive.Search;

/// <summary>
/// What a result shows of each document: a card, and the card with the text, where the sentence is in the text. Their addresses are their numbers; the browser adds the version
/// of a group of neighbours behind a question mark, so that they may be kept for ever.
/// </summary>
internal static class DocumentFiles
{
    public const int VersionLength = 4;

    /// <summary>Of a document's files beside its card; the last only where the text is long.</summary>
    public const string CardEnding = ".json", TextEnding = "-text.json", RestEnding = "-rest.txt";

    private const string Folder = "search/d/";
    private const int InFolder = 256, ShortestDivided = 900;

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
                foreach (var file in FilesOf(model, articles[i], path, keys.Cards[i]))
                {
                    output.Reuse?.Note(file, keys.Of(i));
                    output.Write(file);
                }
            }
        });
        return string.Concat(Enumerable.Range(0, articles.Length).Select(keys.Of).Chunk(GroupSize(articles.Length)).Select(VersionOf));
    }

    public static ReadOnlyMemory<byte> CardOf(SiteModel model, Article article) => JsonBytes.Write(json => WriteCard(json, model, article, null));

    public static string MethodName(Content.TranslationMethod? method) => method switch
    {
        Content.TranslationMethod.Human => "human",
        Content.TranslationMethod.MachineEdited => "machine-edited",
        Content.TranslationMethod.Machine => "machine",
        Content.TranslationMethod.Digest => "digest",
        _ => "",
    };

    private static IEnumerable<OutputFile> FilesOf(SiteModel model, Article article, string path, ReadOnlyMemory<byte> card)
    {
        yield return new OutputFile(path + CardEnding, card, article.File);
        var text = article.Body?.PlainText ?? "";
        var (head, rest) = Divide(text[SharedLength(text, article.Summary)..]);
        yield return new OutputFile(path + TextEnding, JsonBytes.Write(json => WriteCard(json, model, article, (head, rest.Length > 0))), article.File);
        if (rest.Length > 0)
        {
            yield return new OutputFile(path + RestEnding, Encoding.UTF8.GetBytes(rest), article.File);
        }
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

    /// <summary>Most words that are looked for stand in the first part: the rest is a file of its own. It begins with a paragraph or, at least, a sentence.</summary>
    private static (string Head, string Tail) Divide(string text)
    {
        var usual = text.Length * 2 / 5;
        if (text.Length < ShortestDivided)
        {
            return (text, "");
        }

        var paragraph = text.IndexOf('\n', usual * 3 / 4, usual / 2);
        var sentence = paragraph < 0 ? text.IndexOf(". ", usual, StringComparison.Ordinal) + 1 : paragraph;
        return sentence <= 0 ? (text, "") : (text[..sentence], text[(sentence + 1)..]);
    }

    /// <summary>id, site path below the base, title, summary, date, method, the text's head or whether there is one, whether there is more, category, source, tags.</summary>
    private static void WriteCard(Utf8JsonWriter json, SiteModel model, Article article, (string Head, bool HasRest)? text)
    {
        json.WriteStartArray();
        json.WriteStringValue(article.Id);
        json.WriteStringValue(UrlPath.Encode(model.Plan.PathOf(article)));
        json.WriteStringValue(ValidText.OneLine(article.Title));
        json.WriteStringValue(ValidText.OneLine(article.Summary));
        json.WriteStringValue(MachineTime.Date(article.Published.Instant));
        json.WriteStringValue(MethodName(article.Method));
        if (text is null)
        {
            json.WriteNumberValue(article.Body is { Characters: > 0 } ? 1 : 0);
        }
        else
        {
            json.WriteStringValue(text.Value.Head);
        }

        json.WriteNumberValue(text?.HasRest == true ? 1 : 0);
        foreach (var term in article.Tags.Insert(0, article.Source).Insert(0, article.Category))
        {
            json.WriteStringValue(term.Slug == term.Name ? term.Slug : $"{term.Slug}\n{term.Name}");
        }

        json.WriteEndArray();
    }
}
