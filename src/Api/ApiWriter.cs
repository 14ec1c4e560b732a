using StaticArchive.Archive;
using StaticArchive.Config;
using StaticArchive.Output;
using StaticArchive.Pages;
using StaticArchive.Text;

namespace StaticArchive.Api;

/// <summary>The archive's metadata for programs: one file with everything, and one for every article. No texts: those that may be published are on pages.</summary>
public static class ApiWriter
{
    /// <returns>The list first, then the articles in the archive's order; made in parallel.</returns>
    /// <param name="isKept">The files of those articles are not made; null: all are.</param>
    /// <param name="isListKept">Whether the list is not made.</param>
    public static ParallelQuery<OutputFile> WriteAll(SiteModel model, Func<Article, bool>? isKept = null, bool isListKept = false)
    {
        var writer = new ArticleJson(model);
        var list = ParallelEnumerable.Repeat(ApiPaths.Articles, ApiPaths.HasList(model.Settings) && !isListKept ? 1 : 0).Select(path => new OutputFile(path[1..], WriteList(model, writer), "the list of articles for programs"));
        var articles = (model.Settings.Makes(SitePart.Api) ? model.Archive.Articles : [])
            .AsParallel().AsOrdered()
            .Where(article => isKept is null || !isKept(article))
            .Select(article => new OutputFile(ApiPaths.Article(article)[1..], JsonBytes.Write(json => writer.WriteAlone(json, article)), article.File));
        return list.Concat(articles);
    }

    private static ReadOnlyMemory<byte> WriteList(SiteModel model, ArticleJson writer) => JsonBytes.Write(json =>
    {
        var settings = model.Settings;
        json.WriteStartObject();
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
        json.WriteStartArray("articles");
        foreach (var article in model.Archive.Articles)
        {
            json.WriteStartObject();
            writer.WriteMetadata(json, article);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("withdrawn");
        foreach (var page in model.Plan.Pages.OfType<WithdrawnPage>())
        {
            json.WriteStartObject();
            json.WriteText("id", page.Article.Id);
            json.WriteText("url", settings.Address.Absolute(page.Path));
            json.WriteString("published", MachineTime.Rfc3339(page.Article.Published));
            json.WriteString("withdrawn", MachineTime.Rfc3339(page.Article.Date.Instant));
            json.WriteText("reason", page.Article.Reason);
            json.WriteText("by", page.Article.By);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static DateTimeOffset? LastChange(NewsArchive archive) =>
        archive.Articles.Select(a => a.LastChange).Concat(archive.Withdrawn.Select(w => w.Date.Instant)).Max(d => (DateTimeOffset?)d);
}
