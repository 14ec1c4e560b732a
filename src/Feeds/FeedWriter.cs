using StaticArchive.Config;
using StaticArchive.Output;
using StaticArchive.Pages;

namespace StaticArchive.Feeds;

/// <summary>All feeds of the plan, and the list of them.</summary>
public static class FeedWriter
{
    private const string ListPath = "feeds.opml";

    /// <returns>In the plan's order, the list last; made in parallel.</returns>
    public static ParallelQuery<OutputFile> WriteAll(SiteModel model)
    {
        var builder = new FeedBuilder(model);
        return model.Plan.Feeds
            .AsParallel().AsOrdered()
            .Select(feed => new OutputFile(feed.Path[1..], Write(feed.Format, builder.Build(feed)), $"the feed {feed.Path}"))
            .Concat(ParallelEnumerable.Repeat(ListPath, model.Settings.Makes(SitePart.OtherFeeds) ? 1 : 0).Select(path => new OutputFile(path, OpmlWriter.Write(builder), "the list of feeds")));
    }

    private static ReadOnlyMemory<byte> Write(FeedFormat format, Feed feed) => format switch
    {
        FeedFormat.Atom => AtomWriter.Write(feed),
        FeedFormat.Rss => RssWriter.Write(feed),
        _ => JsonFeedWriter.Write(feed),
    };
}
