namespace StaticArchive.Glossary;

/// <summary>That an article uses a term, and where. All places are offsets in the HTML of its text; a length of 0 is none.</summary>
/// <param name="Entry">Index in the data file.</param>
/// <param name="Count">How often, title and summary included.</param>
/// <param name="Start">The first use that may be explained.</param>
/// <param name="Length">As the start.</param>
/// <param name="IsExplained">Whether its original name follows in parentheses anyway.</param>
/// <param name="Sentence">Around the first use.</param>
/// <param name="Within">The first use, in its sentence.</param>
internal readonly record struct GlossaryUse(int Entry, int Count, int Start = 0, int Length = 0, bool IsExplained = false, (int Start, int End) Sentence = default, (int Start, int End) Within = default);
