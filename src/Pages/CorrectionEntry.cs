using System.Collections.Immutable;
using StaticArchive.Archive;
using StaticArchive.Content;

namespace StaticArchive.Pages;

/// <summary>A line of the corrections log: something was put right, or taken down. Exactly one of the two articles is there.</summary>
/// <param name="Number">Zero-based, among those of its article.</param>
public sealed record CorrectionEntry(ArticleDate Date, Article? Article, WithdrawnArticle? Withdrawn, int Number)
{
    /// <summary>Of the article, as the file's author wrote it.</summary>
    public string Id => Article?.Id ?? Withdrawn!.Id;

    /// <summary>What was put right, or why it was taken down; null where a withdrawal gives no reason.</summary>
    public string? Note => Article is null ? Withdrawn!.Reason : Article.Corrections[Number].Note;

    /// <returns>The newest first.</returns>
    public static ImmutableArray<CorrectionEntry> Of(NewsArchive archive) =>
    [
        .. archive.Articles.Where(a => !a.Corrections.IsEmpty).SelectMany(a => a.Corrections.Select((c, i) => new CorrectionEntry(c.Date, a, null, i)))
            .Concat(archive.Withdrawn.Select(w => new CorrectionEntry(w.Date, null, w, 0)))
            .OrderByDescending(e => e.Date.Instant).ThenBy(e => e.Id, StringComparer.Ordinal).ThenByDescending(e => e.Number),
    ];
}
