namespace StaticArchive.Content;

/// <summary>One article file, read alone.</summary>
/// <param name="File">As in <see cref="Input.InputPath.Name"/>.</param>
public sealed record ParsedArticle(string File, FrontMatter Front, ArticleBody Body)
{
    /// <summary>Found when they are asked for, where nobody has found them before.</summary>
    public ArticleNames Names { get => field ??= ArticleNames.Of(File, Front); init; }
}
