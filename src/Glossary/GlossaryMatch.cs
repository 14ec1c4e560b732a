namespace StaticArchive.Glossary;

/// <summary>A place where a text names a term, without the particles behind.</summary>
internal readonly record struct GlossaryMatch(int Start, int Length, TermRendering Rendering)
{
    public int End => Start + Length;
}
