namespace StaticArchive.Archive;

/// <summary>The ways in which articles are listed together.</summary>
public enum Taxonomy
{
    Category,
    Tag,
    Source,

    /// <summary>Author of an original.</summary>
    Author,
    Translator,
    Story,
    Year,
    Month,

    /// <summary>Terms that the articles use, by the glossary.</summary>
    Glossary,
}
