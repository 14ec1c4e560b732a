using StaticArchive.Assets;
using StaticArchive.Output;
using StaticArchive.Text;

namespace StaticArchive.Editions;

/// <param name="File">Made of its content: two articles that show one picture share it.</param>
internal sealed record BookImage(string File, string MediaType, ReadOnlyMemory<byte> Bytes);

/// <summary>The images that a book shows: each is part of it, nothing is fetched.</summary>
internal sealed class BookImages(IReadOnlyDictionary<string, OutputFile> assets)
{
    private readonly SortedDictionary<string, BookImage> _used = new(StringComparer.Ordinal);

    /// <summary>By file name.</summary>
    public IEnumerable<BookImage> Used => _used.Values;

    /// <returns>Null where reading systems need not show such a file (WebP and AVIF are no core media types of EPUB 3), or it is not there.</returns>
    public BookImage? Add(PublishedAsset asset)
    {
        if (MediaTypeOf(asset.SitePath) is not { } type || !assets.TryGetValue(asset.SitePath[1..], out var output))
        {
            return null;
        }

        var file = $"images/{ContentHash.Of(output.Bytes.Span)}{Path.GetExtension(asset.SitePath)}";
        var image = new BookImage(file, type, output.Bytes);
        return _used.TryAdd(file, image) ? image : _used[file];
    }

    private static string? MediaTypeOf(string path) => Path.GetExtension(path) switch
    {
        ".png" => "image/png",
        ".jpg" or ".jpeg" => "image/jpeg",
        ".gif" => "image/gif",
        ".svg" => "image/svg+xml",
        _ => null,
    };
}
