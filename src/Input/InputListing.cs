using System.Collections.Immutable;

namespace StaticArchive.Input;

/// <summary>All files of <c>input/</c> by role; every list in ordinal order of <see cref="InputPath.Name"/>. Names that start with <c>_</c> or <c>.</c> are nobody's.</summary>
public sealed record InputListing
{
    /// <summary><c>input/settings.yml</c>; null where it is missing.</summary>
    public InputPath? Settings { get; init; }

    /// <summary><c>input/data/*.yml</c>.</summary>
    public ImmutableArray<InputPath> Data { get; init; } = [];

    /// <summary><c>_directory.yml</c> of <c>input/articles</c> and the folders below it.</summary>
    public ImmutableArray<InputPath> DirectoryDefaults { get; init; } = [];

    /// <summary><c>input/articles/**/*.md</c>.</summary>
    public ImmutableArray<InputPath> Articles { get; init; } = [];

    /// <summary><c>input/pages/**/*.md</c>.</summary>
    public ImmutableArray<InputPath> Pages { get; init; } = [];

    /// <summary>Images and other files of <c>input/assets/**</c>, and those beside articles and pages.</summary>
    public ImmutableArray<InputPath> Assets { get; init; } = [];
}
