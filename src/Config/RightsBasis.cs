namespace StaticArchive.Config;

/// <summary>On what ground a text is published. The first four publish the full text, the last two only title, summary and metadata.</summary>
public enum RightsBasis
{
    Own,
    Licence,
    Permission,
    PublicDomain,
    Quotation,
    Unknown,
}
