using System.Collections.Immutable;
using StaticArchive.Archive;
using StaticArchive.Config;

namespace StaticArchive.Pages;

/// <summary>An offline edition, decided but not written.</summary>
/// <param name="Path">Site path of its file: <c>/editions/2024-07.epub</c>.</param>
/// <param name="Term">The month or story.</param>
/// <param name="Articles">Published ones only, oldest first; at least one.</param>
/// <param name="Modified">The last change of anything in it, or of its month's withdrawn articles.</param>
public sealed record PlannedEdition(EditionKey Key, string Path, Term Term, ImmutableArray<Article> Articles, DateTimeOffset Modified)
{
    /// <summary>As in <see cref="Output.OutputFile.Origin"/>.</summary>
    public string Origin => $"the edition '{Key.Written}'";
}
