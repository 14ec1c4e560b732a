using StaticArchive.Config;
using StaticArchive.Diagnostics;
using StaticArchive.Input;

namespace StaticArchive.Content;

/// <summary>Reads one article: its front matter with its folder's defaults, and its text.</summary>
public static class ArticleParser
{
    public static ParseResult<ParsedArticle> Parse(SourceFile file, DirectoryDefaults defaults, SiteTimeZone zone)
    {
        var diagnostics = new List<Diagnostic>();
        if (FrontMatterSplitter.Split(file.Name, file.Text, diagnostics) is not { } parts)
        {
            return new ParseResult<ParsedArticle>(null, [.. diagnostics]);
        }

        var front = FrontMatterReader.Read(file.Name, new YamlText(file.Name, parts.Yaml, parts.YamlLine), defaults.For(file.Name), zone, diagnostics);
        var body = MarkdownReader.Read(file.Name, parts.Body, parts.BodyLine, diagnostics);
        var hasErrors = front is null || diagnostics.Exists(d => d.Severity == Severity.Error);
        return new ParseResult<ParsedArticle>(hasErrors ? null : new ParsedArticle(file.Name, front!, body), [.. diagnostics]);
    }
}
