namespace StaticArchive.Search;

/// <summary>What a run shows to its neighbours: in one place, as millions of neighbours are looked at.</summary>
/// <param name="Second">0: there is none.</param>
internal readonly record struct RunEdges(char First, char Second, char Last, RunTraits Traits);
