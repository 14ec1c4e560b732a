using System.Collections.Immutable;
using StaticArchive.Text;

namespace StaticArchive.Feeds;

/// <summary>A feed, finished but for its format. All addresses are absolute.</summary>
internal sealed record Feed
{
    /// <summary>A tag URI.</summary>
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required string Description { get; init; }

    /// <summary>Its own address.</summary>
    public required string SelfUrl { get; init; }

    /// <summary>The page that lists the same.</summary>
    public required string PageUrl { get; init; }

    public required string Language { get; init; }

    public required FeedAuthor Publisher { get; init; }

    public string? IconUrl { get; init; }

    /// <summary>What a browser that opens the feed styles it with; null: the theme has nothing for that.</summary>
    public string? StyleUrl { get; init; }

    /// <summary>Newest first.</summary>
    public required ImmutableArray<FeedEntry> Entries { get; init; }

    /// <summary>Entries that are gone, the last withdrawn first. Only Atom can say it.</summary>
    public ImmutableArray<Tombstone> Tombstones { get; init; } = [];

    /// <summary>The latest change of any entry, withdrawals included; null where there is none.</summary>
    public DateTimeOffset? Updated => Entries.Select(e => e.Updated).Concat(Tombstones.Select(t => t.When)).Max(d => (DateTimeOffset?)d);
}

/// <param name="Id">The entry's, a tag URI.</param>
/// <param name="Url">Of the notice.</param>
internal sealed record Tombstone(string Id, string Url, DateTimeOffset When, string? Reason, string? By);

/// <param name="Url">Null: none.</param>
internal sealed record FeedAuthor(string Name, string? Url);

internal sealed record FeedEntry
{
    /// <summary>A tag URI.</summary>
    public required string Id { get; init; }

    public required string Url { get; init; }

    public required string Title { get; init; }

    public required string Summary { get; init; }

    /// <summary>Safe, with absolute addresses; null where this feed carries summaries only.</summary>
    public string? Html { get; init; }

    public required DateTimeOffset Published { get; init; }

    /// <summary>Not before <see cref="Published"/>.</summary>
    public required DateTimeOffset Updated { get; init; }

    /// <summary>Who made the text: the translators, else the publisher.</summary>
    public required ImmutableArray<FeedAuthor> Authors { get; init; }

    /// <summary>Who wrote the original of a translation.</summary>
    public ImmutableArray<FeedAuthor> OriginalAuthors { get; init; } = [];

    /// <summary>The category first, then the tags; no name twice.</summary>
    public required ImmutableArray<string> Categories { get; init; }

    public string? OriginalUrl { get; init; }

    public string? ImageUrl { get; init; }

    /// <summary>For an entry of many Atom feeds; null: it is written where it stands.</summary>
    public SharedXml? Shared { get; init; }

    public string? LicenceUrl { get; init; }

    /// <summary>A sentence.</summary>
    public required string Rights { get; init; }
}
