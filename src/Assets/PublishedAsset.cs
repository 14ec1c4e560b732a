namespace StaticArchive.Assets;

/// <summary>A file that pages refer to, under the fingerprinted address where it is published.</summary>
/// <param name="SitePath">As <see cref="Text.SiteAddress"/> takes it: <c>/assets/articles/2024/chip.3f2a91bc0d.svg</c>.</param>
/// <param name="Width">In CSS pixels; 0 where the file is no image or does not say.</param>
/// <param name="Height">In CSS pixels; 0 as for the width.</param>
public sealed record PublishedAsset(string SitePath, int Width, int Height);
