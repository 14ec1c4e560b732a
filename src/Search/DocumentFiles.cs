using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using StaticArchive.Archive;
using StaticArchive.Output;
using StaticArchive.Pages;
using StaticArchive.Text;

namespace StaticArchive.Search;

/// <summary>What a result shows of each document: a card, and the text in which the sentence is looked for. They lie in folders that are named for the content of a few
/// neighbours, so that their addresses never change their meaning.</summary>
internal sealed class DocumentFiles
{
    public const int GroupSize = 64;

    private const string Folder = "search/d/";

    public DocumentFiles(SiteModel model, ImmutableArray<Article> articles)
    {
        var count = (articles.Length + GroupSize - 1) / GroupSize;
        var (groups, files) = (new string[count], new List<OutputFile>[count]);
        Parallel.For(0, count, i => (groups[i], files[i]) = Write(model, articles, i * GroupSize));
        Groups = groups;
        Files = [.. files.SelectMany(f => f)];
    }

    /// <summary>Names of the folders, in the order of their documents.</summary>
    public IReadOnlyList<string> Groups { get; }

    public IReadOnlyList<OutputFile> Files { get; }

    public static string MethodName(Content.TranslationMethod? method) => method switch
    {
        Content.TranslationMethod.Human => "human",
        Content.TranslationMethod.MachineEdited => "machine-edited",
        Content.TranslationMethod.Machine => "machine",
        Content.TranslationMethod.Digest => "digest",
        _ => "",
    };

    private static (string Group, List<OutputFile> Files) Write(SiteModel model, ImmutableArray<Article> articles, int first)
    {
        var files = new List<(string Name, ReadOnlyMemory<byte> Bytes, string Origin)>();
        using var hash = new MemoryStream();
        for (var i = first; i < Math.Min(articles.Length, first + GroupSize); i++)
        {
            var article = articles[i];
            files.Add(($"{i}.json", JsonBytes.Write(json => WriteCard(json, model, article)), article.File));
            if (article.Body?.PlainText is { Length: > 0 } text)
            {
                files.Add(($"{i}.txt", Encoding.UTF8.GetBytes(text[SharedLength(text, article.Summary)..]), article.File));
            }
        }

        foreach (var file in files)
        {
            hash.Write(Encoding.UTF8.GetBytes(ContentHash.Of(file.Bytes.Span).ToString()));
        }

        var group = BlockStore.NameOf(hash.ToArray());
        return (group, [.. files.Select(f => new OutputFile($"{Folder}{group}/{f.Name}", f.Bytes, f.Origin))]);
    }

    /// <summary>The sentences at the beginning of a text that its summary has, too: the card has them already.</summary>
    private static int SharedLength(string text, string summary)
    {
        var same = text.AsSpan().CommonPrefixLength(summary);
        var end = text.AsSpan(0, same).LastIndexOf(". ") + 1;
        return same < text.Length && text[same] == '\n' ? same : end;
    }

    /// <summary>id, site path below the base, title, summary, date, method, category, source, tags; whether there is a text.</summary>
    private static void WriteCard(Utf8JsonWriter json, SiteModel model, Article article)
    {
        json.WriteStartArray();
        json.WriteStringValue(article.Id);
        json.WriteStringValue(UrlPath.Encode(model.Plan.PathOf(article)));
        json.WriteStringValue(ValidText.OneLine(article.Title));
        json.WriteStringValue(ValidText.OneLine(article.Summary));
        json.WriteStringValue(DayOf(article));
        json.WriteStringValue(MethodName(article.Method));
        json.WriteNumberValue(article.Body?.PlainText is { Length: > 0 } ? 1 : 0);
        foreach (var term in article.Tags.Insert(0, article.Source).Insert(0, article.Category))
        {
            json.WriteStringValue(term.Slug == term.Name ? term.Slug : $"{term.Slug}\n{term.Name}");
        }

        json.WriteEndArray();
    }

    private static string DayOf(Article article) => MachineTime.Date(article.Published.Instant);
}
