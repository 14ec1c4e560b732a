using StaticArchive.Archive;

namespace StaticArchive.Pages.Views;

internal static class StatusViews
{
    public static StatusView Build(StatusPage page, (string Title, HeadView Head, IReadOnlyList<LinkView> Breadcrumbs) frame, Words words) => new(
        frame.Title, frame.Head, frame.Breadcrumbs,
        [.. page.Works.GroupBy(w => w.Stage).Select(g => new WorkGroupView(KeyOf(g.Key), words[$"status_{KeyOf(g.Key)}"], [.. g.Select(w => Of(w, words))]))]);

    private static string KeyOf(WorkStage stage) => stage switch
    {
        WorkStage.Review => "review",
        WorkStage.Draft => "draft",
        _ => "claimed",
    };

    private static WorkView Of(WorkUnderWay work, Words words) => new(
        work.Title, work.OriginalUrl, work.SourceName, work.People.IsEmpty ? null : string.Join(", ", work.People),
        words.Date(new Content.ArticleDate(new DateTimeOffset(work.Since.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero), false)), work.IsOverdue);
}
