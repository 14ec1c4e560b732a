using System.Collections.Frozen;
using StaticArchive.Assets;
using StaticArchive.Diagnostics;
using StaticArchive.Input;
using StaticArchive.Output;

namespace StaticArchive.Build;

/// <summary>Every asset under its published name.</summary>
internal sealed record AssetStage(AssetTable Table, IReadOnlyList<OutputFile> Files)
{
    /// <summary>All that <see cref="Build"/> reads.</summary>
    public static IEnumerable<InputPath> FilesOf(FileListing files) => files.Theme.Where(f => ThemeAssets.IsOne(f) || StaticFiles.IsOne(f)).Concat(files.Input.Assets);

    /// <param name="known">Styles and scripts that were made small before; null: none.</param>
    public static AssetStage Build(FileListing files, DiagnosticBag diagnostics, SmallTexts? known = null)
    {
        var theme = ThemeAssets.Publish(files.Theme, known ?? new SmallTexts(), diagnostics);
        var input = InputAssets.Publish(files.Input.Assets, diagnostics);
        var table = new AssetTable(
            input.ToFrozenDictionary(a => a.Key, a => a.Asset, StringComparer.Ordinal), theme.ToFrozenDictionary(a => a.Key, a => a.Asset, StringComparer.Ordinal));

        // One path has one fingerprint, so two assets at one path are two copies of the same: one is enough.
        var published = theme.Concat(input).Select(a => a.Output).DistinctBy(o => o.Path, StringComparer.Ordinal);
        return new AssetStage(table, [.. published, .. StaticFiles.Publish(files.Theme, diagnostics)]);
    }
}
