namespace StaticArchive.Config;

/// <summary>What a term of the glossary names.</summary>
public enum GlossaryKind
{
    Company,
    Person,
    Product,
    Concept,
}
