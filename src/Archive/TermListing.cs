using System.Collections.Immutable;

namespace StaticArchive.Archive;

/// <summary>A term with its articles, in the archive's order (a story's: oldest first); never empty.</summary>
public sealed record TermListing(Term Term, ImmutableArray<Article> Articles);
