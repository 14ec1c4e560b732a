using System.Collections.Immutable;
using StaticArchive.Config;

namespace StaticArchive.Archive;

/// <summary>On what ground everything stands, for the curator.</summary>
/// <param name="Sources">The most used first.</param>
/// <param name="Expiring">Those that end or have ended, the first to end first.</param>
/// <param name="Unproven">Published in full on a ground that nobody wrote the proof of.</param>
/// <param name="Unknown">Those of unknown basis.</param>
public sealed record RightsReport(
    ImmutableArray<SourceRights> Sources, ImmutableArray<Article> Expiring, ImmutableArray<Article> Unproven, ImmutableArray<Article> Unknown)
{
    public static RightsReport Of(NewsArchive archive) => new(
        [.. archive.Articles.GroupBy(a => a.Source).Select(s => new SourceRights(s.Key, s.CountBy(a => a.Rights).ToImmutableDictionary(), s.Count()))
            .OrderByDescending(s => s.Count).ThenBy(s => s.Source.Slug, StringComparer.Ordinal)],
        [.. archive.Articles.Where(a => a.Decision.Until is not null).OrderBy(a => a.Decision.Until!.Value.Instant).ThenBy(a => a.Id, StringComparer.Ordinal)],
        [.. archive.Articles.Where(a => !IsProven(a))],
        [.. archive.Articles.Where(a => a.Rights == RightsBasis.Unknown)]);

    /// <summary>A licence proves itself by its name, one's own work and a quotation need no proof.</summary>
    public static bool IsProven(Article article) => article.Rights switch
    {
        RightsBasis.Licence => article.Licence is not null,
        RightsBasis.Permission or RightsBasis.PublicDomain => article.Decision.HasEvidence,
        _ => true,
    };
}

public sealed record SourceRights(Term Source, ImmutableDictionary<RightsBasis, int> ByBasis, int Count);
