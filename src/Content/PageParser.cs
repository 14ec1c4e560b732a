using StaticArchive.Config;
using StaticArchive.Diagnostics;
using StaticArchive.Input;

namespace StaticArchive.Content;

/// <summary>Reads one file of <c>input/pages</c>.</summary>
public static class PageParser
{
    public static ParseResult<ParsedPage> Parse(SourceFile file, SiteTimeZone zone)
    {
        var diagnostics = new List<Diagnostic>();
        if (FrontMatterSplitter.Split(file.Name, file.Text, diagnostics) is not { } parts)
        {
            return new ParseResult<ParsedPage>(null, [.. diagnostics]);
        }

        var front = ReadFront(new YamlText(file.Name, parts.Yaml, parts.YamlLine), zone, diagnostics);
        var body = MarkdownReader.Read(file.Name, parts.Body, parts.BodyLine, diagnostics);
        var hasErrors = front is null || diagnostics.Exists(d => d.Severity == Severity.Error);
        return new ParseResult<ParsedPage>(hasErrors ? null : front!(body), [.. diagnostics]);
    }

    /// <returns>What makes a page of its body; null where there is an error, which a diagnostic says.</returns>
    internal static Func<ArticleBody, ParsedPage>? ReadFront(YamlText yaml, SiteTimeZone zone, ICollection<Diagnostic> diagnostics)
    {
        if (YamlTreeReader.ReadMapping(yaml, YamlLimits.FrontMatter, diagnostics) is not { } mapping)
        {
            return null;
        }

        var reader = new MappingReader(mapping, PageKeys.Contract, diagnostics);
        var title = reader.Text(PageKeys.Title);
        var summary = reader.Text(PageKeys.Summary)?.Value;
        var slug = reader.SlugLike(PageKeys.Slug);
        var updated = DateReader.Read(reader.Text(PageKeys.Updated), zone, diagnostics)?.Value;
        var order = reader.Integer(PageKeys.Order);
        return title is null ? null : body => new ParsedPage(yaml.File, title, summary, slug, updated, order, body);
    }
}
