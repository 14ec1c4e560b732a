using System.Collections.Immutable;
using StaticArchive.Diagnostics;
using StaticArchive.Text;

namespace StaticArchive.Config;

/// <summary>Reads <c>input/data/</c>.</summary>
public static class DataFilesReader
{
    private static readonly string[] Known = ["sources.yml", "topics.yml", "stories.yml", "people.yml", "terms.yml", "claims.yml", "link-checks.yml"];

    /// <param name="files">Whole files, by path from the project's root.</param>
    public static DataFiles Read(IEnumerable<YamlText> files, ICollection<Diagnostic> diagnostics)
    {
        var data = new DataFiles();
        foreach (var file in files)
        {
            data = Path.GetFileName(file.File) switch
            {
                "sources.yml" => data with { Sources = ReadList(file, DataKeys.Sources, diagnostics) },
                "stories.yml" => data with { Stories = ReadList(file, DataKeys.Stories, diagnostics) },
                "people.yml" => data with { People = ReadList(file, DataKeys.People, diagnostics) },
                "terms.yml" => data with { Terms = GlossaryEntries.Read(Mappings(file, GlossaryKeys.Terms, YamlLimits.Data, diagnostics), diagnostics) },
                "claims.yml" => data with { Claims = ClaimEntries.Read(Mappings(file, DataKeys.Claims, YamlLimits.Data, diagnostics), diagnostics) },
                "link-checks.yml" => data with { LinkChecks = LinkChecks.Read(Mappings(file, DataKeys.LinkChecks, YamlLimits.LinkChecks, diagnostics), diagnostics) },
                "topics.yml" => ReadTopics(file, data, diagnostics),
                var name => ReportUnknown(file, name, data, diagnostics),
            };
        }

        return data;
    }

    private static DataFiles ReadTopics(YamlText file, DataFiles data, ICollection<Diagnostic> diagnostics)
    {
        if (YamlTreeReader.ReadMapping(file, YamlLimits.Data, diagnostics) is not { } mapping)
        {
            return data;
        }

        var reader = new MappingReader(mapping, DataKeys.Topics, diagnostics);
        return data with
        {
            Categories = TermEntries.Read(reader.Mappings(DataKeys.Categories), DataKeys.Categories.Fields!, diagnostics),
            Tags = TermEntries.Read(reader.Mappings(DataKeys.Tags), DataKeys.Tags.Fields!, diagnostics),
        };
    }

    private static ImmutableArray<TermEntry> ReadList(YamlText file, KeySpec kind, ICollection<Diagnostic> diagnostics) =>
        TermEntries.Read(Mappings(file, kind, YamlLimits.Data, diagnostics), kind.Fields!, diagnostics);

    /// <summary>The entries of a file that is one list.</summary>
    private static IEnumerable<MappingReader> Mappings(YamlText file, KeySpec kind, YamlLimits limits, ICollection<Diagnostic> diagnostics)
    {
        var root = YamlTreeReader.Read(file, limits, diagnostics);
        if (root is null or YamlMapping { Entries.IsEmpty: true })
        {
            return [];
        }

        if (root is not YamlSequence list)
        {
            diagnostics.Add(YamlRules.WrongType.At(root.Where, $"a list is expected here, not {root.Kind}", "begin every entry with '- '"));
            return [];
        }

        // Read as if the list stood under a key, so that lists are checked in one place.
        var key = new YamlEntry(new YamlScalar(kind.Name, true, root.Where), list);
        var reader = new MappingReader(new YamlMapping([key], root.Where), new Contract(Path.GetFileName(file.File), kind), diagnostics);
        return list.Items.IsEmpty ? [] : reader.Mappings(kind);
    }

    private static DataFiles ReportUnknown(YamlText file, string name, DataFiles data, ICollection<Diagnostic> diagnostics)
    {
        var nearest = Similarity.Nearest(name, Known);
        var known = $"the data files are {Shown.List(Known)}";
        diagnostics.Add(ConfigRules.UnknownDataFile.At(
            new SourceLocation(file.File), $"nobody reads the data file '{Shown.Clip(name)}'", nearest is null ? known : $"did you mean '{nearest}'? {known}"));
        return data;
    }
}
