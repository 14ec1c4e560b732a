using System.Collections.Immutable;
using StaticArchive.Config;

namespace StaticArchive.Content;

/// <summary>What holds for the articles of one folder, the folders above it included. Values keep their places in <c>_directory.yml</c>.</summary>
/// <param name="Entries">By key; for articles without that key.</param>
/// <param name="Original">The keys of <c>original</c>, for articles that have an original without that key.</param>
public sealed record FolderDefaults(ImmutableArray<YamlEntry> Entries, ImmutableArray<YamlEntry> Original)
{
    public static FolderDefaults None { get; } = new([], []);

    /// <summary>What a folder below says wins; a list or mapping takes the other's place whole.</summary>
    public FolderDefaults Below(FolderDefaults nearer) => new(
        Merge(nearer.Entries, Entries, ArticleKeys.Contract), Merge(nearer.Original, Original, ArticleKeys.Original.Fields!));

    private static ImmutableArray<YamlEntry> Merge(ImmutableArray<YamlEntry> nearer, ImmutableArray<YamlEntry> farther, Contract contract) =>
        [.. nearer, .. farther.Where(f => !nearer.Any(n => contract.IndexOf(n.Key.Value) == contract.IndexOf(f.Key.Value)))];
}
