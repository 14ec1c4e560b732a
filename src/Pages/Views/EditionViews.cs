namespace StaticArchive.Pages.Views;

/// <summary>The page that offers the offline editions.</summary>
internal static class EditionViews
{
    private const long Kilobyte = 1024;

    public static EditionsView Build(
        EditionsPage page, (string Title, HeadView Head, IReadOnlyList<LinkView> Breadcrumbs) frame, SiteModel model, Words words, IReadOnlyDictionary<string, long> sizes) => new(
        frame.Title, frame.Head, frame.Breadcrumbs, words.Fill("edition_about", model.Settings.Title),
        [.. page.Editions.Select(e => new EditionView(
            words.NameOf(e.Term), model.Settings.Address.Href(e.Path), model.Plan.PathOf(e.Term) is { } path ? model.Settings.Address.Href(path) : null,
            e.Term.Entry?.Description, words.Count(e.Articles.Length), words.Fill("edition_download", Size(sizes.GetValueOrDefault(e.Path))),
            words.Date(new Content.ArticleDate(e.Modified, HasTime: false))))]);

    /// <summary>Rounded up: <c>12 KB</c>, <c>1.3 MB</c>.</summary>
    public static string Size(long bytes) => bytes < Kilobyte * Kilobyte
        ? $"{(bytes + Kilobyte - 1) / Kilobyte} KB"
        : $"{Math.Ceiling(bytes * 10m / (Kilobyte * Kilobyte)) / 10:0.0} MB";
}
