using StaticArchive.Diagnostics;
using StaticArchive.Text;

namespace StaticArchive.Config;

/// <summary>Ids and slugs as authors write them: they stand in addresses and names of files, so they are their own slug.</summary>
public static class SlugRules
{
    public static bool Check(Located<string> written, string key, ICollection<Diagnostic> diagnostics)
    {
        var slug = Slug.From(written.Value);
        if (slug == written.Value && slug.Length > 0)
        {
            return true;
        }

        var problem = written.Value.Contains('/', StringComparison.Ordinal) || written.Value.Contains('\\', StringComparison.Ordinal)
            ? "is one segment of an address, without slashes"
            : "has only lower-case letters, digits and single hyphens between them";
        diagnostics.Add(YamlRules.InvalidSlug.At(
            written.Where, $"'{key}' {problem}: '{Shown.Clip(written.Value)}'", slug.Length == 0 ? null : $"write '{Shown.Clip(slug)}'"));
        return false;
    }
}
