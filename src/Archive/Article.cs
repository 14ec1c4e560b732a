using System.Collections.Immutable;
using StaticArchive.Config;
using StaticArchive.Content;

namespace StaticArchive.Archive;

/// <summary>An article of the archive: names looked up, defaults applied, rights decided.</summary>
public sealed record Article
{
    /// <summary>Unique, stable: feed ids and citations are made of it.</summary>
    public required string Id { get; init; }

    /// <summary>Unique within its year.</summary>
    public required string Slug { get; init; }

    public required string Title { get; init; }

    /// <summary>Plain, never empty.</summary>
    public required string Summary { get; init; }

    /// <summary>In the site's zone.</summary>
    public required ArticleDate Published { get; init; }

    /// <summary>In the site's zone; the latest of <c>updated</c> and the corrections; null where nothing came after publication.</summary>
    public ArticleDate? Updated { get; init; }

    public required Term Source { get; init; }

    public required Term Category { get; init; }

    public ImmutableArray<Term> Tags { get; init; } = [];

    public OriginalWork? Original { get; init; }

    /// <summary>What the last visit to the original's address found; null where there was none.</summary>
    public LinkCheck? OriginalCheck { get; init; }

    /// <summary>Of the original.</summary>
    public ImmutableArray<Term> Authors { get; init; } = [];

    public ImmutableArray<Term> Translators { get; init; } = [];

    /// <summary>Names.</summary>
    public ImmutableArray<string> Reviewers { get; init; } = [];

    public TranslationMethod? Method { get; init; }

    public required RightsBasis Rights { get; init; }

    /// <summary>How <see cref="Rights"/> came about; for the curator, not for readers.</summary>
    public RightsDecision Decision { get; init; } = new(RightsBasis.Unknown, RightsOrigin.Settings, null, false);

    /// <summary>SPDX or Creative Commons id; null where the basis is no licence.</summary>
    public string? Licence { get; init; }

    public ImmutableArray<Correction> Corrections { get; init; } = [];

    public ArticleImage? Image { get; init; }

    public Term? Story { get; init; }

    /// <summary>The text that may be published; null where rights withhold it. Nothing downstream sees a text that is withheld.</summary>
    public ArticleBody? Body { get; init; }

    /// <summary>
    /// What may be quoted where <see cref="Body"/> is withheld: marked by the author, together within the settings' limit.
    /// Plain, paragraphs separated by a line feed; empty where the whole text is published.
    /// </summary>
    public ImmutableArray<string> Quotations { get; init; } = [];

    /// <summary>Minutes, at least 1; 0 where there is no text.</summary>
    public int ReadingMinutes { get; init; }

    /// <summary>As in <see cref="Input.InputPath.Name"/>.</summary>
    public required string File { get; init; }

    public ImmutableArray<Diagnostics.Located<string>> RedirectFrom { get; init; } = [];

    public string? Xref { get; init; }

    /// <summary>Null: it is published. Only a preview has articles that are not.</summary>
    public UnpublishedReason? Unpublished { get; init; }

    /// <summary>
    /// Whether it puts an original into another language; else it is the archive's own text, however much it owes to an original. Where nobody said how it was made,
    /// only a text of somebody else's with a known original is taken for a translation: nobody is to be named as the author of what they did not write.
    /// </summary>
    public bool IsTranslation => Method is { } method ? method != TranslationMethod.Digest : Rights != RightsBasis.Own && Original is not null;

    /// <summary>The last change: <see cref="Updated"/> or else <see cref="Published"/>.</summary>
    public DateTimeOffset LastChange => (Updated ?? Published).Instant;
}
