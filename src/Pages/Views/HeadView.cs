namespace StaticArchive.Pages.Views;

/// <summary>The content of <c>head</c> that differs by page.</summary>
/// <param name="Title">For <c>title</c>: the page's and the site's.</param>
/// <param name="Canonical">Absolute; null on pages that must not be indexed.</param>
/// <param name="Robots">Null: no such tag.</param>
/// <param name="Meta">Open Graph, Twitter, Dublin Core and Zotero tags, in order.</param>
/// <param name="Links">Further link elements: feeds of this page and of the site, previous and next page of a list, licence, schema declarations.</param>
/// <param name="JsonLd">The whole text of the script element; null: none.</param>
public sealed record HeadView(
    string Title, string Description, string? Canonical, string? Robots, IReadOnlyList<MetaView> Meta, IReadOnlyList<HeadLinkView> Links, FinishedHtml? JsonLd);

/// <param name="Attribute"><c>name</c> or <c>property</c>.</param>
public sealed record MetaView(string Attribute, string Name, string Content);

/// <param name="Href">Finished address.</param>
/// <param name="Type">Null: none.</param>
/// <param name="Title">Null: none.</param>
public sealed record HeadLinkView(string Rel, string Href, string? Type, string? Title);
