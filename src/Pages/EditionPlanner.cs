using System.Collections.Immutable;
using StaticArchive.Archive;
using StaticArchive.Config;
using StaticArchive.Diagnostics;

namespace StaticArchive.Pages;

/// <summary>Decides which articles stand in which offline edition.</summary>
internal static class EditionPlanner
{
    /// <returns>Without those that would be empty: a withdrawal must not wait for the settings.</returns>
    public static ImmutableArray<PlannedEdition> Plan(NewsArchive archive, SiteSettings settings, DiagnosticBag diagnostics)
    {
        var editions = ImmutableArray.CreateBuilder<PlannedEdition>();
        foreach (var key in settings.Editions)
        {
            if (Plan(key, archive) is { } edition)
            {
                editions.Add(edition);
            }
            else
            {
                diagnostics.Add(PageRules.EmptyEdition.At(key.Where, $"no published article belongs to '{key.Written}': there is no such edition"));
            }
        }

        return editions.DrainToImmutable();
    }

    public static IEnumerable<PlannedPage> PagesOf(ImmutableArray<PlannedEdition> editions) =>
        editions.IsEmpty ? [] : [new EditionsPage(Permalinks.Editions, editions, editions.Max(e => e.Modified))];

    /// <summary>A file that lies on somebody's disk is never one of a preview's: drafts stay out of it there, too.</summary>
    private static PlannedEdition? Plan(EditionKey key, NewsArchive archive)
    {
        var listing = archive.Terms[key.IsStory ? Taxonomy.Story : Taxonomy.Month].FirstOrDefault(l => l.Term.Slug == key.Slug);
        ImmutableArray<Article> articles =
        [
            .. (listing?.Articles ?? []).Where(a => a.Unpublished is null).OrderBy(a => a.Published.Instant).ThenBy(a => a.Slug, StringComparer.Ordinal),
        ];
        return articles.IsEmpty ? null : new PlannedEdition(key, Permalinks.Edition(key), listing!.Term, articles, LastChange(key, articles, archive));
    }

    private static DateTimeOffset LastChange(EditionKey key, ImmutableArray<Article> articles, NewsArchive archive) =>
        articles.Select(a => a.LastChange)
            .Concat(archive.Withdrawn.Where(w => !key.IsStory && w.Published.ToString("yyyy-MM") == key.Slug).Select(w => w.Date.Instant))
            .Max();
}
