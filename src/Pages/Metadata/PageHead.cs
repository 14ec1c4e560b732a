namespace StaticArchive.Pages.Metadata;

/// <summary>What the parts of one page's head have in common.</summary>
/// <param name="Title">The heading, without the site's name.</param>
/// <param name="Description">Finished.</param>
/// <param name="Canonical">Absolute; null on pages that are not indexed.</param>
internal sealed record PageHead(PlannedPage Page, string Title, string Description, string? Canonical)
{
    /// <summary>The page's absolute address; only indexed pages are asked.</summary>
    public string Url => Canonical ?? throw new InvalidOperationException($"{Page.Path} has no canonical address");
}
