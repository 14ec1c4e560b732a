using System.Collections.Immutable;
using StaticArchive.Assets;

namespace StaticArchive.Import;

/// <summary>The images of one post: found, looked at, and named after the post.</summary>
/// <param name="id">The post's.</param>
/// <param name="find">The file on this machine for an address in the post; null: there is none.</param>
internal sealed class PostImages(string id, Func<string, string?> find, PostNotes notes)
{
    private const int MaxImages = 500;

    private readonly Dictionary<string, string?> _names = new(StringComparer.Ordinal);
    private readonly List<ImportedImage> _images = [];

    public ImmutableArray<ImportedImage> All => [.. _images];

    /// <param name="source">As the post says it.</param>
    /// <returns>The image's name beside the article; null: it cannot be there, which is noted.</returns>
    public string? Add(string source)
    {
        if (!_names.TryGetValue(source, out var name))
        {
            _names[source] = name = Take(source);
        }

        return name;
    }

    private string? Take(string source)
    {
        var (bytes, problem) = _images.Count == MaxImages ? (null, $"there are more than {MaxImages}") : Read(source);
        var (extension, unfit) = bytes is null ? (null, problem) : InputAssets.KindOf(bytes);
        if (extension is null)
        {
            notes.LeaveOutImage($"the image '{Shown(source)}' is not copied: {unfit}");
            return null;
        }

        var name = $"{id}-{_images.Count + 1}{extension}";
        _images.Add(new ImportedImage(name, bytes));
        return name;
    }

    private (byte[]? Bytes, string? Problem) Read(string source)
    {
        if (source.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
        {
            var comma = source.IndexOf(";base64,", StringComparison.OrdinalIgnoreCase);
            var bytes = new byte[comma < 0 ? 0 : source.Length];
            return comma > 0 && Convert.TryFromBase64String(source[(comma + 8)..].Trim(), bytes, out var length) && length > 0
                ? (bytes[..length], null)
                : (null, "it is written into the page in a way that cannot be read");
        }

        if (find(source) is not { } path)
        {
            var isRemote = source.StartsWith("//", StringComparison.Ordinal) || source.Contains("://", StringComparison.Ordinal);
            return (null, isRemote ? "it lies on another site" : "there is no such file in the folder");
        }

        return ImportFile.ReadBytes(path);
    }

    private static string Shown(string source) => source.Length <= 80 ? source : source[..80] + "…";
}
