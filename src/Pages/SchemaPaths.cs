using StaticArchive.Config;
using StaticArchive.Schemas;

namespace StaticArchive.Pages;

/// <summary>Site paths of the JSON Schemas. Editors elsewhere point to them: they stay.</summary>
public static class SchemaPaths
{
    /// <summary>For the host's headers.</summary>
    public const string Pattern = "/schemas/*";

    public static IEnumerable<string> All(SiteSettings settings) => settings.Makes(SitePart.Schemas) ? SchemaFiles.All.Select(Of) : [];

    internal static string Of(SchemaFile schema) => $"/schemas/{schema.Name}";
}
