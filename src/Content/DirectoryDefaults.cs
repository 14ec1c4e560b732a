using System.Collections.Immutable;
using StaticArchive.Config;
using StaticArchive.Diagnostics;
using StaticArchive.Input;

namespace StaticArchive.Content;

/// <summary>What <c>_directory.yml</c> files say of the articles below them.</summary>
public sealed class DirectoryDefaults
{
    private readonly Dictionary<string, FolderDefaults> _byFolder = new(StringComparer.Ordinal);

    private DirectoryDefaults()
    {
    }

    public static DirectoryDefaults None { get; } = new();

    public static DirectoryDefaults Read(ImmutableArray<InputPath> files, DiagnosticBag diagnostics)
    {
        var found = new List<Diagnostic>();
        var texts = new List<YamlText>(files.Length);
        foreach (var path in files)
        {
            var (file, problem) = SourceReader.Read(path);
            if (problem is not null)
            {
                found.Add(problem);
            }

            if (file is not null)
            {
                texts.Add(new YamlText(file.Name, file.Text));
            }
        }

        var defaults = Read(texts, found);
        diagnostics.AddRange(found);
        return defaults;
    }

    /// <param name="files">Whole files, named as in <see cref="InputPath.Name"/>, in any order.</param>
    public static DirectoryDefaults Read(IEnumerable<YamlText> files, ICollection<Diagnostic> diagnostics)
    {
        var defaults = new DirectoryDefaults();

        // A folder sorts before those inside it.
        foreach (var file in files.OrderBy(f => FolderOf(f.File).ToString(), StringComparer.Ordinal))
        {
            if (YamlTreeReader.ReadMapping(file, YamlLimits.FrontMatter, diagnostics) is { } mapping)
            {
                DirectoryChecks.Run(mapping, diagnostics);
                defaults._byFolder[FolderOf(file.File).ToString()] = defaults.For(FolderOf(file.File)).Below(Of(mapping));
            }
        }

        return defaults;
    }

    /// <param name="file">An article, as in <see cref="InputPath.Name"/>.</param>
    public FolderDefaults For(ReadOnlySpan<char> file)
    {
        var lookup = _byFolder.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var folder = FolderOf(file); !folder.IsEmpty && _byFolder.Count > 0; folder = FolderOf(folder))
        {
            if (lookup.TryGetValue(folder, out var defaults))
            {
                return defaults;
            }
        }

        return FolderDefaults.None;
    }

    private static FolderDefaults Of(YamlMapping mapping)
    {
        var contract = ArticleKeys.DirectoryContract;
        var original = contract.IndexOf(ArticleKeys.DirectoryOriginal);
        var entries = mapping.Entries.RemoveAll(e => contract.IndexOf(e.Key.Value) is var i && (i < 0 || i == original));
        var ofOriginal = mapping.Entries.FirstOrDefault(e => contract.IndexOf(e.Key.Value) == original)?.Value as YamlMapping;
        return new FolderDefaults(entries, ofOriginal?.Entries ?? []);
    }

    private static ReadOnlySpan<char> FolderOf(ReadOnlySpan<char> path) => path.LastIndexOf('/') is >= 0 and var slash ? path[..slash] : default;
}
