namespace StaticArchive.Content;

/// <summary>A date of the front matter: an instant, and whether its author gave a time of day.</summary>
/// <param name="Instant">In the zone it was written in, or the site's; midnight where no time was given.</param>
public readonly record struct ArticleDate(DateTimeOffset Instant, bool HasTime);
