using StaticArchive.Assets;
using StaticArchive.Content;

namespace StaticArchive.Pages;

/// <summary>Where a slot leads.</summary>
/// <param name="Path">Site path.</param>
/// <param name="Query">Percent-encoded, with its <c>?</c>; empty: none.</param>
/// <param name="Fragment">Decoded, without <c>#</c>; null: none.</param>
/// <param name="Asset">Where it is a file of the input; else null.</param>
internal sealed record SlotTarget(string Path, string Query, string? Fragment, PublishedAsset? Asset)
{
    /// <summary>Null where nothing is published under that name. A site path is taken at its word, but for its final slash.</summary>
    public static SlotTarget? Find(Slot slot, SiteModel model) => slot.Kind switch
    {
        SlotKind.Article => ArticleAt(slot.Target, model),
        SlotKind.Xref => XrefAt(slot.Target, model),
        SlotKind.Image => model.Assets.Input.TryGetValue(slot.Target, out var image) ? new SlotTarget(image.SitePath, "", null, image) : null,
        SlotKind.Asset => FileAt(slot.Target, model),
        SlotKind.SitePath => PageAt(slot.Target, model),
        _ => throw new ArgumentException($"a slot of kind {slot.Kind} leads nowhere else", nameof(slot)),
    };

    /// <summary>The file name and the fragment of a link to an article; a file's name may have a <c>#</c> of its own.</summary>
    public static (string File, string? Fragment) SplitArticle(string target)
    {
        var end = target.IndexOf(".md#", StringComparison.OrdinalIgnoreCase);
        return end < 0 ? (target, null) : (target[..(end + 3)], target[(end + 4)..]);
    }

    public static (string Name, string? Fragment) Split(string target)
    {
        var hash = target.IndexOf('#', StringComparison.Ordinal);
        return hash < 0 ? (target, null) : (target[..hash], target[(hash + 1)..]);
    }

    private static SlotTarget? ArticleAt(string target, SiteModel model)
    {
        var (file, fragment) = SplitArticle(target);
        return model.Plan.FilePaths.TryGetValue(file, out var path) ? new SlotTarget(path, "", fragment, null) : null;
    }

    private static SlotTarget? XrefAt(string target, SiteModel model)
    {
        var (name, fragment) = Split(target);
        return model.Plan.XrefPaths.TryGetValue(name, out var path) ? new SlotTarget(path, "", fragment, null) : null;
    }

    private static SlotTarget? FileAt(string target, SiteModel model)
    {
        if (model.Assets.Input.TryGetValue(target, out var whole))
        {
            return new SlotTarget(whole.SitePath, "", null, whole);
        }

        var (file, fragment) = Split(target);
        return model.Assets.Input.TryGetValue(file, out var asset) ? new SlotTarget(asset.SitePath, "", fragment, asset) : null;
    }

    private static SlotTarget PageAt(string target, SiteModel model)
    {
        var (address, fragment) = Split(target);
        var mark = address.IndexOf('?', StringComparison.Ordinal);
        var (path, query) = mark < 0 ? (address, "") : (address[..mark], address[mark..]);
        return model.Assets.Input.TryGetValue("input" + path, out var asset)
            ? new SlotTarget(asset.SitePath, query, fragment, asset)
            : new SlotTarget(Permalinks.Redirect(path), query, fragment, null);
    }
}
