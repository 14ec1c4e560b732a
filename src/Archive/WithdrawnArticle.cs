namespace StaticArchive.Archive;

/// <summary>An address that stays, without the text that it had.</summary>
/// <param name="Updated">When it was last touched, in the site's zone.</param>
public sealed record WithdrawnArticle(string Id, string Slug, DateTimeOffset Published, DateTimeOffset Updated, string File);
