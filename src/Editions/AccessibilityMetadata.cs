using System.Xml;

namespace StaticArchive.Editions;

/// <summary>For whom the book can be read, in the words of schema.org that EPUB Accessibility asks for. It says what is so, not what one would like.</summary>
internal static class AccessibilityMetadata
{
    public static void Write(XmlWriter xml, Book book)
    {
        var images = book.Images.Used.ToList();
        PackageDocument.WriteMeta(xml, "schema:accessMode", "textual");
        if (images.Count > 0)
        {
            PackageDocument.WriteMeta(xml, "schema:accessMode", "visual");
        }

        // Every image has a description, without which there is no article.
        PackageDocument.WriteMeta(xml, "schema:accessModeSufficient", "textual");
        foreach (var feature in (string[])["tableOfContents", "structuralNavigation", "readingOrder", "alternativeText"])
        {
            PackageDocument.WriteMeta(xml, "schema:accessibilityFeature", feature);
        }

        // What moves might flash; nobody has looked.
        PackageDocument.WriteMeta(xml, "schema:accessibilityHazard", images.Exists(i => i.MediaType is "image/gif" or "image/svg+xml") ? "unknown" : "none");
        PackageDocument.WriteMeta(xml, "schema:accessibilitySummary", book["edition_access"]);
    }
}
