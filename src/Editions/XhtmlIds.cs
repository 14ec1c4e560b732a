using System.Xml;

namespace StaticArchive.Editions;

/// <summary>HTML's ids as XML allows them: Hangul stays, a digit at the start does not.</summary>
internal static class XhtmlIds
{
    public static string Of(string id) => XmlConvert.EncodeLocalName(id);
}
