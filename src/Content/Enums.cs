namespace StaticArchive.Content;

/// <summary>How the Korean text was made; shown to readers.</summary>
public enum TranslationMethod
{
    Human,
    MachineEdited,
    Machine,
    Digest,
}

/// <summary>Drafts and reviews are not built; a withdrawn article keeps its address, without its text.</summary>
public enum ArticleStatus
{
    Draft,
    Review,
    Published,
    Withdrawn,
}
