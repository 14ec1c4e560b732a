using StaticArchive.Content;
using StaticArchive.Text;

namespace StaticArchive.Archive;

/// <summary>The name of an article for ever: what its front matter says, else its path.</summary>
public static class ArticleIds
{
    private const string Folder = "input/articles/";

    public static string Of(ParsedArticle parsed) => parsed.Front.Id?.Value ?? OfFile(parsed.File);

    private static string OfFile(string file)
    {
        var below = file.StartsWith(Folder, StringComparison.Ordinal) ? file[Folder.Length..] : file;
        return Slug.From(Path.ChangeExtension(below, null));
    }
}
