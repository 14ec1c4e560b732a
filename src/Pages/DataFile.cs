using System.Collections.Immutable;

namespace StaticArchive.Pages;

/// <summary>A file that holds the archive as data.</summary>
/// <param name="Path">Site path.</param>
/// <param name="MediaType">Without parameters.</param>
/// <param name="Word">What is in it, by its word in the theme.</param>
internal sealed record DataFile(string Path, string MediaType, string Word)
{
    public static ImmutableArray<DataFile> All { get; } =
    [
        new(DataPaths.Table, "text/csv", "data_file_csv"),
        new(DataPaths.Lines, "application/x-ndjson", "data_file_lines"),
        new(DataPaths.Package, "application/json", "data_file_package"),
        new(ApiPaths.Articles, "application/json", "data_file_list"),
        .. CitationFormat.All.Select(f => new DataFile(f.Whole, f.MediaType, "data_file_" + f.Ending)),
    ];

    /// <summary>By its name: <c>articles.csv</c>.</summary>
    public string Name => Path[(Path.LastIndexOf('/') + 1)..];
}
