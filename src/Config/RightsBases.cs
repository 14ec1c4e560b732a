namespace StaticArchive.Config;

/// <summary>How files spell a <see cref="RightsBasis"/>.</summary>
public static class RightsBases
{
    public static WordSet<RightsBasis> All { get; } = new(
        ("own", RightsBasis.Own),
        ("licence", RightsBasis.Licence),
        ("permission", RightsBasis.Permission),
        ("public-domain", RightsBasis.PublicDomain),
        ("quotation", RightsBasis.Quotation),
        ("unknown", RightsBasis.Unknown));
}
