using System.Collections.Immutable;
using StaticArchive.Diagnostics;
using StaticArchive.Input;

namespace StaticArchive.Assets;

/// <summary>Images and other files that contributors put beside articles and into <c>input/assets</c>: each is checked, since strangers send them.</summary>
public static class InputAssets
{
    private const long MaxBytes = 20 * 1024 * 1024;

    private static readonly string Allowed = string.Join(", ", FileSignatures.Extensions.Select(e => e[1..]));

    /// <returns>Those without errors, in the order of their names.</returns>
    public static ImmutableArray<AssetFile> Publish(ImmutableArray<InputPath> paths, DiagnosticBag diagnostics)
    {
        var files = new AssetFile?[paths.Length];
        Parallel.For(0, paths.Length, i => files[i] = Publish(paths[i], diagnostics));
        return [.. files.OfType<AssetFile>()];
    }

    /// <summary>What an image is, whatever it is called.</summary>
    /// <returns>Its ending, or why it may not be published; exactly one of the two is not null.</returns>
    public static (string? Extension, string? Problem) KindOf(byte[] bytes)
    {
        if (FileSignatures.ImageExtension(bytes) is not { } extension)
        {
            return (null, "this is no image that can be published");
        }

        var problems = Check("image" + extension, extension, bytes).Problems;
        return extension == ".svg" && bytes.Length > SvgFile.MaxBytes ? (null, "the drawing is too large")
            : problems.IsEmpty ? (extension, null) : (null, problems[0].Message);
    }

    private static AssetFile? Publish(InputPath path, DiagnosticBag diagnostics)
    {
        var where = new SourceLocation(path.Name);
        var extension = Path.GetExtension(path.Name).ToLowerInvariant();
        if (!FileSignatures.Extensions.Contains(extension))
        {
            var kind = extension.Length == 0 ? "without an ending" : $"of the kind '{extension[1..]}'";
            diagnostics.Add(AssetRules.UnknownType.At(where, $"files {kind} are not published", $"allowed are {Allowed}"));
            return null;
        }

        var maxBytes = extension == ".svg" ? SvgFile.MaxBytes : MaxBytes;
        if (path.Size > maxBytes)
        {
            diagnostics.Add(AssetRules.TooLarge.At(where, $"the file has {path.Size:N0} bytes; at most {maxBytes:N0} are published"));
            return null;
        }

        var (bytes, unreadable) = SourceReader.ReadBytes(path, maxBytes);
        if (bytes is null)
        {
            diagnostics.Add(unreadable!);
            return null;
        }

        var (size, problems) = Check(path.Name, extension, bytes);
        diagnostics.AddRange(problems);
        return problems.IsEmpty ? AssetFile.Create(path.Name, PublishedPath(path.Name), path.Name, (bytes, size)) : null;
    }

    private static (PixelSize Size, ImmutableArray<Diagnostic> Problems) Check(string name, string extension, byte[] bytes)
    {
        var where = new SourceLocation(name);
        if (FileSignatures.ProblemOf(extension, bytes) is { } mismatch)
        {
            return (PixelSize.Unknown, [AssetRules.WrongContent.At(where, mismatch)]);
        }

        if (extension == ".svg")
        {
            var svg = SvgFile.Read(name, bytes);
            return (svg.Size, svg.Problems);
        }

        var size = ImageSize.Read(extension, bytes);
        var isImage = extension is ".png" or ".jpg" or ".jpeg" or ".gif" or ".webp";
        return (size, isImage && !size.IsKnown ? [AssetRules.Damaged.At(where, "the image's size cannot be read")] : []);
    }

    /// <summary>Files beside articles keep their folders; those of <c>input/assets</c> stand directly below <c>/assets/</c>.</summary>
    private static string PublishedPath(string name)
    {
        var below = name["input/".Length..];
        return below.StartsWith("assets/", StringComparison.Ordinal) ? below["assets/".Length..] : below;
    }
}
