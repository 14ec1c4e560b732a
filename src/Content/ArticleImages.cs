using StaticArchive.Config;
using StaticArchive.Diagnostics;

namespace StaticArchive.Content;

/// <summary>Reads <c>image</c>.</summary>
internal static class ArticleImages
{
    /// <param name="file">The article's file.</param>
    public static ArticleImage? Read(MappingReader? reader, string file)
    {
        if (reader is null)
        {
            return null;
        }

        var source = reader.Text(ArticleKeys.ImageSource);
        var alt = reader.Text(ArticleKeys.ImageAlt);
        var credit = reader.Text(ArticleKeys.ImageCredit)?.Value;
        if (source is null || alt is null)
        {
            return null;
        }

        if (ProblemOf(source.Value, file) is { } problem)
        {
            reader.Diagnostics.Add(FrontMatterRules.InvalidImage.At(
                source.Where, $"the image's path {problem}"));
            return null;
        }

        return new ArticleImage(source, alt.Value, credit);
    }

    private static string? ProblemOf(string source, string file) =>
        source.Contains(':', StringComparison.Ordinal) || source.StartsWith("//", StringComparison.Ordinal) ? "is an address of another place"
        : source.Contains('\\', StringComparison.Ordinal) ? "has a backslash"
        : source.Contains('?', StringComparison.Ordinal) || source.Contains('#', StringComparison.Ordinal) ? "has a query or fragment"
        : source.EndsWith('/') ? "is that of a folder"
        : Leaves(source, file) ? "leads out of input/"
        : null;

    private static bool Leaves(string source, string file)
    {
        // The folders between input/ and the file.
        var depth = source.StartsWith('/') ? 0 : file.AsSpan().Count('/') - 1;
        foreach (var range in source.AsSpan().Split('/'))
        {
            depth += source.AsSpan(range) switch
            {
                ".." => -1,
                "" or "." => 0,
                _ => 1,
            };
            if (depth < 0)
            {
                return true;
            }
        }

        return false;
    }
}
