using StaticArchive.Config;
using StaticArchive.Output;
using StaticArchive.Pages;

namespace StaticArchive.Feeds;

/// <summary>All feeds of the plan, and the list of them.</summary>
public static class FeedWriter
{
    private const string ListPath = "feeds.opml";

    /// <returns>In the plan's order, the list last; made in parallel.</returns>
    /// <param name="isKept">Those feeds are not made; null: all are.</param>
    /// <param name="isListKept">Whether the list is not made.</param>
    public static ParallelQuery<OutputFile> WriteAll(SiteModel model, Func<PlannedFeed, bool>? isKept = null, bool isListKept = false)
    {
        var builder = new FeedBuilder(model);
        return model.Plan.Feeds
            .AsParallel().AsOrdered()
            .Where(feed => isKept is null || !isKept(feed))
            .Select(feed => new OutputFile(feed.Path[1..], Write(feed.Format, builder.Build(feed)), OriginOf(feed)))
            .Concat(Corrections(builder, isListKept).AsParallel())
            .Concat(ParallelEnumerable.Repeat(ListPath, !isListKept && model.Settings.Makes(SitePart.OtherFeeds) ? 1 : 0).Select(path => new OutputFile(path, OpmlWriter.Write(builder), "the list of feeds")));
    }

    private static IEnumerable<OutputFile> Corrections(FeedBuilder builder, bool isListKept) => isListKept || builder.Model.Plan.Corrections is not { FeedPath: { } path } page
        ? []
        : [new OutputFile(path[1..], AtomWriter.Write(CorrectionsFeed.Build(builder, page)), CorrectionsFeed.Origin)];

    public static string OriginOf(PlannedFeed feed) => $"the feed {feed.Path}";

    private static ReadOnlyMemory<byte> Write(FeedFormat format, Feed feed) => format switch
    {
        FeedFormat.Atom => AtomWriter.Write(feed),
        FeedFormat.Rss => RssWriter.Write(feed),
        _ => JsonFeedWriter.Write(feed),
    };
}
