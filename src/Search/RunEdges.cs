namespace StaticArchive.Search;

/// <summary>What a run shows to its neighbours: in one place, as millions of neighbours are looked at.</summary>
internal readonly record struct RunEdges(char First, char Last, RunTraits Traits);
