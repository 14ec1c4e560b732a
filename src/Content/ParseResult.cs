using System.Collections.Immutable;
using StaticArchive.Diagnostics;

namespace StaticArchive.Content;

/// <summary>What reading one file gave: its diagnostics travel with it, so that a remembered result repeats them.</summary>
/// <param name="Value">Null exactly where the diagnostics have an error.</param>
public sealed record ParseResult<T>(T? Value, ImmutableArray<Diagnostic> Diagnostics)
    where T : class;
