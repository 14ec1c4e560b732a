using System.Collections.Immutable;
using StaticArchive.Config;
using StaticArchive.Content;
using StaticArchive.Text;

namespace StaticArchive.Archive;

/// <summary>How far something is that may become an article.</summary>
public enum WorkStage
{
    Review,
    Draft,
    Claimed,
}

/// <summary>Something that somebody works on, so that nobody else begins it.</summary>
/// <param name="Title">The article's; of what is only claimed the original's, else its address.</param>
/// <param name="OriginalUrl">Null: not said.</param>
/// <param name="SourceName">Null: not known.</param>
/// <param name="People">Names, as written.</param>
/// <param name="Since">In the site's zone: when it was claimed, else the article's own date.</param>
/// <param name="Due">When a claim has lasted too long; null: nobody has claimed it.</param>
public sealed record WorkUnderWay(WorkStage Stage, string Title, string? OriginalUrl, string? SourceName, ImmutableArray<string> People, DateOnly Since, DateTimeOffset? Due)
{
    public required bool IsOverdue { get; init; }

    /// <summary>The first moment at which a claim has lasted longer than the settings allow.</summary>
    public static DateTimeOffset DueOf(Claim claim, int days, SiteTimeZone zone) => zone.AtLocal(claim.Since.Value.AddDays(days + 1).ToDateTime(TimeOnly.MinValue));

    /// <returns>What is nearest to being published first, then the oldest. Claims of what is published are done; articles that only wait for their day are, too.</returns>
    internal static ImmutableArray<WorkUnderWay> Find(ImmutableArray<Claim> claims, IEnumerable<Candidate> candidates, ArchiveInput input)
    {
        var byOriginal = claims.ToDictionary(c => OriginalAddress.Normalize(c.Url.Value), StringComparer.Ordinal);
        var work = new List<WorkUnderWay>();
        foreach (var candidate in candidates)
        {
            var claim = candidate.OriginalAddress is { } address && byOriginal.Remove(address, out var found) ? found : null;
            if (candidate.Status is ArticleStatus.Draft or ArticleStatus.Review)
            {
                work.Add(Of(candidate, claim, input));
            }
        }

        work.AddRange(byOriginal.Values.Select(c => Of(WorkStage.Claimed, (c.Title ?? c.Url.Value, c.Url.Value, null), [c.Translator], (c, c.Since.Value), input)));
        return [.. work.OrderBy(w => w.Stage).ThenBy(w => w.Since).ThenBy(w => w.Title, StringComparer.Ordinal)];
    }

    private static WorkUnderWay Of(Candidate candidate, Claim? claim, ArchiveInput input)
    {
        var article = candidate.Article;
        ImmutableArray<string> people = claim is not null ? [claim.Translator] : [.. article.Translators.Select(t => t.Name)];
        var since = claim?.Since.Value ?? DateOnly.FromDateTime(article.Published.Instant.DateTime);
        var stage = candidate.Status == ArticleStatus.Review ? WorkStage.Review : WorkStage.Draft;
        return Of(stage, (article.Title, article.Original?.Url?.Value, article.Source.Name), people, (claim, since), input);
    }

    private static WorkUnderWay Of(
        WorkStage stage, (string Title, string? Url, string? Source) what, ImmutableArray<string> people, (Claim? Claim, DateOnly Since) when, ArchiveInput input)
    {
        var due = when.Claim is { } claim ? DueOf(claim, input.Settings.ClaimDays, input.Settings.TimeZone) : (DateTimeOffset?)null;
        return new WorkUnderWay(stage, what.Title, what.Url, what.Source, people, when.Since, due) { IsOverdue = due <= input.AsOf };
    }
}
