namespace StaticArchive.Archive;

/// <summary>An article that is there but not on the site yet: for links to it, which want a better message than that it is missing.</summary>
/// <param name="Xref">Null: it has none.</param>
/// <param name="Why">English, a few words: <c>it is a draft</c>.</param>
public sealed record UnpublishedArticle(string Id, string? Xref, string File, string Why);
