using System.Collections.Frozen;
using System.Text;
using Scriban;
using StaticArchive.Diagnostics;
using StaticArchive.Input;
using StaticArchive.Text;

namespace StaticArchive.Rendering;

/// <summary>
/// Reads a theme's templates:
/// 1. each is parsed and checked alone (syntax, names of partials and assets, quotation marks around attributes), and its white space is tidied;
/// 2. all together are checked (cycles, layouts that are missing);
/// 3. each layout gets the hash of all that it depends on.
/// </summary>
public static class ThemeCompiler
{
    /// <param name="requiredLayouts">Names of the layouts that the site's pages need.</param>
    /// <returns>Null where there are errors.</returns>
    public static Theme? Compile(ThemeSources sources, IEnumerable<string> requiredLayouts, DiagnosticBag diagnostics)
    {
        var partialNames = sources.Partials.Select(NameOf).ToFrozenSet(StringComparer.Ordinal);
        var checks = new TemplateChecks(partialNames, sources.Values.AssetHrefs, diagnostics);
        var layouts = CompileAll(sources.Layouts, checks, diagnostics);
        var partials = CompileAll(sources.Partials, checks, diagnostics);
        foreach (var layout in requiredLayouts.Distinct().Order(StringComparer.Ordinal).Where(l => sources.Layouts.All(f => NameOf(f) != l)))
        {
            diagnostics.Add(RenderingRules.MissingLayout.At(new SourceLocation($"theme/layouts/{layout}.html"), $"the layout '{layout}' is missing"));
        }

        IncludeGraph.ReportCycles(layouts, partials, diagnostics);
        if (diagnostics.HasErrors)
        {
            return null;
        }

        var selfContained = SelfContained.Find(partials, ThemeFunctions.Names);
        partials = partials.Values.Select(p => p with { IsSelfContained = selfContained.Contains(p.Name) }).ToFrozenDictionary(p => p.Name, StringComparer.Ordinal);
        var values = HashOf(sources.Values);
        return new Theme(layouts, partials, sources.Values, layouts.Values.ToFrozenDictionary(l => l.Name, l => IncludeGraph.TraitsOf(l, partials, values), StringComparer.Ordinal));
    }

    private static FrozenDictionary<string, CompiledTemplate> CompileAll(IReadOnlyList<SourceFile> files, TemplateChecks checks, DiagnosticBag diagnostics) =>
        files.Select(f => Compile(f, checks, diagnostics)).OfType<CompiledTemplate>().ToFrozenDictionary(t => t.Name, StringComparer.Ordinal);

    private static CompiledTemplate? Compile(SourceFile file, TemplateChecks checks, DiagnosticBag diagnostics)
    {
        var template = Template.Parse(file.Text, file.Name);
        foreach (var message in template.Messages)
        {
            diagnostics.Add(RenderingRules.Syntax.At(TemplatePlaces.Of(message.Span), TemplatePlaces.Message(message.Message)));
        }

        if (template.HasErrors || template.Page is not { } page)
        {
            return null;
        }

        var (includes, includesAny) = checks.Run(page);
        QuotedAttributes.Check(page, file.Text, file.Name, diagnostics);
        TemplateWhitespace.Tidy(page, file.Text, isPartial: file.Name.StartsWith("theme/partials/", StringComparison.Ordinal));
        return new CompiledTemplate(NameOf(file), file.Name, page, file.Hash, includes, includesAny);
    }

    /// <summary><c>theme/partials/icons/feed.html</c>: <c>icons/feed</c>.</summary>
    private static string NameOf(SourceFile file) => Path.ChangeExtension(file.Name.Split('/', 3)[^1], null);

    private static ContentHash HashOf(ThemeValues values)
    {
        var all = new StringBuilder();
        foreach (var (key, value) in values.Words.Concat(values.AssetHrefs).OrderBy(p => p.Key, StringComparer.Ordinal).ThenBy(p => p.Value, StringComparer.Ordinal))
        {
            all.Append(key).Append('\0').Append(value).Append('\0');
        }

        return ContentHash.Of(all.ToString());
    }
}
