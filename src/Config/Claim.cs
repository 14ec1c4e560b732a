using StaticArchive.Diagnostics;

namespace StaticArchive.Config;

/// <summary>Somebody has begun to translate an original, so that nobody else does.</summary>
/// <param name="Title">Of the original; null: not said.</param>
/// <param name="Translator">As written: a name, or one of the people's in the data file.</param>
public sealed record Claim(Located<string> Url, string? Title, string Translator, Located<DateOnly> Since);
