using System.Collections.Immutable;
using StaticArchive.Content;
using StaticArchive.Diagnostics;

namespace StaticArchive.Archive;

/// <summary>An address that stays, without the text that it had.</summary>
public sealed record WithdrawnArticle
{
    public required string Id { get; init; }

    public required string Slug { get; init; }

    /// <summary>In the site's zone.</summary>
    public required DateTimeOffset Published { get; init; }

    /// <summary>Of the withdrawal, in the site's zone; where its notice does not say: when the article was last touched.</summary>
    public required ArticleDate Date { get; init; }

    /// <summary>Null where the notice does not say, as for <see cref="By"/>.</summary>
    public string? Reason { get; init; }

    public string? By { get; init; }

    /// <summary>What it was listed under: its category, source and tags. Who follows those lists is told that it is gone.</summary>
    public ImmutableArray<Term> Terms { get; init; } = [];

    /// <summary>The name by which links still find it; null: it has none.</summary>
    public string? Xref { get; init; }

    public ImmutableArray<Located<string>> RedirectFrom { get; init; } = [];

    public required string File { get; init; }
}
