using StaticArchive.Text;

namespace StaticArchive.Content;

/// <summary>What follows from where an article's file lies and from its front matter alone, and takes longer to find than to keep.</summary>
/// <param name="FileId">The id that the path gives; the front matter may say another.</param>
/// <param name="FileSlug">The slug that the file's name gives, perhaps empty; the front matter may say another.</param>
/// <param name="Original">The original's address as <see cref="OriginalAddress"/> spells it; null: not said.</param>
public sealed record ArticleNames(string FileId, string FileSlug, string? Original)
{
    private const string Folder = "input/articles/";

    public static ArticleNames Of(string file, FrontMatter front)
    {
        var below = file.StartsWith(Folder, StringComparison.Ordinal) ? file[Folder.Length..] : file;
        return new ArticleNames(
            Slug.From(Path.ChangeExtension(below, null)), Slug.From(FileNames.WithoutDate(Path.GetFileNameWithoutExtension(file))),
            front.Original?.Url is { } url ? OriginalAddress.Normalize(url.Value) : null);
    }
}
