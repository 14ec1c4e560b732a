namespace StaticArchive.Pages;

/// <summary>Where an article's <c>image.src</c> points.</summary>
internal static class ImagePaths
{
    /// <summary>Whether browsers show such a file as an image; by its ending.</summary>
    public static bool IsImage(string path) =>
        Path.GetExtension(path).ToLowerInvariant() is ".png" or ".jpg" or ".jpeg" or ".gif" or ".webp" or ".avif" or ".svg";

    /// <summary>The path from the project's root (<c>input/articles/2024/chip.svg</c>); one that climbs out of the input ends in a name that no file has.</summary>
    /// <param name="file">The article's file.</param>
    /// <param name="source">As its author wrote it: from the file's folder, or from <c>input/</c> with a leading slash.</param>
    public static string Resolve(string file, string source)
    {
        var folders = new List<string>(source.StartsWith('/') ? ["input"] : file.Split('/')[..^1]);
        foreach (var part in source.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == "..")
            {
                if (folders.Count > 0)
                {
                    folders.RemoveAt(folders.Count - 1);
                }
            }
            else if (part != ".")
            {
                folders.Add(part);
            }
        }

        return string.Join('/', folders);
    }
}
