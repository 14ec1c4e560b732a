using StaticArchive.Config;
using StaticArchive.Output;
using StaticArchive.Pages;
using StaticArchive.Text;

namespace StaticArchive.Feeds;

/// <summary>All feeds of the plan, and the list of them.</summary>
public static class FeedWriter
{
    private const string ListPath = "feeds.opml";

    /// <returns>In the plan's order, the list last.</returns>
    public static IEnumerable<OutputFile> WriteAll(SiteModel model)
    {
        var builder = new FeedBuilder(model);
        return [.. InParallel.Map(model.Plan.Feeds, feed => FileOf(feed, builder)), .. Others(builder)];
    }

    /// <param name="kept">Which feeds are not made, and whether the list and the feed of corrections are not.</param>
    /// <param name="write">From any thread.</param>
    public static void WriteAll(SiteModel model, (Func<PlannedFeed, bool> IsKept, bool IsListKept) kept, Action<OutputFile> write)
    {
        var builder = new FeedBuilder(model);
        Parallel.ForEach(model.Plan.Feeds, feed =>
        {
            if (!kept.IsKept(feed))
            {
                write(FileOf(feed, builder));
            }
        });
        foreach (var file in kept.IsListKept ? [] : Others(builder))
        {
            write(file);
        }
    }

    private static OutputFile FileOf(PlannedFeed feed, FeedBuilder builder) => new(feed.Path[1..], Write(feed.Format, builder.Build(feed)), OriginOf(feed));

    private static IEnumerable<OutputFile> Others(FeedBuilder builder)
    {
        if (builder.Model.Plan.Corrections is { FeedPath: { } path } page)
        {
            yield return new OutputFile(path[1..], AtomWriter.Write(CorrectionsFeed.Build(builder, page)), CorrectionsFeed.Origin);
        }

        if (builder.Model.Settings.Makes(SitePart.OtherFeeds))
        {
            yield return new OutputFile(ListPath, OpmlWriter.Write(builder), "the list of feeds");
        }
    }

    public static string OriginOf(PlannedFeed feed) => $"the feed {feed.Path}";

    private static ReadOnlyMemory<byte> Write(FeedFormat format, Feed feed) => format switch
    {
        FeedFormat.Atom => AtomWriter.Write(feed),
        FeedFormat.Rss => RssWriter.Write(feed),
        _ => JsonFeedWriter.Write(feed),
    };
}
