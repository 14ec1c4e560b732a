using System.Collections.Immutable;
using StaticArchive.Archive;
using StaticArchive.Content;
using StaticArchive.Pages;
using StaticArchive.Pages.Views;
using StaticArchive.Text;

namespace StaticArchive.Api.OpenData;

/// <param name="Name">Lower case with underscores.</param>
/// <param name="Type">A type of Frictionless Table Schema.</param>
/// <param name="Description">In Korean.</param>
/// <param name="Value">Null: not known.</param>
internal sealed record DataColumn(string Name, string Type, string Description, Func<Article, SiteModel, string?> Value)
{
    public bool IsRequired { get; init; }

    public ImmutableArray<string> Words { get; init; } = [];
}

/// <summary>The table of articles: what the data, their schema and its page are all made of.</summary>
internal static class DataColumns
{
    /// <summary>Between several values in one cell.</summary>
    public const string Between = "; ";

    public static ImmutableArray<DataColumn> All { get; } =
    [
        new("id", "string", "변하지 않는 이름", (a, _) => a.Id) { IsRequired = true },
        new("title", "string", "제목", (a, _) => a.Title) { IsRequired = true },
        new("url", "string", "글의 주소", (a, m) => m.Settings.Address.Absolute(m.Plan.PathOf(a))) { IsRequired = true },
        new("published", "date", "올린 날", (a, _) => MachineTime.Date(a.Published.Instant)) { IsRequired = true },
        new("updated", "date", "고친 날", (a, _) => a.Updated is { } updated ? MachineTime.Date(updated.Instant) : null),
        new("summary", "string", "요약", (a, _) => a.Summary) { IsRequired = true },
        new("source", "string", "원문을 실은 매체의 이름", (a, _) => a.Source.Name) { IsRequired = true },
        new("source_id", "string", "매체의 변하지 않는 이름", (a, _) => a.Source.Slug) { IsRequired = true },
        new("category", "string", "분류", (a, _) => a.Category.Name) { IsRequired = true },
        new("tags", "string", "태그; 여럿이면 '; '로 나눈다", (a, _) => Joined(a.Tags.Select(t => t.Name))),
        new("original_title", "string", "원문의 제목", (a, _) => a.Original?.Title),
        new("original_url", "string", "원문의 주소", (a, _) => ArticleLinks.Original(a)),
        new("original_date", "date", "원문의 날짜", (a, _) => a.Original?.Date is { } date ? MachineTime.Date(date.Instant) : null),
        new("original_language", "string", "원문의 언어 (BCP 47)", (a, _) => a.Original?.Language ?? a.Source.Entry?.Language),
        new("authors", "string", "원문을 쓴 사람들; 여럿이면 '; '로 나눈다", (a, _) => Joined(a.Authors.Select(t => t.Name))),
        new("translators", "string", "옮긴 사람들; 여럿이면 '; '로 나눈다", (a, _) => Joined(a.Translators.Select(t => t.Name))),
        new("method", "string", "한국어 글을 만든 방법", (a, _) => a.Method is { } method ? CardViews.MethodKey(method) : null) { Words = ArticleWords.Methods.Words },
        new("rights_basis", "string", "싣는 근거", (a, _) => RightsWords.Key(a.Rights)) { IsRequired = true, Words = Config.RightsBases.All.Words },
        new("licence", "string", "라이선스 (SPDX)", (a, _) => a.Licence),
        new("full_text", "boolean", "본문이 실려 있는지", (a, _) => a.Body is null ? "false" : "true") { IsRequired = true },
    ];

    /// <summary>Whether a text may be taken away with the data: the reader of a page may read what others permitted, not pass it on.</summary>
    public static bool MayCarryText(Article article) =>
        article.Body is not null && article.Rights is Config.RightsBasis.Own or Config.RightsBasis.Licence or Config.RightsBasis.PublicDomain;

    private static string? Joined(IEnumerable<string> names) => string.Join(Between, names) is { Length: > 0 } joined ? joined : null;
}
