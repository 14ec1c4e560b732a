namespace StaticArchive.Glossary;

/// <summary>How a term is written; the best first.</summary>
internal enum RenderingKind
{
    Preferred,
    Allowed,

    /// <summary>The term itself, or another name of it in its language.</summary>
    Original,
    Forbidden,
}
