using System.Collections.Immutable;
using StaticArchive.Config;
using StaticArchive.Diagnostics;

namespace StaticArchive.Review;

/// <summary>What a change does to the site, for those who decide about it.</summary>
public sealed record SiteReview
{
    internal IReadOnlyList<ArticleChange> Changes { get; init; } = [];

    /// <summary>Of the files that the change touches, and errors wherever they are; sorted.</summary>
    public ImmutableArray<Diagnostic> Findings { get; init; } = [];

    /// <summary>Articles that have errors now, and cannot be compared.</summary>
    public int Unread { get; init; }

    /// <summary>Articles whose whole text is published: what is said about others must not repeat it.</summary>
    public ImmutableHashSet<string> OpenFiles { get; init; } = [];

    /// <summary>Whether there was something to compare with.</summary>
    public bool IsCompared { get; init; }

    /// <summary>Nothing that a reader of the comment would want to know.</summary>
    public bool IsEmpty => Changes.Count == 0 && Findings.IsEmpty;

    /// <param name="before">Null: the site before the change cannot be read.</param>
    /// <param name="after">Null: the site with it cannot be read; the findings say why.</param>
    /// <param name="found">Of the whole site with the change.</param>
    /// <param name="touched">Names of the files that the change touches.</param>
    public static SiteReview Of(ReviewedSite? before, ReviewedSite? after, IEnumerable<Diagnostic> found, IReadOnlySet<string> touched, (DateTimeOffset AsOf, SiteSettings? Settings) rules)
    {
        IReadOnlyList<ArticleChange> changes = after is null || before is null ? [] : ArticleChange.Between(before, after);
        var own = after is null || rules.Settings is null ? [] : ReviewChecks.Find(before, after, changes, (rules.AsOf, rules.Settings.CorrectionDays));
        return new SiteReview
        {
            Changes = changes,
            IsCompared = before is not null && after is not null,
            Unread = after?.Unread.Count ?? 0,
            OpenFiles = [.. (after?.Archive.Articles ?? []).Where(a => a.Body is not null).Select(a => a.File)],
            Findings =
            [
                .. found.Where(d => d.Severity == Severity.Error || (d.Severity == Severity.Warning && touched.Contains(d.Where.File))).Concat(own)
                    .OrderByDescending(d => d.Severity).ThenBy(d => d.Where.File, StringComparer.Ordinal).ThenBy(d => d.Where.Line).ThenBy(d => d.Where.Column).ThenBy(d => d.Code, StringComparer.Ordinal),
            ],
        };
    }
}
