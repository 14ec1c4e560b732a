using StaticArchive.Output;
using StaticArchive.Text;

namespace StaticArchive.Assets;

/// <summary>An asset with its published name and bytes.</summary>
/// <param name="Key">The name under which it is asked for, as in <see cref="AssetTable"/>.</param>
public sealed record AssetFile(string Key, PublishedAsset Asset, OutputFile Output)
{
    /// <param name="path">Below <c>/assets/</c>: <c>articles/2024/chip.svg</c>.</param>
    /// <param name="origin">The source file.</param>
    public static AssetFile Create(string key, string path, string origin, (byte[] Bytes, PixelSize Size) content)
    {
        var name = Fingerprinted(path, content.Bytes);
        return new AssetFile(
            key, new PublishedAsset("/assets/" + name, content.Size.Width, content.Size.Height), new OutputFile("assets/" + name, content.Bytes, origin));
    }

    /// <summary><c>css/site.css</c> with the first digits of its content's hash: <c>css/site.3f2a91bc0d.css</c>.</summary>
    private static string Fingerprinted(string path, byte[] bytes)
    {
        var extension = Path.GetExtension(path);
        return $"{path[..^extension.Length]}.{ContentHash.Of(bytes).Fingerprint}{extension.ToLowerInvariant()}";
    }
}
