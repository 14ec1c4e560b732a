using StaticArchive.Diagnostics;

namespace StaticArchive.Content;

/// <summary>One file of <c>input/pages</c>. Its front matter: <c>title</c>, <c>summary</c>, <c>slug</c>, <c>updated</c>, <c>order</c> (its place in the menu; none: not in the menu).</summary>
/// <param name="File">As in <see cref="Input.InputPath.Name"/>.</param>
public sealed record ParsedPage(
    string File, Located<string> Title, string? Summary, Located<string>? Slug, ArticleDate? Updated, int? Order, ArticleBody Body);
