using System.Collections.Immutable;
using System.Text.Json;
using StaticArchive.Archive;
using StaticArchive.Config;
using StaticArchive.Output;
using StaticArchive.Pages;
using StaticArchive.Text;

namespace StaticArchive.Api;

/// <summary>The archive's metadata for programs: one file with everything, and one for every article. No texts: those that may be published are on pages.</summary>
public static class ApiWriter
{
    /// <returns>The list first, then the articles in the archive's order.</returns>
    public static IEnumerable<OutputFile> WriteAll(SiteModel model) => [.. Joined(model).Select(f => f.Make(model.Archive.Articles)), .. InParallel.Map(Listed(model), FileOf(model))];

    /// <summary>The files of single articles.</summary>
    /// <param name="isKept">The files of those articles are not made.</param>
    /// <param name="write">From any thread.</param>
    public static void WriteEach(SiteModel model, Func<Article, bool> isKept, Action<OutputFile> write)
    {
        var fileOf = FileOf(model);
        Parallel.ForEach(Listed(model), article =>
        {
            if (!isKept(article))
            {
                write(fileOf(article));
            }
        });
    }

    /// <summary>The list.</summary>
    internal static IEnumerable<JoinedFile> Joined(SiteModel model)
    {
        if (!ApiPaths.HasList(model.Settings))
        {
            return [];
        }

        var writer = new ArticleJson(model);
        var (frame, at) = Frame(model);
        return
        [
            new JoinedFile(ApiPaths.Articles[1..], "the list of articles for programs", article => JsonBytes.Write(json =>
            {
                json.WriteStartObject();
                writer.WriteMetadata(json, article);
                json.WriteEndObject();
            }))
            {
                Head = frame[..at], Between = ","u8.ToArray(), Tail = frame[at..],
            },
        ];
    }

    private static ImmutableArray<Article> Listed(SiteModel model) => model.Settings.Makes(SitePart.Api) ? model.Archive.Articles : [];

    private static Func<Article, OutputFile> FileOf(SiteModel model)
    {
        var writer = new ArticleJson(model);
        return article => new OutputFile(ApiPaths.Article(article)[1..], JsonBytes.Write(json => writer.WriteAlone(json, article)), article.File);
    }

    /// <returns>The list without articles, and where they belong.</returns>
    private static (ReadOnlyMemory<byte> Frame, int At) Frame(SiteModel model)
    {
        var at = 0;
        var frame = JsonBytes.Write(json =>
        {
            json.WriteStartObject();
            WriteHead(json, model);
            json.WriteStartArray("articles");
            at = (int)json.BytesCommitted + json.BytesPending;
            json.WriteEndArray();
            WriteWithdrawn(json, model);
            json.WriteEndObject();
        });
        return (frame, at);
    }

    private static void WriteHead(Utf8JsonWriter json, SiteModel model)
    {
        var settings = model.Settings;
        json.WriteText("title", settings.Title);
        json.WriteText("description", settings.Description);
        json.WriteText("url", settings.Address.Absolute("/"));
        json.WriteText("language", settings.Language);
        json.WriteText("publisher", settings.Publisher.Name);
        if (LastChange(model.Archive) is { } change)
        {
            json.WriteString("updated", MachineTime.Rfc3339(change));
        }

        json.WriteNumber("count", model.Archive.Articles.Length);
    }

    private static void WriteWithdrawn(Utf8JsonWriter json, SiteModel model)
    {
        json.WriteStartArray("withdrawn");
        foreach (var page in model.Plan.Pages.OfType<WithdrawnPage>())
        {
            json.WriteStartObject();
            json.WriteText("id", page.Article.Id);
            json.WriteText("url", model.Settings.Address.Absolute(page.Path));
            json.WriteString("published", MachineTime.Rfc3339(page.Article.Published));
            json.WriteString("withdrawn", MachineTime.Rfc3339(page.Article.Date.Instant));
            json.WriteText("reason", page.Article.Reason);
            json.WriteText("by", page.Article.By);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static DateTimeOffset? LastChange(NewsArchive archive) =>
        archive.Articles.Select(a => a.LastChange).Concat(archive.Withdrawn.Select(w => w.Date.Instant)).Max(d => (DateTimeOffset?)d);
}
