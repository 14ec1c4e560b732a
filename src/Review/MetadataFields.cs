using System.Collections.Immutable;
using System.Globalization;
using StaticArchive.Config;
using StaticArchive.Content;
using StaticArchive.Diagnostics;

namespace StaticArchive.Review;

/// <summary>Every key of the article's contract, with its value as one line; empty where it is not given.</summary>
internal sealed record MetadataField(string Key, Func<FrontMatter, string> ValueOf);

internal static class MetadataFields
{
    public static IReadOnlyList<MetadataField> All { get; } =
    [
        new("title", f => f.Title.Value),
        new("date", f => Text(f.Date.Value)),
        new("source", f => f.Source.Value),
        new("category", f => f.Category.Value),
        new("id", f => f.Id?.Value ?? ""),
        new("summary", f => f.Summary?.Value ?? ""),
        new("updated", f => Text(f.Updated?.Value)),
        new("tags", f => Text(f.Tags)),
        new("original", f => f.Original is { } o ? Join(o.Title, o.Url?.Value, Text(o.Date), Text(o.Authors), o.Language, o.Archive) : ""),
        new("translators", f => Text(f.Translators)),
        new("reviewers", f => Text(f.Reviewers)),
        new("method", f => f.Method is { } method ? ArticleWords.Methods.WordOf(method) : ""),
        // What proves a right stays in the file: that there is something is enough here.
        new("rights", f => f.Rights is { } r ? Join(RightsBases.All.WordOf(r.Basis.Value), r.Licence, r.Evidence is null ? null : "evidence", Text(r.Until)) : ""),
        new("status", f => f.Status is { } status ? ArticleWords.Statuses.WordOf(status.Value) : ""),
        new("withdrawn", f => f.Withdrawn is { } w ? Join(Text(w.Date), w.Reason, w.By) : ""),
        new("corrections", f => string.Join("; ", f.Corrections.Select(c => $"{Text(c.Date)} {c.Note}"))),
        new("slug", f => f.Slug?.Value ?? ""),
        new("redirect_from", f => Text(f.RedirectFrom)),
        new("xref", f => f.Xref?.Value ?? ""),
        new("image", f => f.Image is { } image ? Join(image.Source.Value, image.Alt, image.Credit) : ""),
        new("related", f => Text(f.Related)),
        new("story", f => f.Story?.Value ?? ""),
    ];

    private static string Text(ArticleDate? date) =>
        date is { } value ? value.Instant.ToString(value.HasTime ? "yyyy-MM-dd HH:mm zzz" : "yyyy-MM-dd", CultureInfo.InvariantCulture) : "";

    private static string Text(ImmutableArray<Located<string>> values) => string.Join(", ", values.Select(v => v.Value));

    private static string Join(params string?[] values) => string.Join(" · ", values.Where(v => !string.IsNullOrEmpty(v)));
}
