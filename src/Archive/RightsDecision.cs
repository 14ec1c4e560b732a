using StaticArchive.Config;
using StaticArchive.Content;

namespace StaticArchive.Archive;

/// <summary>Who said on what ground an article is published.</summary>
public enum RightsOrigin
{
    Article,
    Source,
    Settings,
}

/// <param name="Stated">The basis as stated; the one that holds is another where it has run out.</param>
/// <param name="Until">The last day, in the site's zone; null: without end.</param>
/// <param name="HasEvidence">Whether somebody wrote down what proves it. What that is, stays in the file.</param>
public sealed record RightsDecision(RightsBasis Stated, RightsOrigin Origin, ArticleDate? Until, bool HasEvidence);
