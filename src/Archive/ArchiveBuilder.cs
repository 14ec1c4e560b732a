using System.Collections.Frozen;
using System.Collections.Immutable;
using StaticArchive.Config;
using StaticArchive.Content;
using StaticArchive.Diagnostics;
using StaticArchive.Text;

namespace StaticArchive.Archive;

/// <summary>
/// From articles read alone to the archive:
/// 1. names are looked up, defaults applied and rights decided, article by article;
/// 2. what must be unique is checked over all, drafts too;
/// 3. drafts, reviews, withdrawn and future articles are set apart (in a preview all but the withdrawn stay, marked);
/// 4. the rest is ordered, listed by term, and related.
/// </summary>
public static class ArchiveBuilder
{
    /// <returns>Complete where no errors were added to <paramref name="diagnostics"/>; with errors, what could be understood.</returns>
    public static NewsArchive Build(ArchiveInput input, DiagnosticBag diagnostics)
    {
        var candidates = input.Candidates is { } known ? known.Resolve(input, diagnostics) : ResolveAll(input, diagnostics);
        var byId = UniquenessChecks.Run(candidates, diagnostics);
        var published = candidates.Select(c => Shown(c, input, diagnostics)).OfType<Article>().ToList();
        published.Sort(NewestFirst);
        var articles = published.ToImmutableArray();
        var ((terms, lists), related) = InParallel.Both(
            () => Listed(articles, input), () => Related(articles, ExplicitlyRelated(candidates, byId, diagnostics), input));
        return new NewsArchive
        {
            Articles = articles,
            Withdrawn = [.. candidates.Where(IsWithdrawn).Select(c => Withdraw(c, input.Settings.TimeZone))],
            Unpublished = input.ShowUnpublished ? [] : [.. candidates.Where(c => ReasonOf(c, input) is not null).Select(SetApart)],
            UnderWay = input.Data.Claims is { } claims ? WorkUnderWay.Find(claims, candidates, input) : null,
            Pages = input.Pages,
            Uses = terms,
            Terms = lists,
            Related = related,
        };
    }

    private static ImmutableArray<Candidate> ResolveAll(ArchiveInput input, DiagnosticBag diagnostics)
    {
        var resolver = new ArticleResolver(input, diagnostics);
        return [.. InParallel.Map(input.Articles, resolver.Resolve).OfType<Candidate>()];
    }

    private static (TermUses Uses, FrozenDictionary<Taxonomy, ImmutableArray<TermListing>> Lists) Listed(ImmutableArray<Article> articles, ArchiveInput input)
    {
        var uses = input.Settings.Makes(SitePart.Terms) ? TermUses.Find(articles, input.Data.Terms, input.Glossary) : TermUses.None;
        return (uses, TermLists.Build(articles, input.Data, uses));
    }

    private static IReadOnlyDictionary<string, ImmutableArray<Article>> Related(
        ImmutableArray<Article> articles, FrozenDictionary<string, ImmutableArray<string>> named, ArchiveInput input) =>
        input.Related is { } memory ? memory.Find(articles, named, input.Settings.RelatedCount) : RelatedArticles.Find(articles, named, input.Settings.RelatedCount);

    private static int NewestFirst(Article a, Article b)
    {
        var byDay = DateOf(b).CompareTo(DateOf(a));
        var byTime = byDay != 0 ? byDay : b.Published.Instant.CompareTo(a.Published.Instant);
        return byTime != 0 ? byTime : string.CompareOrdinal(a.Slug, b.Slug);
    }

    private static DateOnly DateOf(Article article) => DateOnly.FromDateTime(article.Published.Instant.DateTime);

    /// <returns>Null where it is set apart, which is said.</returns>
    private static Article? Shown(Candidate candidate, ArchiveInput input, DiagnosticBag diagnostics)
    {
        var front = candidate.Parsed.Front;
        switch (ReasonOf(candidate, input))
        {
            case null:
                return candidate.Status == ArticleStatus.Published ? candidate.Article : null;
            case var reason when input.ShowUnpublished:
                return candidate.Article with { Unpublished = reason };
            case UnpublishedReason.Future:
                diagnostics.Add(ArchiveRules.FutureDate.At(
                    front.Date.Where,
                    $"not published yet: {candidate.Article.Published.Instant:yyyy-MM-dd HH:mm zzz} has not come"));
                return null;
            default:
                diagnostics.Add(ArchiveRules.NotPublished.At(
                    front.Status!.Where, $"left out: its status is '{candidate.Status.ToString().ToLowerInvariant()}'"));
                return null;
        }
    }

    /// <returns>Null for what is published and for what was withdrawn.</returns>
    private static UnpublishedReason? ReasonOf(Candidate candidate, ArchiveInput input) => candidate.Status switch
    {
        ArticleStatus.Draft => UnpublishedReason.Draft,
        ArticleStatus.Review => UnpublishedReason.Review,
        ArticleStatus.Published when candidate.Article.Published.Instant > input.AsOf => UnpublishedReason.Future,
        _ => null,
    };

    private static WithdrawnArticle Withdraw(Candidate candidate, SiteTimeZone zone)
    {
        var article = candidate.Article;
        var notice = candidate.Parsed.Front.Withdrawn;
        return new WithdrawnArticle
        {
            Id = article.Id,
            Slug = article.Slug,
            Published = article.Published.Instant,
            Date = notice is null ? article.Updated ?? article.Published : notice.Date with { Instant = zone.ToLocal(notice.Date.Instant) },
            Reason = notice?.Reason,
            By = notice?.By,
            Terms = [article.Category, article.Source, .. article.Tags],
            Xref = article.Xref,
            RedirectFrom = article.RedirectFrom,
            File = article.File,
        };
    }

    private static UnpublishedArticle SetApart(Candidate candidate)
    {
        var why = candidate.Status switch
        {
            ArticleStatus.Draft => "it is a draft",
            ArticleStatus.Review => "it is in review",
            _ => "its date lies in the future",
        };
        return new UnpublishedArticle(candidate.Article.Id, candidate.Article.Xref, candidate.Article.File, why);
    }

    private static bool IsWithdrawn(Candidate candidate) => candidate.Status == ArticleStatus.Withdrawn;

    private static FrozenDictionary<string, ImmutableArray<string>> ExplicitlyRelated(
        ImmutableArray<Candidate> candidates, IReadOnlyDictionary<string, Candidate> byId, DiagnosticBag diagnostics)
    {
        var naming = candidates.Where(c => !c.Parsed.Front.Related.IsEmpty).ToList();

        // An article with an error is no candidate: who names it is not to blame.
        var named = diagnostics.HasErrors ? [] : naming.SelectMany(c => c.Parsed.Front.Related);
        foreach (var related in named.Where(r => !byId.ContainsKey(r.Value)))
        {
            diagnostics.Add(FrontMatterRules.UnknownRelated.At(
                related.Where, $"no article has the id '{related.Value}'", Suggestion.For(Text.Similarity.Nearest(related.Value, byId.Keys))));
        }

        foreach (var related in naming.Where(c => !IsWithdrawn(c)).SelectMany(c => c.Parsed.Front.Related).Where(r => byId.TryGetValue(r.Value, out var c) && IsWithdrawn(c)))
        {
            diagnostics.Add(ArchiveRules.RelatedWithdrawn.At(related.Where, $"the related article '{related.Value}' was withdrawn: it is left out"));
        }

        return naming
            .DistinctBy(c => c.Article.Id)
            .ToFrozenDictionary(c => c.Article.Id, c => c.Parsed.Front.Related.Select(r => r.Value).ToImmutableArray());
    }
}
