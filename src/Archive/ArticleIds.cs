using StaticArchive.Content;

namespace StaticArchive.Archive;

/// <summary>The name of an article for ever: what its front matter says, else its path.</summary>
public static class ArticleIds
{
    public static string Of(ParsedArticle parsed) => parsed.Front.Id?.Value ?? parsed.Names.FileId;
}
