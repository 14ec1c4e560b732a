namespace StaticArchive.Diagnostics;

/// <summary>A value with the place where its author wrote it, carried until the last check that may refuse it.</summary>
public sealed record Located<T>(T Value, SourceLocation Where);
