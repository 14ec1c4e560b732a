namespace StaticArchive.Build;

/// <summary>What one build is asked to do. Folders are absolute.</summary>
public sealed record BuildOptions
{
    /// <summary>The project: places in diagnostics are given from here.</summary>
    public required string Root { get; init; }

    public required string Input { get; init; }

    public required string Theme { get; init; }

    public required string Output { get; init; }

    /// <summary>Takes the place of the settings' base address; null: theirs.</summary>
    public string? BaseUrl { get; init; }

    /// <summary>Articles dated after this instant are not published. The only thing that a build knows of the time.</summary>
    public required DateTimeOffset AsOf { get; init; }

    /// <summary>For previews: keeps search engines away.</summary>
    public bool NoIndex { get; init; }

    /// <summary>For the preview on the author's own machine: drafts, reviews and articles whose day has not come are shown, marked. Never for a site that is published.</summary>
    public bool ShowUnpublished { get; init; }

    public static BuildOptions ForProject(string root, DateTimeOffset asOf) => new()
    {
        Root = root,
        Input = Path.Combine(root, "input"),
        Theme = Path.Combine(root, "theme"),
        Output = Path.Combine(root, "output"),
        AsOf = asOf,
    };
}
