namespace StaticArchive.Config;

/// <summary>The words for <see cref="GlossaryKind"/>.</summary>
public static class GlossaryKinds
{
    public static readonly WordSet<GlossaryKind> All = new(
        ("company", GlossaryKind.Company), ("person", GlossaryKind.Person), ("product", GlossaryKind.Product), ("concept", GlossaryKind.Concept));
}
