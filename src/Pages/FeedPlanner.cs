using System.Collections.Immutable;
using StaticArchive.Archive;
using StaticArchive.Config;

namespace StaticArchive.Pages;

/// <summary>Decides which feeds there are. A term of the glossary has none where its page shows all articles that name it: most terms are named seldom.</summary>
internal static class FeedPlanner
{
    private static readonly Taxonomy[] WithFeeds = [Taxonomy.Category, Taxonomy.Tag, Taxonomy.Source, Taxonomy.Glossary];

    public static ImmutableArray<PlannedFeed> Plan(NewsArchive archive, SiteSettings settings) =>
    [
        new PlannedFeed("/feed.xml", FeedFormat.Atom, null, Permalinks.Home),
        .. settings.Makes(SitePart.OtherFeeds)
            ? (PlannedFeed[])[new("/rss.xml", FeedFormat.Rss, null, Permalinks.Home), new("/feed.json", FeedFormat.Json, null, Permalinks.Home)]
            : [],
        .. from taxonomy in settings.Makes(SitePart.TermFeeds) ? WithFeeds : []
           from listing in archive.Terms[taxonomy]
           where taxonomy is not Taxonomy.Glossary || listing.Articles.Length > PagePlanner.OnTermPage(settings)
           let page = Permalinks.Term(listing.Term)
           select new PlannedFeed(page + "feed.xml", FeedFormat.Atom, listing, page),
    ];
}
