using StaticArchive.Pages;
using StaticArchive.Pages.Views;
using StaticArchive.Text;

namespace StaticArchive.Feeds;

/// <summary>The corrections log as a feed: for those who cite the archive or copied from it.</summary>
internal static class CorrectionsFeed
{
    public const string Origin = "the corrections log";

    /// <param name="page">The page that lists the same, and has a feed.</param>
    public static Feed Build(FeedBuilder builder, CorrectionsPage page)
    {
        var (model, words) = (builder.Model, new Words(builder.Model.Strings));
        return new Feed
        {
            Id = TagUris.Corrections(model.Settings),
            Title = TitleOf(builder),
            Description = ValidText.OneLine(words["corrections_description"]),
            SelfUrl = builder.Absolute(page.FeedPath!),
            PageUrl = builder.Absolute(page.Path),
            Language = model.Settings.Language,
            Publisher = builder.Publisher,
            StyleUrl = builder.StyleUrl,
            Entries = [.. page.Entries.Take(model.Settings.FeedSize).Select(e => Entry(e, builder, words))],
        };
    }

    public static string TitleOf(FeedBuilder builder) => ValidText.OneLine($"{builder.Model.Strings["corrections_title"]} · {builder.Model.Settings.Title}");

    private static FeedEntry Entry(CorrectionEntry entry, FeedBuilder builder, Words words)
    {
        var model = builder.Model;
        var path = entry.Article is { } article ? model.Plan.PathOf(article) : Permalinks.Article(entry.Withdrawn!.Published, entry.Withdrawn.Slug);
        var title = entry.Article?.Title ?? $"{words["corrections_withdrawal"]}: {path}";
        return new FeedEntry
        {
            Id = TagUris.Correction(model.Settings, entry),
            // A place on the page: as a whole the page stands in the site's own feed.
            Url = builder.Absolute(path) + (entry.Article is null ? "" : "#Corrections"),
            Title = ValidText.OneLine(title),
            Summary = ValidText.OneLine(entry.Note ?? title),
            Published = entry.Date.Instant,
            Updated = entry.Date.Instant,
            Authors = [builder.Publisher],
            Categories = [ValidText.OneLine(words[entry.Article is null ? "corrections_withdrawal" : "corrections_title"])],
            Rights = words["rights_own"],
        };
    }
}
