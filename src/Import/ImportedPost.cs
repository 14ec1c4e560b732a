using System.Collections.Immutable;
using StaticArchive.Diagnostics;

namespace StaticArchive.Import;

/// <summary>A post as it was elsewhere: what every kind of original becomes. What the archive calls its sources and categories is not yet looked up.</summary>
/// <param name="Origin">The file, as its user named it.</param>
/// <param name="Id">Its own slug; the same for the same post, however often it is imported.</param>
/// <param name="Body">In the archive's Markdown.</param>
public sealed record ImportedPost(SourceLocation Origin, string Id, string Title, string Body)
{
    /// <summary>Null: the post does not say.</summary>
    public PostDate? Date { get; init; }

    public PostDate? Updated { get; init; }

    /// <summary>For the address; null: made of the title.</summary>
    public string? Slug { get; init; }

    /// <summary>Names under which the source may be known, the likeliest first.</summary>
    public ImmutableArray<string> Sources { get; init; } = [];

    /// <summary>Names of which the first known one is the category, the likeliest first; the others are tags.</summary>
    public ImmutableArray<string> Categories { get; init; } = [];

    public ImmutableArray<string> Tags { get; init; } = [];

    public ImmutableArray<string> Authors { get; init; } = [];

    public string? Summary { get; init; }

    /// <summary>Of the work that the post translates.</summary>
    public string? OriginalUrl { get; init; }

    /// <summary>Addresses at which the post was, whole or from the site's root.</summary>
    public ImmutableArray<string> OldAddresses { get; init; } = [];

    /// <summary>It was not public.</summary>
    public bool IsDraft { get; init; }

    /// <summary>By the name that the body calls them.</summary>
    public ImmutableArray<ImportedImage> Images { get; init; } = [];

    public ImmutableArray<ImportNote> Notes { get; init; } = [];

    /// <summary>With a word about the file's encoding, where that is not UTF-8.</summary>
    internal ImportedPost ReadAs(ImportFile file) =>
        file.Encoding is null ? this : this with { Notes = Notes.Insert(0, new ImportNote(ImportRules.Guessed, $"the file is {file.Encoding}")) };
}

/// <param name="Name">Beside the article.</param>
public sealed record ImportedImage(string Name, ReadOnlyMemory<byte> Bytes);

/// <summary>Something to tell whoever imports a post, and whoever opens its file.</summary>
/// <param name="Message">As in a diagnostic.</param>
public sealed record ImportNote(DiagnosticRule Rule, string Message);
