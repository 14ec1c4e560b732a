namespace StaticArchive.Review;

internal enum ChangeKind
{
    Added,
    Changed,
    Renamed,
    Withdrawn,
    Removed,
}

/// <summary>What happens to one article; at least one side is there.</summary>
internal sealed record ArticleChange(ReviewedArticle? Before, ReviewedArticle? After)
{
    /// <summary>What a notice of a withdrawal says, too.</summary>
    private static readonly string[] Public = ["id", "status", "withdrawn", "redirect_from"];

    public ReviewedArticle Shown => After ?? Before!;

    /// <summary>Whoever takes a file away may have been asked to: its title is then nobody's to repeat.</summary>
    public string Title => After?.Title ?? Before!.Id;

    public ChangeKind Kind => (Before, After) switch
    {
        (null, _) => ChangeKind.Added,
        (_, null) => ChangeKind.Removed,
        ({ Article: not null }, { Article: null }) => ChangeKind.Withdrawn,
        _ when Before.File != After.File || Before.Path != After.Path => ChangeKind.Renamed,
        _ => ChangeKind.Changed,
    };

    public bool ChangesText => Before?.Parsed.Body.PlainText != After?.Parsed.Body.PlainText;

    /// <summary>Whether the text of both sides may be shown.</summary>
    public bool ShowsText => (Before?.ShowsText ?? true) && (After?.ShowsText ?? true);

    /// <summary>Metadata with other values, in the order of the contract; without what is withheld on one of the sides.</summary>
    public IEnumerable<(string Key, string Before, string After)> Fields() =>
        MetadataFields.All
            .Select(f => (f.Key, Before: Before is null ? "" : f.ValueOf(Before.Parsed.Front), After: After is null ? "" : f.ValueOf(After.Parsed.Front)))
            .Where(f => f.Before != f.After && MayShow(f.Key));

    private bool MayShow(string key) =>
        Before is { Article: null } || After is { Article: null } ? Public.Contains(key) : ShowsText || key != "image";

    /// <returns>Sorted by file; articles that are the same on both sides are left out.</returns>
    public static IReadOnlyList<ArticleChange> Between(ReviewedSite? before, ReviewedSite after)
    {
        var old = before is null ? [] : ReviewedArticle.All(before);
        var fresh = ReviewedArticle.All(after);
        var added = fresh.Values.Where(a => !old.ContainsKey(a.Id)).ToList();
        var removed = old.Values.Where(a => !fresh.ContainsKey(a.Id) && !after.Unread.Contains(a.File)).ToList();
        var moved = Moved(removed, added);
        return
        [
            .. fresh.Values.Where(a => old.ContainsKey(a.Id)).Select(a => new ArticleChange(old[a.Id], a)).Where(c => c.Differs())
                .Concat(added.Select(a => new ArticleChange(moved.GetValueOrDefault(a), a)))
                .Concat(removed.Except(moved.Values).Select(b => new ArticleChange(b, null)))
                .OrderBy(c => c.Shown.File, StringComparer.Ordinal),
        ];
    }

    /// <summary>A file that was renamed and had no <c>id</c> of its own has another one now: it is known by its text, or by its title and original.</summary>
    private static Dictionary<ReviewedArticle, ReviewedArticle> Moved(List<ReviewedArticle> removed, List<ReviewedArticle> added)
    {
        var left = new List<ReviewedArticle>(removed);
        var moved = new Dictionary<ReviewedArticle, ReviewedArticle>(ReferenceEqualityComparer.Instance);
        foreach (var article in added)
        {
            if (left.Find(r => IsSame(r, article)) is { } before)
            {
                left.Remove(before);
                moved[article] = before;
            }
        }

        return moved;
    }

    private static bool IsSame(ReviewedArticle one, ReviewedArticle other) =>
        (one.Parsed.Body.PlainText.Length > 0 && one.Parsed.Body.PlainText == other.Parsed.Body.PlainText)
        || (one.Parsed.Front.Title.Value == other.Parsed.Front.Title.Value && one.Parsed.Front.Original?.Url?.Value == other.Parsed.Front.Original?.Url?.Value);

    private bool Differs() =>
        Before!.File != After!.File || Before.Path != After.Path || Before.Article is null != After.Article is null
        || Before.Parsed.Body.Html.Hash != After.Parsed.Body.Html.Hash || MetadataFields.All.Any(f => f.ValueOf(Before.Parsed.Front) != f.ValueOf(After.Parsed.Front));
}
