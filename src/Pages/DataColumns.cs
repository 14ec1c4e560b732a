using System.Collections.Immutable;
using StaticArchive.Archive;
using StaticArchive.Config;
using StaticArchive.Content;
using StaticArchive.Pages.Views;
using StaticArchive.Text;

namespace StaticArchive.Pages;

/// <summary>The table of articles: what the data, their schema and their page are all made of.</summary>
internal static class DataColumns
{
    /// <summary>Between several values in one cell.</summary>
    public const string Between = "; ";

    public static ImmutableArray<DataColumn> All { get; } =
    [
        new("id", "string", (a, _) => a.Id) { IsRequired = true },
        new("title", "string", (a, _) => a.Title) { IsRequired = true },
        new("url", "string", (a, m) => m.Settings.Address.Absolute(m.Plan.PathOf(a))) { IsRequired = true },
        new("published", "date", (a, _) => Day(a.Published)) { IsRequired = true },
        new("updated", "date", (a, _) => Day(a.Updated)),
        new("summary", "string", (a, _) => a.Summary) { IsRequired = true },
        new("source", "string", (a, _) => a.Source.Name) { IsRequired = true },
        new("source_id", "string", (a, _) => a.Source.Slug) { IsRequired = true },
        new("category", "string", (a, _) => a.Category.Name) { IsRequired = true },
        new("tags", "string", (a, _) => Joined(a.Tags.Select(t => t.Name))),
        new("story", "string", (a, _) => a.Story?.Name),
        new("original_title", "string", (a, _) => a.Original?.Title),
        new("original_url", "string", (a, _) => ArticleLinks.Original(a)),
        new("original_archive", "string", (a, _) => a.Original?.Archive),
        new("original_date", "date", (a, _) => Day(a.Original?.Date)),
        new("original_language", "string", (a, _) => a.Original?.Language ?? a.Source.Entry?.Language),
        new("authors", "string", (a, _) => Joined(a.Authors.Select(t => t.Name))),
        new("translators", "string", (a, _) => Joined(a.Translators.Select(t => t.Name))),
        new("reviewers", "string", (a, _) => Joined(a.Reviewers)),
        new("method", "string", (a, _) => a.Method is { } method ? CardViews.MethodKey(method) : null) { Values = ArticleWords.Methods.Words },
        new("rights_basis", "string", (a, _) => RightsWords.Key(a.Rights)) { IsRequired = true, Values = RightsBases.All.Words },
        new("licence", "string", (a, _) => a.Licence),
        new("full_text", "boolean", (a, _) => a.Body is null ? "false" : "true") { IsRequired = true },
    ];

    /// <summary>Whether a text may be taken away with the data: the reader of a page may read what others permitted, not pass it on.</summary>
    public static bool MayCarryText(Article article) =>
        article.Body is not null && article.Rights is RightsBasis.Own or RightsBasis.Licence or RightsBasis.PublicDomain;

    private static string? Day(ArticleDate? date) => date is { } known ? MachineTime.Date(known.Instant) : null;

    private static string? Joined(IEnumerable<string> names) => string.Join(Between, names) is { Length: > 0 } joined ? joined : null;
}
