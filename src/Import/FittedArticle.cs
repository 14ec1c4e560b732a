using System.Collections.Immutable;
using StaticArchive.Diagnostics;

namespace StaticArchive.Import;

/// <summary>A post as a file of this archive that would not stop a build.</summary>
/// <param name="Name">As in diagnostics: <c>input/articles/2024/2024-07-20-x.md</c>.</param>
/// <param name="Diagnostics">What was guessed and what is missing, with its line in the file.</param>
public sealed record FittedArticle(string Name, string Text, ImmutableArray<ImportedImage> Images, ImmutableArray<Diagnostic> Diagnostics);
