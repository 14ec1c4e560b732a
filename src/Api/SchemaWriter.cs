using StaticArchive.Config;
using StaticArchive.Output;
using StaticArchive.Pages;
using StaticArchive.Schemas;

namespace StaticArchive.Api;

/// <summary>The JSON Schemas, each under its address on this site.</summary>
public static class SchemaWriter
{
    public static IEnumerable<OutputFile> WriteAll(SiteModel model) =>
        from schema in model.Settings.Makes(SitePart.Schemas) ? SchemaFiles.All : []
        let path = SchemaPaths.Of(schema)
        select new OutputFile(path[1..], schema.Write(model.Settings.Address.Absolute(path)), "the schemas");
}
