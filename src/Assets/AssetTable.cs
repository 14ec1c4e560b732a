using System.Collections.Frozen;

namespace StaticArchive.Assets;

/// <summary>Where every asset is published, by the name under which it is asked for.</summary>
/// <param name="Input">By path from the project's root: <c>input/articles/2024/chip.svg</c>.</param>
/// <param name="Theme">By path below <c>theme/assets</c>: <c>css/site.css</c>.</param>
public sealed record AssetTable(FrozenDictionary<string, PublishedAsset> Input, FrozenDictionary<string, PublishedAsset> Theme);
