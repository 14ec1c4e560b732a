using System.Collections.Frozen;
using StaticArchive.Diagnostics;
using StaticArchive.Text;

namespace StaticArchive.Rendering;

/// <summary>Which templates a template includes, directly and through others.</summary>
internal static class IncludeGraph
{
    public static void ReportCycles(FrozenDictionary<string, CompiledTemplate> layouts, FrozenDictionary<string, CompiledTemplate> partials, DiagnosticBag diagnostics)
    {
        var finished = new HashSet<CompiledTemplate>(ReferenceEqualityComparer.Instance);
        foreach (var template in layouts.Values.Concat(partials.Values).OrderBy(t => t.File, StringComparer.Ordinal))
        {
            Visit(template, [], new Search(partials, finished, diagnostics));
        }
    }

    /// <summary>Of the layout's file and those of all partials that it can include, with <paramref name="values"/>; and whether one of them may show <see cref="SiteCounts"/>.</summary>
    public static LayoutTraits TraitsOf(CompiledTemplate layout, FrozenDictionary<string, CompiledTemplate> partials, ContentHash values)
    {
        var found = new SortedDictionary<string, CompiledTemplate>(StringComparer.Ordinal);
        Collect(layout, partials, found);
        return new LayoutTraits(ContentHash.Of(values + string.Concat(found.Values.Select(t => $"\n{t.File} {t.Hash}"))), found.Values.Any(t => t.ShowsSiteCounts));
    }

    private static void Collect(CompiledTemplate template, FrozenDictionary<string, CompiledTemplate> partials, SortedDictionary<string, CompiledTemplate> found)
    {
        if (!found.TryAdd(template.File, template))
        {
            return;
        }

        var included = template.IncludesAny ? partials.Values : template.Includes.Select(i => partials.GetValueOrDefault(i.Name)).OfType<CompiledTemplate>();
        foreach (var partial in included)
        {
            Collect(partial, partials, found);
        }
    }

    private static void Visit(CompiledTemplate template, List<CompiledTemplate> path, Search search)
    {
        if (search.Finished.Contains(template))
        {
            return;
        }

        path.Add(template);
        foreach (var include in template.Includes)
        {
            if (search.Partials.GetValueOrDefault(include.Name) is not { } partial)
            {
                continue;
            }

            var start = path.IndexOf(partial);
            if (start < 0)
            {
                Visit(partial, path, search);
                continue;
            }

            var cycle = string.Join(" → ", path.Skip(start).Append(partial).Select(t => $"'{t.Name}'"));
            search.Diagnostics.Add(RenderingRules.IncludeCycle.At(TemplatePlaces.Of(include.Span), $"partials include each other without end: {cycle}"));
        }

        path.RemoveAt(path.Count - 1);
        search.Finished.Add(template);
    }

    private sealed record Search(FrozenDictionary<string, CompiledTemplate> Partials, HashSet<CompiledTemplate> Finished, DiagnosticBag Diagnostics);
}
