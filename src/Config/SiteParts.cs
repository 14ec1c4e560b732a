namespace StaticArchive.Config;

/// <summary>The words for <see cref="SitePart"/>.</summary>
public static class SiteParts
{
    public static readonly WordSet<SitePart> All = new(
        ("authors", SitePart.Authors), ("translators", SitePart.Translators), ("stories", SitePart.Stories), ("terms", SitePart.Terms), ("articles", SitePart.Articles), ("status", SitePart.Status), ("search", SitePart.Search),
        ("api", SitePart.Api), ("other_feeds", SitePart.OtherFeeds), ("term_feeds", SitePart.TermFeeds),
        ("schemas", SitePart.Schemas), ("list_citations", SitePart.ListCitations));
}
