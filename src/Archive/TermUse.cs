using StaticArchive.Glossary;

namespace StaticArchive.Archive;

/// <summary>Where an article uses a term.</summary>
/// <param name="Number">Of the article: its place among all of the archive.</param>
internal readonly record struct TermUse(int Number, GlossaryUse Use);
